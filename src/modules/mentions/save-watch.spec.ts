import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';
import { newId } from '../../shared/ids.js';
import { Match } from './match.entity.js';
import { MentionCampaign } from './mention-campaign.entity.js';
import { Watch } from './watch.entity.js';

describe('a watch', () => {
  let world: MentionsWorld;
  beforeEach(async () => {
    world = await openMentionsWorld();
  });
  afterEach(() => world.close());

  const draft = (query: string) => ({ name: 'Haus', query, campaignId: null });

  it('finds stored items of the last 90 days when it is created', async () => {
    await world.storeItems({ title: 'Stadtwerkstatt, zu alt' });
    world.clock.advance({ days: 85 });
    await world.storeItems({ title: 'Stadtwerkstatt, frisch' }, { title: 'Anderes' });
    world.clock.advance({ days: 10 });
    expect(await world.aWatch()).toMatchObject({ newMentions: 1 });
    expect((await world.allMentions()).map(({ headline }) => headline)).toEqual(['Stadtwerkstatt, frisch']);
  });

  it('walks more stored items than fit in one batch, each once', async () => {
    const drafts = Array.from({ length: 1100 }, (_, i) => ({ title: `Stadtwerkstatt ${i}` }));
    for (let at = 0; at < drafts.length; at += 220) {
      await world.storeItems(...drafts.slice(at, at + 220));
      world.clock.advance({ minutes: 1 });
    }
    expect((await world.preview.run({ query: 'Stadtwerkstatt' }, 'en')).matched).toBe(1100);
    expect(await world.aWatch()).toMatchObject({ newMentions: 1100 });
  });

  it('adds with a new wording and takes nothing away', async () => {
    const { id } = await world.aWatch();
    await world.arrive({ title: 'Stadtwerkstatt eröffnet' });
    await world.storeItems({ title: 'Nachbarschaftshaus plant' });
    const [seen] = await world.allMentions();
    await world.review.review({ id: seen!.id, version: 1 }, 'relevant', world.alice);

    const changed = await world.saveWatch.change(id, draft('Nachbarschaftshaus'), null, world.author);
    expect(changed).toEqual({ id, rematching: true });
    await world.rematch.workOff();
    expect(await world.allMentions()).toHaveLength(2);
    expect((await world.mentions.row(seen!.id))!.mention.review).toBe('relevant');
    const revisions = await world.watches.revisions(id);
    expect(revisions.map(({ number, query, who }) => [number, query, who])).toEqual([
      [2, 'Nachbarschaftshaus', 'Alice'],
      [1, 'Stadtwerkstatt', 'Alice'],
    ]);
    const matches = await world.dataSource.manager.find(Match, { order: { revision: 'ASC' } });
    expect(matches.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('gives its campaign to what it finds, but not again to what a person took out', async () => {
    const { id } = await world.aWatch({ campaignId: world.campaign });
    await world.arrive({});
    const [mention] = await world.allMentions();
    await world.edit.change(mention!.id, { campaignIds: [] }, null, world.alice);
    await world.saveWatch.change(
      id,
      { name: 'Haus', query: 'Stadtwerkstatt OR Haus', campaignId: world.campaign },
      null,
      world.author,
    );
    expect(await world.rematch.workOff()).toBe(1);
    expect(await world.dataSource.manager.count(MentionCampaign)).toBe(0);
  });

  it('makes no new revision when only its name changes', async () => {
    const { id } = await world.aWatch();
    await world.saveWatch.change(
      id,
      { name: 'Neu', query: 'Stadtwerkstatt', campaignId: null },
      null,
      world.author,
    );
    expect((await world.watches.row(id))!.watch).toMatchObject({ name: 'Neu', revision: 1 });
    expect(await world.watches.revisions(id)).toHaveLength(1);
  });

  it('refuses the change of somebody who saw an older state', async () => {
    const { id } = await world.aWatch();
    const seenAt = (await world.watches.row(id))!.watch.updatedAt;
    world.clock.advance({ seconds: 1 });
    await world.saveWatch.change(id, draft('Haus'), seenAt, world.author);
    world.clock.advance({ seconds: 1 });
    await expect(world.saveWatch.change(id, draft('Hof'), seenAt, world.author)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect((await world.watches.row(id))!.watch.query).toBe('Haus');
  });

  it.each([
    ['(Haus', 1],
    ['Haus "offen', 6],
    ['NOT Haus', 1],
    ['', 1],
    ['Haus farbe:rot', 6],
  ])('refuses the query %j and says where: character %i', async (query, position) => {
    await expect(world.saveWatch.create(draft(query), world.author)).rejects.toMatchObject({
      code: 'query-syntax',
      params: { position },
      problems: [{ path: 'query' }],
    });
    expect(await world.dataSource.manager.count(Watch)).toBe(0);
  });

  it('refuses a campaign that does not exist, and stores nothing', async () => {
    const campaignId = newId();
    await expect(
      world.saveWatch.create({ ...draft('Haus'), campaignId }, world.author),
    ).rejects.toMatchObject({ code: 'unknown-campaign' });
    expect(await world.watches.all()).toEqual([]);
  });

  it('that found nothing is removed, and comes back as it was', async () => {
    const { id } = await world.aWatch({ campaignId: world.campaign });
    await world.saveWatch.change(id, draft('Hof'), null, world.author);
    const before = await world.watches.row(id);
    expect(await world.stopWatch.remove(id, world.alice)).toBe('removed');
    expect(await world.watches.row(id)).toBeNull();
    await world.stopWatch.restore(id, world.alice);
    await world.stopWatch.restore(id, world.alice);
    expect((await world.watches.row(id))!.watch).toEqual({
      ...before!.watch,
      updatedAt: world.clock.now(),
    });
    expect(await world.watches.revisions(id)).toHaveLength(2);
  });

  it('that found something is paused instead of removed: its matches are proof', async () => {
    const { id } = await world.aWatch();
    await world.arrive({});
    expect(await world.stopWatch.remove(id, world.alice)).toBe('paused');
    expect((await world.watches.row(id))!.watch.active).toBe(false);
    expect(await world.dataSource.manager.count(Match)).toBe(1);
  });

  it('is unknown when it is unknown', async () => {
    const unknown = newId();
    const notFound = { code: 'not-found', params: { what: 'watch' } };
    await expect(world.saveWatch.change(unknown, draft('Haus'), null, world.author)).rejects.toMatchObject(
      notFound,
    );
    await expect(world.stopWatch.remove(unknown, world.alice)).rejects.toMatchObject(notFound);
    await expect(world.stopWatch.restore(unknown, world.alice)).rejects.toMatchObject(notFound);
    await expect(world.stopWatch.setActive(unknown, true, world.alice)).rejects.toMatchObject(notFound);
    await expect(world.stopWatch.searchAgain(unknown)).rejects.toMatchObject(notFound);
  });

  it('shows in the preview what it would find, with marked evidence, and stores nothing', async () => {
    await world.storeItems(
      ...Array.from({ length: 12 }, (_, i) => ({ title: `Stadtwerkstatt ${i}`, outletId: world.local })),
      { title: 'Anderes' },
    );
    const preview = await world.preview.run({ query: 'stadtwerkstatt' }, 'en');
    expect(preview).toMatchObject({ matched: 12, scanned: 13, complete: true, days: 90 });
    expect(preview.hits).toHaveLength(10);
    expect(preview.hits[0]).toMatchObject({
      outlet: 'Augsburger Bote',
      evidence: [{ field: 'title', start: 0, end: 14 }],
    });
    expect(await world.allMentions()).toHaveLength(0);
  });

  it('lists what it found and what waits', async () => {
    const { id } = await world.aWatch();
    await world.arrive(
      { publishedAt: new Date('2026-03-01T12:00:00Z') },
      { publishedAt: new Date('2026-03-02T12:00:00Z') },
    );
    const [first] = await world.allMentions();
    await world.review.review({ id: first!.id, version: null }, 'irrelevant', world.alice);
    expect(await world.watches.row(id)).toMatchObject({ found: 2, waiting: 1, lastDay: '2026-03-02' });
  });
});
