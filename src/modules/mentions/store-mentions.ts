import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { chunksOf } from '../../shared/chunks-of.js';
import { dayOf } from '../../shared/days.js';
import { newId } from '../../shared/ids.js';
import { DistributionArea } from '../outlets/distribution-area.entity.js';
import { Item } from '../feeds/item.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { labelsByRule } from './label-mentions.js';
import { Match } from './match.entity.js';
import type { FoundItem, MatchableNews } from './match-items.js';
import { MentionCampaign } from './mention-campaign.entity.js';
import { MentionDistrict } from './mention-district.entity.js';
import { Mention } from './mention.entity.js';
import { newcomer } from './newcomer.js';
import { bringBack } from './unmatched-mentions.js';

/**
 * Writes matches, and one mention for each found item, in the transaction of `manager`. Running it again changes nothing: an item has
 * one mention for good, whatever a person made of it since. Returns the ids of the items whose mention is new.
 */
export async function storeMentions(
  manager: EntityManager,
  candidates: readonly FoundItem[],
  now: Date,
  timeZone: string,
): Promise<Set<string>> {
  const found = await stillStored(manager, candidates);
  if (!found.length) return new Set();
  const firstTime = await storeMatches(manager, found, now);
  const outlets = await outletsOf(
    manager,
    found.map(({ item }) => item.outletId),
  );
  const drafts = found.map(({ item }) =>
    mentionDraft(item, item.outletId === null ? undefined : outlets.get(item.outletId), now, timeZone),
  );
  for (const rows of chunksOf(drafts)) {
    const labels = await labelsByRule(manager, rows);
    const labelled = rows.map((row, at) => ({ ...row, label: labels[at]!, labelledBy: 'rule' as const }));
    await manager.createQueryBuilder().insert().into(Mention).values(labelled).orIgnore().execute();
  }
  const stored = await mentionIdsByItem(
    manager,
    found.map(({ item }) => item.id),
  );
  const created = drafts.filter((draft) => draft.itemId !== null && stored.get(draft.itemId) === draft.id);
  await storeAreaDistricts(manager, created);
  await storeCampaigns(manager, firstTime, stored);
  await bringBack(manager, [...stored.keys()]);
  return new Set(created.flatMap(({ itemId }) => itemId ?? []));
}

/** Without items that retention removed since they were read. */
async function stillStored(manager: EntityManager, found: readonly FoundItem[]): Promise<FoundItem[]> {
  const ids = new Set<string>();
  for (const some of chunksOf(found)) {
    const where = { id: In(some.map(({ item }) => item.id)) };
    for (const { id } of await manager.find(Item, { select: { id: true }, where })) ids.add(id);
  }
  return found.filter(({ item }) => ids.has(item.id));
}

/** Stores the proof, renewed where an older wording had matched already; returns the matches that are there for the first time. */
async function storeMatches(manager: EntityManager, found: readonly FoundItem[], now: Date) {
  const all = found.flatMap(({ item, matches }) =>
    matches.map(({ watch, evidence }) => ({ itemId: item.id, watch, evidence })),
  );
  const known = new Set<string>();
  for (const rows of chunksOf(found)) {
    const matches = await manager.find(Match, {
      select: { itemId: true, watchId: true },
      where: { itemId: In(rows.map(({ item }) => item.id)) },
    });
    for (const match of matches) known.add(`${match.itemId} ${match.watchId}`);
  }
  for (const rows of chunksOf(all)) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(Match)
      .values(
        rows.map(({ itemId, watch, evidence }) => ({
          id: newId(now),
          itemId,
          watchId: watch.id,
          revision: watch.revision,
          evidence,
          createdAt: now,
          endedAt: null,
        })),
      )
      .orUpdate(['revision', 'evidence', 'endedAt'], ['itemId', 'watchId'])
      .execute();
  }
  return all.filter(({ itemId, watch }) => !known.has(`${itemId} ${watch.id}`));
}

function mentionDraft(
  item: MatchableNews,
  outlet: Outlet | undefined,
  now: Date,
  timeZone: string,
): Omit<Mention, 'reviewedAt' | 'reviewedBy' | 'label' | 'labelledBy' | 'unmatchedSince'> {
  const id = newId(now);
  return {
    id,
    ...newcomer(id),
    itemId: item.id,
    outletId: outlet?.id ?? null,
    headline: headlineOf(item),
    url: item.url,
    publishedAt: item.publishedAt,
    day: dayOf(item.publishedAt, timeZone),
    scope: outlet?.scope ?? 'unknown',
    mediumType: outlet?.mediumType ?? 'unknown',
    foundBy: 'feed',
    review: 'new',
    note: '',
    createdAt: now,
    version: 1,
  };
}

/** The title; of a note without title (agencies, social feeds) the beginning of its text. */
export function headlineOf(item: Pick<MatchableNews, 'title' | 'summary' | 'url'>): string {
  return item.title.trim() || item.summary.trim().slice(0, 120) || item.url || '–';
}

async function outletsOf(
  manager: EntityManager,
  ids: readonly (string | null)[],
): Promise<Map<string, Outlet>> {
  const known = new Map<string, Outlet>();
  for (const some of chunksOf([...new Set(ids.filter((id) => id !== null))])) {
    for (const outlet of await manager.findBy(Outlet, { id: In(some) })) known.set(outlet.id, outlet);
  }
  return known;
}

async function mentionIdsByItem(
  manager: EntityManager,
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  const byItem = new Map<string, string>();
  for (const some of chunksOf(itemIds)) {
    const rows = await manager.find(Mention, {
      select: { id: true, itemId: true },
      where: { itemId: In(some) },
    });
    for (const { id, itemId } of rows) if (itemId !== null) byItem.set(itemId, id);
  }
  return byItem;
}

/** A mention counts for the districts in which its outlet spreads on the day it is recorded. */
export async function storeAreaDistricts(
  manager: EntityManager,
  mentions: readonly Pick<Mention, 'id' | 'outletId'>[],
): Promise<void> {
  const outletIds = [...new Set(mentions.flatMap(({ outletId }) => outletId ?? []))];
  const districts = new Map<string, string[]>();
  for (const some of chunksOf(outletIds)) {
    const areas = await manager.find(DistributionArea, {
      select: { outletId: true, districtAgs: true },
      where: { outletId: In(some) },
    });
    for (const { outletId, districtAgs } of areas) {
      districts.set(outletId, [...(districts.get(outletId) ?? []), districtAgs]);
    }
  }
  const rows = mentions.flatMap(({ id, outletId }) =>
    (districts.get(outletId ?? '') ?? []).map((districtAgs) => ({
      mentionId: id,
      districtAgs,
      basis: 'area' as const,
    })),
  );
  for (const some of chunksOf(rows)) {
    await manager.createQueryBuilder().insert().into(MentionDistrict).values(some).orIgnore().execute();
  }
}

/** Only a first match assigns: what a person took out of a campaign stays out when the watch is worded anew. */
async function storeCampaigns(
  manager: EntityManager,
  firstTime: readonly { itemId: string; watch: { campaignId: string | null } }[],
  stored: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = firstTime.flatMap(({ itemId, watch }) => {
    const mentionId = stored.get(itemId);
    return mentionId && watch.campaignId ? [{ mentionId, campaignId: watch.campaignId }] : [];
  });
  for (const some of chunksOf(rows)) {
    await manager.createQueryBuilder().insert().into(MentionCampaign).values(some).orIgnore().execute();
  }
}
