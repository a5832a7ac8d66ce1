import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertUser, openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';
import { newId } from '../../shared/ids.js';
import { MentionDistrict } from './mention-district.entity.js';

describe('reviewing a mention', () => {
  let world: MentionsWorld;
  beforeEach(async () => {
    world = await openMentionsWorld();
    await world.aWatch();
    await world.arrive({ outletId: world.local }, {}, {});
  });
  afterEach(() => world.close());

  const ids = async () => (await world.allMentions()).map(({ id }) => id);
  const stateOf = async (id: string) => (await world.mentions.row(id))!.mention;

  it('keeps the decision, who made it and when', async () => {
    const [id] = await ids();
    await world.review.review({ id: id!, version: 1 }, 'relevant', world.alice);
    expect(await stateOf(id!)).toMatchObject({
      review: 'relevant',
      reviewedBy: world.alice,
      reviewedAt: world.clock.now(),
      version: 2,
    });
    const detail = await world.mentions.detail(id!);
    expect(detail!.reviewer).toBe('Alice');
    expect(detail!.history).toMatchObject([
      { action: 'mention.review', who: 'Alice', details: { from: 'new', to: 'relevant' } },
      { action: 'match.found', who: null, details: { watch: 'Stadtwerkstatt', revision: 1 } },
    ]);
  });

  it('is undone to the state before', async () => {
    const [id] = await ids();
    const { undo } = await world.review.review({ id: id!, version: 1 }, 'irrelevant', world.alice);
    await world.review.undo(undo!, world.alice);
    expect(await stateOf(id!)).toMatchObject({
      review: 'new',
      reviewedAt: null,
      reviewedBy: null,
      version: 3,
    });
  });

  it('tells the second of two people instead of overwriting', async () => {
    const [id] = await ids();
    const bob = await insertUser(world.dataSource, 'Bob', world.clock.now());
    await world.review.review({ id: id!, version: 1 }, 'relevant', world.alice);
    await expect(world.review.review({ id: id!, version: 1 }, 'irrelevant', bob)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect(await stateOf(id!)).toMatchObject({ review: 'relevant', reviewedBy: world.alice });
  });

  it('lets exactly one of two simultaneous decisions through', async () => {
    const [id] = await ids();
    const both = await Promise.allSettled([
      world.review.review({ id: id!, version: 1 }, 'relevant', world.alice),
      world.review.review({ id: id!, version: 1 }, 'irrelevant', world.alice),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await stateOf(id!)).version).toBe(2);
  });

  it('of many skips those that changed meanwhile and those that are gone', async () => {
    const [a, b, c] = (await ids()) as [string, string, string];
    await world.review.review({ id: b, version: 1 }, 'duplicate', world.alice);
    const gone = newId();
    const outcome = await world.review.reviewMany(
      [a, b, c, gone].map((id) => ({ id, version: 1 })),
      'relevant',
      world.alice,
    );
    expect(outcome.changed.sort()).toEqual([a, c].sort());
    expect(outcome.skipped.sort()).toEqual([b, gone].sort());
    await world.review.undo(outcome.undo!, world.alice);
    expect((await world.allMentions()).map(({ review }) => review).sort()).toEqual([
      'duplicate',
      'new',
      'new',
    ]);
  });

  it('undone leaves alone what somebody changed since', async () => {
    const [a, b] = (await ids()) as [string, string];
    const { undo } = await world.review.reviewMany(
      [a, b].map((id) => ({ id, version: 1 })),
      'relevant',
      world.alice,
    );
    await world.review.review({ id: b, version: 2 }, 'duplicate', world.alice);
    const outcome = await world.review.undo(undo!, world.alice);
    expect(outcome).toMatchObject({ changed: [a], skipped: [b] });
    expect((await stateOf(b)).review).toBe('duplicate');
  });

  it('with the same decision again changes nothing', async () => {
    const [id] = await ids();
    await world.review.review({ id: id!, version: null }, 'relevant', world.alice);
    const again = await world.review.review({ id: id!, version: null }, 'relevant', world.alice);
    expect(again).toEqual({ changed: [], skipped: [], undo: null });
  });

  it('needs a mention and a decision that exist', async () => {
    await expect(
      world.review.review({ id: newId(), version: null }, 'relevant', world.alice),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(world.review.undo(newId(), world.alice)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a mention', () => {
  let world: MentionsWorld;
  beforeEach(async () => {
    world = await openMentionsWorld();
  });
  afterEach(() => world.close());

  it('is logged by hand with its outlet’s scope and districts, and counts at once', async () => {
    const id = await world.log.log(
      {
        headline: 'Seite 3: Ein Haus für alle',
        url: null,
        outletId: world.local,
        publishedAt: new Date('2026-03-08T11:00:00Z'),
        note: 'Lokalteil',
        campaignIds: [world.campaign],
      },
      world.alice,
    );
    const row = (await world.mentions.row(id))!;
    expect(row.mention).toMatchObject({
      foundBy: 'hand',
      review: 'relevant',
      scope: 'local',
      day: '2026-03-08',
      itemId: null,
    });
    expect(row.districts.map(({ kind }) => kind).sort()).toEqual(['Kreisfreie Stadt', 'Landkreis']);
    expect(row.campaigns).toEqual([{ id: world.campaign, name: 'Stadtwerkstatt' }]);
  });

  it('is not logged for an unknown outlet or campaign', async () => {
    const draft = {
      headline: 'X',
      url: null,
      outletId: world.local,
      publishedAt: world.clock.now(),
      note: '',
      campaignIds: [newId()],
    };
    await expect(world.log.log(draft, world.alice)).rejects.toMatchObject({ code: 'unknown-campaign' });
    await expect(
      world.log.log({ ...draft, outletId: newId(), campaignIds: [] }, world.alice),
    ).rejects.toMatchObject({ code: 'unknown-outlet' });
    expect(await world.allMentions()).toHaveLength(0);
    expect(await world.dataSource.manager.count(MentionDistrict)).toBe(0);
  });

  it('keeps a note and the campaigns it counts for, against unseen overwriting', async () => {
    await world.aWatch();
    await world.arrive({});
    const id = (await world.allMentions())[0]!.id;
    await world.edit.change(id, { note: 'gut', campaignIds: [world.campaign] }, 1, world.alice);
    expect(await world.mentions.row(id)).toMatchObject({
      mention: { note: 'gut', version: 2 },
      campaigns: [{ id: world.campaign }],
    });
    await expect(world.edit.change(id, { note: 'schlecht' }, 1, world.alice)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await world.edit.change(id, { note: 'besser' }, 2, world.alice);
    expect((await world.mentions.row(id))!.campaigns).toHaveLength(1);
  });
});
