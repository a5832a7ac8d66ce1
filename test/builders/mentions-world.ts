import type { DataSource } from 'typeorm';
import { AuditLog } from '../../src/modules/accounts/audit-log.js';
import { User } from '../../src/modules/accounts/user.entity.js';
import { Campaign } from '../../src/modules/campaigns/campaign.entity.js';
import { Item } from '../../src/modules/feeds/item.entity.js';
import type { NewItem } from '../../src/modules/feeds/items-observer.js';
import { ActiveWatches } from '../../src/modules/mentions/active-watches.js';
import { CodeMentions } from '../../src/modules/mentions/coding/code-mentions.js';
import { EditMention } from '../../src/modules/mentions/edit-mention.js';
import { LogMention } from '../../src/modules/mentions/log-mention.js';
import { MentionQueries } from '../../src/modules/mentions/mentions.queries.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { PreviewQuery } from '../../src/modules/mentions/preview-query.js';
import { RecordMentions } from '../../src/modules/mentions/record-mentions.js';
import { RematchStoredItems } from '../../src/modules/mentions/rematch-stored-items.js';
import { ReviewMention } from '../../src/modules/mentions/review-mention.js';
import { SaveAliasSet } from '../../src/modules/mentions/save-alias-set.js';
import { SaveWatch } from '../../src/modules/mentions/save-watch.js';
import type { Author, WatchDraft } from '../../src/modules/mentions/save-watch.js';
import { StopWatch } from '../../src/modules/mentions/stop-watch.js';
import { WatchRematch } from '../../src/modules/mentions/watch-rematch.entity.js';
import { WatchQueries } from '../../src/modules/mentions/watches.queries.js';
import { DistributionArea } from '../../src/modules/outlets/distribution-area.entity.js';
import { Outlet } from '../../src/modules/outlets/outlet.entity.js';
import { District } from '../../src/modules/places/district.entity.js';
import { inTransaction } from '../../src/database/in-transaction.js';
import { newId } from '../../src/shared/ids.js';
import { openFreshDatabase } from '../support/fresh-database.js';
import { MovableClock } from '../support/movable-clock.js';

let serial = 0;

