import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Item } from '../feeds/item.entity.js';
import { Match } from './match.entity.js';
import { MentionCampaign } from './mention-campaign.entity.js';
import { MentionDistrict } from './mention-district.entity.js';
import { Mention } from './mention.entity.js';

describe('items that arrive', () => {
  let world: MentionsWorld;
  beforeEach(async () => {
    world = await openMentionsWorld();
  });
  afterEach(() => world.close());

  it('become mentions when a watch finds them, and no others do', async () => {
    await world.aWatch();
    const answer = await world.arrive(
      { title: 'Stadtwerkstatt eröffnet', outletId: world.local },
      { title: 'Werkstatt der Stadt', summary: 'Nichts davon.' },
    );
    expect(answer).toEqual({ newMentions: 1 });
    const [mention] = await world.allMentions();
    expect(mention).toMatchObject({
      headline: 'Stadtwerkstatt eröffnet',
      scope: 'local',
      mediumType: 'newspaper',
      review: 'new',
      foundBy: 'feed',
      version: 1,
    });
  });

  it('become mentions once, however often they are told', async () => {
    await world.aWatch({ campaignId: world.campaign });
    const items = await world.storeItems({ outletId: world.local });
    const tell = () =>
      inTransaction(world.dataSource, (manager) => world.record.itemsArrived(manager, items));
    expect((await tell()).size).toBe(1);
    expect((await tell()).size).toBe(0);
    const { manager } = world.dataSource;
    expect(await manager.count(Mention)).toBe(1);
    expect(await manager.count(Match)).toBe(1);
    expect(await manager.count(MentionDistrict)).toBe(2);
    expect(await manager.count(MentionCampaign)).toBe(1);
  });

  it('become a mention when the publisher edits the name into them, and are set aside when it is edited out', async () => {
    await world.aWatch();
    const [item] = await world.storeItems({ title: 'Neues Haus eröffnet', summary: '' });
    const edit = (title: string) =>
      inTransaction(world.dataSource, async (manager) => {
        await manager.update(Item, { id: item!.id }, { title });
        return world.record.itemsRevised(manager, [{ ...item!, title }]);
      });
    expect(await edit('Stadtwerkstatt eröffnet')).toEqual(new Set([item!.id]));
    expect(await edit('Die Stadtwerkstatt eröffnet')).toEqual(new Set());
    expect(await edit('Haus eröffnet')).toEqual(new Set());
    const now = world.clock.now();
    const kept = { headline: 'Stadtwerkstatt eröffnet' };
    expect(await world.allMentions()).toMatchObject([{ ...kept, review: 'unmatched', unmatchedSince: now }]);
    await edit('Stadtwerkstatt plant');
    expect(await world.allMentions()).toMatchObject([{ ...kept, review: 'new', unmatchedSince: null }]);
  });

  it('become one mention with two matches when two watches find them', async () => {
    const first = await world.aWatch({ campaignId: world.campaign });
    const second = await world.aWatch({ name: 'Haus', query: '"Haus für alle"' });
    expect(await world.arrive({})).toEqual({ newMentions: 1 });
    const matches = await world.dataSource.manager.find(Match);
    expect(matches.map(({ watchId }) => watchId).sort()).toEqual([first.id, second.id].sort());
    expect(await world.allMentions()).toHaveLength(1);
  });

  it('count on the day of the reporting zone: 23:30 UTC on New Year’s Eve is the next year in Berlin', async () => {
    await world.aWatch();
    await world.arrive(
      { publishedAt: new Date('2025-12-31T22:59:59Z') },
      { publishedAt: new Date('2025-12-31T23:30:00Z') },
      { publishedAt: new Date('2025-07-31T22:00:00Z') },
    );
    expect((await world.allMentions()).map(({ day }) => day)).toEqual([
      '2025-08-01',
      '2025-12-31',
      '2026-01-01',
    ]);
  });

  it('are of unknown scope without an outlet, and reach no district', async () => {
    await world.aWatch();
    await world.arrive({ outletId: null });
    const [mention] = await world.allMentions();
    expect(mention).toMatchObject({ scope: 'unknown', mediumType: 'unknown', outletId: null });
    expect(await world.dataSource.manager.count(MentionDistrict)).toBe(0);
  });

  it('keep evidence whose place in the snippet is the hit', async () => {
    await world.aWatch();
    const long = `${'vorher '.repeat(60)}Stadtwerkstatt${' nachher'.repeat(60)}`;
    await world.arrive({ title: 'Ohne den Namen', summary: long });
    const [match] = await world.dataSource.manager.find(Match);
    const [hit] = match!.evidence;
    expect(hit!.field).toBe('summary');
    expect(hit!.snippet.length).toBeLessThanOrEqual(200);
    expect(hit!.snippet.slice(hit!.snippetStart, hit!.snippetEnd)).toBe('Stadtwerkstatt');
    expect(long.slice(hit!.start, hit!.end)).toBe('Stadtwerkstatt');
    expect(hit!.parts).toEqual(['Stadtwerkstatt']);
  });

  it('get a headline from the text when they have no title', async () => {
    await world.aWatch();
    await world.arrive({ title: ' ', summary: 'Stadtwerkstatt meldet sich.' });
    expect((await world.allMentions())[0]!.headline).toBe('Stadtwerkstatt meldet sich.');
  });

  it('are found by the name of their outlet', async () => {
    await world.aWatch({ query: 'Haus outlet:"Augsburger Bote"' });
    expect(await world.arrive({ outletId: world.local }, { outletId: world.national })).toEqual({
      newMentions: 1,
    });
  });

  it('are not looked at by paused watches, and again by resumed ones', async () => {
    const { id } = await world.aWatch();
    await world.stopWatch.setActive(id, false, world.alice);
    expect(await world.arrive({})).toEqual({ newMentions: 0 });
    await world.stopWatch.setActive(id, true, world.alice);
    await world.rematch.workOff();
    expect(await world.allMentions()).toHaveLength(1);
    expect(await world.arrive({})).toEqual({ newMentions: 1 });
  });

  it('vanish with their mentions when the transaction fails', async () => {
    await world.aWatch();
    const items = await world.storeItems({});
    await expect(
      inTransaction(world.dataSource, async (manager) => {
        await world.record.itemsArrived(manager, items);
        throw new Error('disk full');
      }),
    ).rejects.toThrow('disk full');
    expect(await world.allMentions()).toHaveLength(0);
  });

  it('keep hostile text as text', async () => {
    await world.aWatch();
    const title = `Stadtwerkstatt <script>alert('x')</script> %_\\ ' " \u202e`;
    await world.arrive({ title });
    expect((await world.allMentions())[0]!.headline).toBe(title);
  });

  it('come by the thousand in one batch', async () => {
    await world.aWatch();
    const drafts = Array.from({ length: 1200 }, (_, i) => ({
      title: `Stadtwerkstatt ${i}`,
      outletId: world.local,
    }));
    expect(await world.arrive(...drafts)).toEqual({ newMentions: 1200 });
    expect(await world.dataSource.manager.count(MentionDistrict)).toBe(2400);
    expect(await world.dataSource.manager.count(Item)).toBe(1200);
  });
});
