import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { MovableClock } from '../../../test/support/movable-clock.js';
import { addDays } from '../../shared/days.js';
import { AuditLog } from '../accounts/audit-log.js';
import { AuditEntry } from '../accounts/audit-entry.entity.js';
import { insertUser } from '../../../test/builders/mentions-world.js';
import { ExpireItems } from './expire-items.js';
import { ingestItems } from './ingest-items.js';
import { ItemAlias } from './item-alias.entity.js';
import type { ItemDraft } from './item-draft.js';
import { ItemTombstone } from './item-tombstone.entity.js';
import { tombstoneDays } from './item-tombstones.js';
import { Item } from './item.entity.js';
import { ItemReferences } from './retention-references.js';
import { RetentionSettings } from './retention-settings.js';
import { RetentionQueries } from './retention.queries.js';
import { FeedsRepository } from './feeds.repository.js';

const berlin = { timeZone: 'Europe/Berlin' };

class Needed extends ItemReferences {
  readonly ids = new Set<string>();
  asked: number[] = [];

  referredTo(_: EntityManager, itemIds: readonly string[]): Promise<Set<string>> {
    this.asked.push(itemIds.length);
    return Promise.resolve(new Set(itemIds.filter((id) => this.ids.has(id))));
  }
}

describe('the removal of old items', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let clock: MovableClock;
  let needed: Needed;
  let expire: ExpireItems;
  let feedId: string;

  beforeEach(async () => {
    const fresh = await openFreshDatabase();
    dataSource = fresh.dataSource;
    close = () => fresh.close();
    clock = new MovableClock('2026-06-30T09:00:00Z');
    needed = new Needed();
    expire = new ExpireItems(dataSource, clock, berlin, needed);
    const draft = { url: 'https://a.example', title: 'A', kind: 'outlet' as const, outletId: null };
    [feedId] = (await new FeedsRepository(dataSource).add(
      dataSource.manager,
      [{ ...draft, districtAgs: [] }],
      clock.now(),
    )) as [string];
  });
  afterEach(() => close());

  const draft = (name: string, changes: Partial<ItemDraft> = {}): ItemDraft => ({
    identity: name.padEnd(64, '0'),
    guidKey: null,
    canonicalUrl: null,
    url: `https://a.example/${name}`,
    outletId: null,
    title: name,
    summary: '',
    content: null,
    author: null,
    publishedAt: clock.now(),
    firstSeenAt: clock.now(),
    dateQuality: 'published',
    language: null,
    ...changes,
  });
  /** A document of the feed is stored. */
  const show = (...fresh: ItemDraft[]) =>
    dataSource.transaction((manager) =>
      ingestItems(manager, [{ feedId, fresh, memory: '', returning: true }], clock.now()),
    );
  const titles = async () =>
    (await dataSource.manager.find(Item, { order: { title: 'ASC' } })).map((i) => i.title);
  const seen = (days: number) => ({ firstSeenAt: new Date(clock.now().getTime() - days * 86_400_000) });

  it('takes items seen first more than 90 days ago that nothing refers to, and says so', async () => {
    await show(draft('kept', seen(89.9)), draft('old', seen(90.1)), draft('needed', seen(400)));
    needed.ids.add((await dataSource.manager.findOneByOrFail(Item, { title: 'needed' })).id);
    const run = await expire.runIfDue();
    expect(run).toMatchObject({ day: '2026-06-30', removed: 1, textsDropped: 0, finishedAt: clock.now() });
    expect(await titles()).toEqual(['kept', 'needed']);
    expect(await new RetentionQueries(dataSource).state()).toEqual({
      items: 2,
      oldest: seen(400).firstSeenAt,
      lastRun: run,
    });
  });

  it('drops the full text of old items that stay, and of no others', async () => {
    await show(
      draft('old', { ...seen(91), content: 'all of it' }),
      draft('older', { ...seen(92), content: null }),
      draft('young', { ...seen(89), content: 'all of it' }),
    );
    for (const { id } of await dataSource.manager.find(Item)) needed.ids.add(id);
    expect((await expire.runIfDue())?.textsDropped).toBe(1);
    const texts = (await dataSource.manager.find(Item, { order: { title: 'ASC' } })).map((i) => i.content);
    expect(texts).toEqual([null, null, 'all of it']);
    clock.advance({ days: 1 });
    await dataSource.manager.update(Item, { title: 'young' }, { content: null });
    expect((await expire.runIfDue())?.textsDropped).toBe(0);
  });

  it('keeps what is gone from coming back as new, under its further addresses too', async () => {
    await show(draft('a', seen(100)));
    const item = await dataSource.manager.findOneByOrFail(Item, { title: 'a' });
    await dataSource.manager.insert(ItemAlias, { identity: 'b'.repeat(64), itemId: item.id });
    await expire.runIfDue();
    expect(await titles()).toEqual([]);
    expect(await dataSource.manager.count(ItemAlias)).toBe(0);
    const again = await show(
      draft('a', { title: 'edited', content: 'more' }),
      draft('x', { identity: 'b'.repeat(64) }),
      draft('c'),
    );
    expect(again.arrived.map(({ title }) => title)).toEqual(['c']);
    expect(again.revised).toEqual([]);
    expect(await titles()).toEqual(['c']);
  });

  it('forgets what no feed has shown for long', async () => {
    await show(draft('a', seen(100)), draft('b', seen(100)));
    await expire.runIfDue();
    clock.advance({ days: 300 });
    await show(draft('b'));
    clock.advance({ days: tombstoneDays - 300 + 1 });
    await expire.runIfDue();
    const left = await dataSource.manager.find(ItemTombstone);
    expect(left.map(({ lastDay }) => lastDay)).toEqual([addDays('2026-06-30', 300)]);
    expect((await show(draft('a'), draft('b'))).arrived.map(({ title }) => title)).toEqual(['a']);
  });

  it('takes some at a time, and passes over those that stay', async () => {
    const many = Array.from({ length: 603 }, (_, at) => draft(`n${at}n`, seen(200 - at / 100)));
    await show(...many);
    const items = await dataSource.manager.find(Item, { order: { firstSeenAt: 'ASC' } });
    for (const { id } of items.slice(0, 300)) needed.ids.add(id);
    expect((await expire.runIfDue())?.removed).toBe(303);
    expect(needed.asked).toEqual([250, 250, 103]);
    expect(await dataSource.manager.count(Item)).toBe(300);
  });

  it('happens once a day, and again when it broke off', async () => {
    expect(await expire.runIfDue()).not.toBeNull();
    clock.advance({ hours: 2 });
    expect(await expire.runIfDue()).toBeNull();
    clock.advance({ hours: 12 });
    expect(await expire.runIfDue()).toMatchObject({ day: '2026-07-01' });
  });

  it('goes on with a run that broke off', async () => {
    await show(draft('a', seen(100)));
    const stopped = new ExpireItems(dataSource, clock, berlin, {
      referredTo: () => {
        stopped.stop();
        return Promise.resolve(new Set());
      },
    });
    expect(await stopped.runIfDue()).toMatchObject({ removed: 1, finishedAt: null });
    clock.advance({ minutes: 10 });
    await show(draft('b', seen(100)));
    expect(await expire.runIfDue()).toMatchObject({ removed: 2, finishedAt: clock.now() });
    expect(await expire.runIfDue()).toBeNull();
  });

  it('follows the number of days that was set, which is in the log', async () => {
    const alice = await insertUser(dataSource, 'Alice', clock.now());
    const settings = new RetentionSettings(dataSource, new AuditLog(clock));
    expect(await settings.days()).toBe(90);
    await settings.change(30, alice);
    await settings.change(30, alice);
    await show(draft('young', seen(29)), draft('old', seen(31)));
    await expire.runIfDue();
    expect(await titles()).toEqual(['young']);
    const entries = await dataSource.manager.find(AuditEntry);
    expect(entries.map(({ action, details }) => [action, details])).toEqual([
      ['retention.change', { from: 90, to: 30 }],
    ]);
    await expect(settings.change(29, alice)).rejects.toThrow();
  });
});