/** The mentions room on a fresh database: Alice, two districts, a local and a national outlet, a campaign, no watch. */
export async function openMentionsWorld() {
  const database = await openFreshDatabase();
  const { dataSource } = database;
  const clock = new MovableClock('2026-03-10T09:00:00Z');
  const settings = { timeZone: 'Europe/Berlin' };
  const audit = new AuditLog(clock);
  const activeWatches = new ActiveWatches();
  const rematch = new RematchStoredItems(dataSource, activeWatches, clock, settings);
  const alice = await insertUser(dataSource, 'Alice', clock.now());
  await insertDistrict(dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
  await insertDistrict(dataSource, '09772', 'Augsburg', 'Landkreis');
  const local = await insertOutlet(dataSource, 'Augsburger Bote', 'local', clock.now(), ['09761', '09772']);
  const national = await insertOutlet(dataSource, 'Tagesblatt', 'national', clock.now(), []);
  const campaign = await insertCampaign(dataSource, 'Stadtwerkstatt', clock.now());
  const author: Author = { userId: alice, locale: 'en' };
  const record = new RecordMentions(activeWatches, clock, settings);
  const saveWatch = new SaveWatch(dataSource, audit, clock);

  return {
    dataSource,
    close: () => database.close(),
    clock,
    settings,
    alice,
    author,
    local,
    national,
    campaign,
    record,
    rematch,
    saveWatch,
    saveAlias: new SaveAliasSet(dataSource, audit, clock),
    stopWatch: new StopWatch(dataSource, audit, clock),
    preview: new PreviewQuery(dataSource, clock),
    review: new ReviewMention(dataSource, audit, clock),
    code: new CodeMentions(dataSource, audit, clock),
    edit: new EditMention(new CodeMentions(dataSource, audit, clock)),
    log: new LogMention(dataSource, audit, clock, settings),
    mentions: new MentionQueries(dataSource),
    watches: new WatchQueries(dataSource),
    /** Stores items as a poll does, without telling anybody. */
    storeItems: (...drafts: Partial<NewItem>[]) => storeItems(dataSource, clock.now(), drafts),
    /** Stores items and tells the mentions room, in one transaction. */
    arrive: async (...drafts: Partial<NewItem>[]) => {
      const items = await storeItems(dataSource, clock.now(), drafts);
      const found = await inTransaction(dataSource, (manager) => record.itemsArrived(manager, items));
      return { newMentions: found.size };
    },
    /** A saved watch that stored items were held against. */
    aWatch: async (draft: Partial<WatchDraft> = {}) => {
      const filled = { name: 'Stadtwerkstatt', query: 'Stadtwerkstatt', campaignId: null, ...draft };
      const { id } = await saveWatch.create(filled, author);
      await rematch.workOff();
      const { found } = await dataSource.manager.findOneByOrFail(WatchRematch, { watchId: id });
      return { id, newMentions: found };
    },
    allMentions: () => dataSource.manager.find(Mention, { order: { publishedAt: 'ASC', id: 'ASC' } }),
  };
}

export type MentionsWorld = Awaited<ReturnType<typeof openMentionsWorld>>;

export async function storeItems(
  dataSource: DataSource,
  now: Date,
  drafts: Partial<NewItem>[],
): Promise<NewItem[]> {
  const items = drafts.map((draft) => {
    const url = `https://bote.example/${++serial}`;
    return {
      id: newId(now),
      title: 'Stadtwerkstatt eröffnet',
      summary: 'Ein Haus für alle.',
      content: null,
      url,
      canonicalUrl: url,
      outletId: null,
      publishedAt: now,
      language: 'de',
      ...draft,
    };
  });
  await dataSource.manager.insert(
    Item,
    items.map((item) => ({
      ...item,
      identity: `identity-${item.id}`,
      author: null,
      firstSeenAt: now,
      dateQuality: 'published' as const,
    })),
  );
  return items;
}

export async function insertUser(dataSource: DataSource, name: string, now: Date): Promise<string> {
  const id = newId(now);
  await dataSource.manager.insert(User, {
    id,
    email: `${name.toLowerCase()}@example.org`,
    name,
    role: 'editor',
    passwordHash: 'none',
    locale: null,
    theme: 'auto',
    createdAt: now,
  });
  return id;
}

export async function insertDistrict(
  dataSource: DataSource,
  ags: string,
  name: string,
  kind: string,
): Promise<void> {
  await dataSource.manager.insert(District, {
    ags,
    name,
    kind,
    state: '09',
    population: 300_000,
    populationDate: '2024-12-31',
    areaKm2: 100,
    lat: 48.4,
    lon: 10.9,
    seat: name,
    neighbours: [],
    validTo: null,
  });
}

export async function insertOutlet(
  dataSource: DataSource,
  name: string,
  scope: Outlet['scope'],
  now: Date,
  districts: string[],
): Promise<string> {
  const id = newId(now);
  await dataSource.manager.insert(Outlet, {
    id,
    catalogueId: null,
    parentId: null,
    level: 'title',
    name,
    mediumType: 'newspaper',
    scope,
    country: 'DE',
    states: ['09'],
    seat: '',
    publisher: '',
    homepage: 'https://bote.example/',
    languages: ['de'],
    origin: 'user',
    notes: '',
    editedFields: [],
    createdAt: now,
    updatedAt: now,
    version: 1,
  });
  if (districts.length) {
    await dataSource.manager.insert(
      DistributionArea,
      districts.map((districtAgs) => ({
        id: newId(now),
        outletId: id,
        districtAgs,
        share: null,
        source: 'test',
        asOf: null,
      })),
    );
  }
  return id;
}

export async function insertCampaign(dataSource: DataSource, name: string, now: Date): Promise<string> {
  const id = newId(now);
  await dataSource.manager.insert(Campaign, {
    id,
    name,
    goal: '',
    periodStart: null,
    periodEnd: null,
    createdAt: now,
    archivedAt: null,
  });
  return id;
}
