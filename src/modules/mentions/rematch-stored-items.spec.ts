import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';
import { Item } from '../feeds/item.entity.js';
import { Match } from './match.entity.js';
import { WatchRematch } from './watch-rematch.entity.js';

describe('a wording held against stored items', () => {
  let world: MentionsWorld;
  beforeEach(async () => {
    world = await openMentionsWorld();
  });
  afterEach(() => world.close());

  const draft = (query: string) => ({ name: 'Haus', query, campaignId: null });
  const walk = (watchId: string) => world.dataSource.manager.findOneByOrFail(WatchRematch, { watchId });
  const store = async (count: number) => {
    await world.storeItems(...Array.from({ length: count }, (_, i) => ({ title: `Stadtwerkstatt ${i}` })));
    world.clock.advance({ minutes: 1 });
  };

  it('waits when a watch is saved, and is worked off afterwards', async () => {
    await store(3);
    const { id } = await world.saveWatch.create(draft('Stadtwerkstatt'), world.author);
    expect(await world.allMentions()).toHaveLength(0);
    expect(await walk(id)).toMatchObject({ revision: 1, total: 3, done: 0, finishedAt: null });
    expect(await world.rematch.workOff()).toBe(1);
    expect(await walk(id)).toMatchObject({ done: 3, found: 3, ended: 0, finishedAt: world.clock.now() });
    expect(await world.rematch.workOff()).toBe(0);
  });

  it('goes on behind its last batch after a crash, newest items first, once the lease is over', async () => {
    await store(300);
    await store(300);
    const { id } = await world.saveWatch.create(draft('Stadtwerkstatt'), world.author);
    const claimed = await world.rematch.claim();
    await world.rematch.step(claimed!);
    expect(await walk(id)).toMatchObject({ done: 500, found: 500, finishedAt: null });
    const newest = await world.dataSource.manager.find(Item, { order: { firstSeenAt: 'DESC' }, take: 300 });
    const matched = new Set((await world.dataSource.manager.find(Match)).map(({ itemId }) => itemId));
    expect(newest.every((item) => matched.has(item.id))).toBe(true);

    expect(await world.rematch.workOff()).toBe(0);
    world.clock.advance({ minutes: 2 });
    expect(await world.rematch.workOff()).toBe(1);
    expect(await walk(id)).toMatchObject({ done: 600, found: 600 });
  });

  it('stores nothing twice when two workers hold the same walk', async () => {
    await store(600);
    const { id } = await world.saveWatch.create(draft('Stadtwerkstatt'), world.author);
    const claimed = await world.rematch.claim();
    const [first, second] = await Promise.all([world.rematch.step(claimed!), world.rematch.step(claimed!)]);
    expect([first, second].filter(Boolean)).toHaveLength(1);
    expect(await walk(id)).toMatchObject({ done: 500, found: 500 });
  });

  it('gives way to a newer wording in the middle', async () => {
    await store(600);
    const { id } = await world.saveWatch.create(draft('Stadtwerkstatt'), world.author);
    const old = await world.rematch.claim();
    await world.rematch.step(old!);
    await world.saveWatch.change(id, draft('Nachbarschaftshaus'), null, world.author);
    expect(await world.rematch.step(old!)).toBeNull();
    await world.rematch.workOff();
    expect(await walk(id)).toMatchObject({ revision: 2, found: 0, ended: 500 });
    expect(await world.mentions.countNew()).toBe(0);
  });

  it('ends without a trace when its watch was worded anew while paused', async () => {
    await store(1);
    const { id } = await world.saveWatch.create(draft('Stadtwerkstatt'), world.author);
    await world.stopWatch.setActive(id, false, world.alice);
    await world.saveWatch.change(id, draft('Haus'), null, world.author);
    expect(await world.rematch.workOff()).toBe(0);
    expect((await walk(id)).finishedAt).not.toBeNull();
    expect(await world.allMentions()).toHaveLength(0);
  });

  it('hands its walk back when the server stops', async () => {
    await store(1);
    const { id } = await world.saveWatch.create(draft('Stadtwerkstatt'), world.author);
    world.rematch.stop();
    expect(await world.rematch.workOff()).toBe(0);
    expect(await walk(id)).toMatchObject({ done: 0, leaseUntil: null, finishedAt: null });
  });
});

describe('what a new wording no longer matches', () => {
  let world: MentionsWorld;
  beforeEach(async () => {
    world = await openMentionsWorld();
  });
  afterEach(() => world.close());

  const reword = async (id: string, query: string) => {
    world.clock.advance({ minutes: 1 });
    await world.saveWatch.change(id, { name: 'Haus', query, campaignId: null }, null, world.author);
    await world.rematch.workOff();
  };
  const states = async () =>
    (await world.allMentions()).map(({ review, unmatchedSince }) => [review, unmatchedSince !== null]);

  it('is set aside when nobody had decided, stays with a mark when somebody had, and comes back', async () => {
    const { id } = await world.aWatch();
    await world.arrive(
      { publishedAt: new Date('2026-03-01T12:00:00Z') },
      { publishedAt: new Date('2026-03-02T12:00:00Z') },
    );
    const [first] = await world.allMentions();
    await world.review.review({ id: first!.id, version: 1 }, 'relevant', world.alice);
    await reword(id, 'Nachbarschaftshaus');
    expect(await states()).toEqual([
      ['relevant', true],
      ['unmatched', true],
    ]);
    expect(await world.mentions.countNew()).toBe(0);
    expect(await world.watches.row(id)).toMatchObject({ found: 2, waiting: 0 });
    const [match] = (await world.mentions.row(first!.id))!.matches;
    expect(match).toMatchObject({ revision: 1, endedAt: world.clock.now() });
    expect(match!.evidence).not.toHaveLength(0);
    await reword(id, 'Stadtwerkstatt OR Hof');
    expect(await states()).toEqual([
      ['relevant', false],
      ['new', false],
    ]);
    expect((await world.mentions.row(first!.id))!.matches).toMatchObject([{ revision: 3, endedAt: null }]);
  });

  it('stays where it is as long as another watch matches it', async () => {
    const { id } = await world.aWatch();
    await world.aWatch({ name: 'Zweites', query: 'Haus' });
    await world.arrive({});
    await reword(id, 'Nachbarschaftshaus');
    expect(await states()).toEqual([['new', false]]);
  });

  it('is a decision to take back like any other', async () => {
    const { id } = await world.aWatch();
    await world.arrive({});
    await reword(id, 'Nachbarschaftshaus');
    const [mention] = await world.allMentions();
    const { undo } = await world.review.review({ id: mention!.id, version: null }, 'irrelevant', world.alice);
    await world.review.undo(undo!, world.alice);
    expect(await states()).toEqual([['unmatched', true]]);
  });

  it('is not told by a full text that is no longer kept', async () => {
    const { id } = await world.aWatch();
    await world.arrive({ title: 'Neues', summary: '', content: 'Die Stadtwerkstatt eröffnet.' });
    await world.dataSource.manager.update(Item, { title: 'Neues' }, { content: null });
    await reword(id, 'Stadtwerkstatt OR Hof');
    expect(await states()).toEqual([['new', false]]);
  });
});
