import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { Item } from '../../feeds/item.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import type { OutletFacts } from '../match-items.js';
import { matchItem } from '../matching/compile-watches.js';
import type { MatchableItem, WatchIndex } from '../matching/compile-watches.js';
import type { Evidence } from '../matching/evidence.js';
import { fieldBits } from '../matching/watch-term.js';
import { applyMentionFilter } from '../mention-filter.js';
import { Mention } from '../mention.entity.js';
import { MentionTag } from '../tags/mention-tag.entity.js';
import { outletFacts } from '../outlet-facts.js';
import { asksForMentions } from './search-filter.js';
import type { SearchFilter } from './search-filter.js';
import type { Candidate } from './search-index.js';
import { searchableText } from './searchable-text.js';

const ofItem = [
  'id',
  'title',
  'summary',
  'content',
  'url',
  'author',
  'outletId',
  'publishedAt',
  'language',
] as const;
const ofMention = [
  'id',
  'itemId',
  'outletId',
  'headline',
  'note',
  'url',
  'author',
  'publishedAt',
  'day',
  'scope',
  'mediumType',
  'review',
  'label',
  'foundBy',
  'version',
] as const;

export type FoundItemRow = Pick<Item, (typeof ofItem)[number]>;
export type FoundMention = Pick<Mention, (typeof ofMention)[number]>;

/** A text that satisfies a search. At least one of item and mention is there. */
export interface FoundText {
  seq: number;
  item: FoundItemRow | null;
  mention: FoundMention | null;
  /** Where the words stand, in the fields of `searchable`; empty without words. */
  evidence: Evidence[];
  searchable: Pick<MatchableItem, 'title' | 'summary' | 'content' | 'url'>;
}

/** What candidates are held against. `since` and `until` (excluded) are the days of the filter as moments. */
export interface Narrowing {
  watch: WatchIndex | null;
  filter: SearchFilter;
  since: Date | null;
  until: Date | null;
}

/** Compares candidates one by one, in their order: `text` is null where one does not satisfy the search, or is gone. */
export async function* readCandidates(
  manager: EntityManager,
  narrowing: Narrowing,
  candidates: readonly Candidate[],
): AsyncGenerator<{ seq: number; text: FoundText | null }> {
  if (candidates.length === 0) return;
  const { watch, filter } = narrowing;
  const ids = candidates.map(({ docId }) => docId);
  const items = new Map((await selectRows(manager, Item, ofItem, 'id', ids)).map((item) => [item.id, item]));
  const byItem = await selectRows(manager, Mention, ofMention, 'itemId', ids);
  const own = await selectRows(manager, Mention, ofMention, 'id', ids);
  const mentions = await passing(
    manager,
    [...byItem, ...own.filter(({ itemId }) => itemId === null)],
    filter,
  );
  const mentioned = new Set(byItem.map(({ itemId }) => itemId));
  const rows = candidates.map(({ seq, docId }) => {
    const mention = mentions.get(docId) ?? null;
    const item = items.get(docId) ?? null;
    if (!mention && (!item || mentioned.has(docId))) return { seq, item: null, mention: null };
    return { seq, item, mention };
  });
  const placed = rows.map(({ item, mention }) => ({ outletId: (mention ?? item)?.outletId ?? null }));
  const facts = watch && asksOutlet(watch) ? await outletFacts(manager, placed) : null;
  const passes = await itemFilter(manager, narrowing, rows);
  for (const { seq, item, mention } of rows) {
    const isMeant = mention ? filter.kind !== 'items' : item !== null && passes(item);
    yield { seq, text: isMeant ? compare(seq, item, mention, watch, facts) : null };
  }
}

/** The mentions that the filter lets through, by the id of their document. */
async function passing(
  manager: EntityManager,
  mentions: readonly FoundMention[],
  filter: SearchFilter,
): Promise<Map<string, FoundMention>> {
  const { kind: _, taggedWith, ...narrowing } = filter;
  let left = mentions;
  if (mentions.length > 0 && Object.values(narrowing).some((value) => value !== undefined)) {
    const query = applyMentionFilter(
      manager
        .createQueryBuilder(Mention, 'm')
        .select('m.id', 'id')
        .where({ id: In(mentions.map(({ id }) => id)) }),
      narrowing,
    );
    const ids = new Set((await query.getRawMany<{ id: string }>()).map(({ id }) => id));
    left = mentions.filter(({ id }) => ids.has(id));
  }
  if (taggedWith !== undefined && left.length > 0) {
    const ids = left.map(({ id }) => id);
    const tagged = await manager.findBy(MentionTag, { tagId: taggedWith, mentionId: In(ids) });
    const having = new Set(tagged.map(({ mentionId }) => mentionId));
    left = left.filter(({ id }) => having.has(id));
  }
  return new Map(left.map((mention) => [mention.itemId ?? mention.id, mention]));
}

/** Which items without a mention the filter lets through. */
async function itemFilter(
  manager: EntityManager,
  { filter, since, until }: Narrowing,
  rows: readonly { item: FoundItemRow | null; mention: FoundMention | null }[],
): Promise<(item: FoundItemRow) => boolean> {
  if (asksForMentions(filter)) return () => false;
  const { outletId, scope, mediumType } = filter;
  const outlets = new Map<string, Pick<Outlet, 'scope' | 'mediumType'>>();
  if (scope !== undefined || mediumType !== undefined) {
    const ids = new Set(rows.flatMap(({ item, mention }) => (mention ? [] : (item?.outletId ?? []))));
    const columns = ['id', 'scope', 'mediumType'] as const;
    for (const outlet of await selectRows(manager, Outlet, columns, 'id', [...ids]))
      outlets.set(outlet.id, outlet);
  }
  return (item) => {
    const outlet = outlets.get(item.outletId ?? '');
    if (since && item.publishedAt < since) return false;
    if (until && item.publishedAt >= until) return false;
    if (outletId !== undefined && item.outletId !== outletId) return false;
    if (scope !== undefined && (outlet?.scope ?? 'unknown') !== scope) return false;
    return mediumType === undefined || (outlet?.mediumType ?? 'unknown') === mediumType;
  };
}

function compare(
  seq: number,
  item: FoundItemRow | null,
  mention: FoundMention | null,
  watch: WatchIndex | null,
  facts: ReadonlyMap<string, OutletFacts> | null,
): FoundText | null {
  const url = mention?.url ?? item?.url ?? null;
  const searchable = { ...searchableText({ item, mention }), url };
  if (!watch) return { seq, item, mention, evidence: [], searchable };
  const outlet = facts?.get((mention ?? item)?.outletId ?? '');
  const [match] = matchItem(watch, {
    id: '',
    ...searchable,
    author: mention?.author ?? item?.author ?? null,
    lang: item?.language ?? null,
    outlet: outlet?.name ?? null,
    scope: outlet?.scope ?? null,
    state: outlet?.states ?? null,
    district: outlet?.districts ?? null,
  });
  return match ? { seq, item, mention, evidence: match.evidence, searchable } : null;
}

function asksOutlet({ anchors, conditions }: WatchIndex): boolean {
  const { outlet, scope, state, district } = fieldBits;
  return ((anchors.fields | conditions.fields) & (outlet | scope | state | district)) !== 0;
}
