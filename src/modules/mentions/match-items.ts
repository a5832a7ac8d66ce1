import type { CompiledWatches, WatchFacts } from './active-watches.js';
import { storedEvidence } from './matched-evidence.js';
import type { MatchEvidence } from './match.entity.js';
import { matchItem } from './matching/compile-watches.js';

/** What a mention takes over from its item. */
export interface MatchableNews {
  id: string;
  title: string;
  summary: string;
  content: string | null;
  url: string | null;
  outletId: string | null;
  publishedAt: Date;
  language: string | null;
  author?: string | null;
}

/** What a query may ask of the outlet of an item: its name, its scope, and where it spreads, as keys and as names. */
export interface OutletFacts {
  name: string;
  scope: string;
  states: readonly string[];
  districts: readonly string[];
}

/** An item that at least one watch found. */
export interface FoundItem {
  item: MatchableNews;
  matches: { watch: WatchFacts; evidence: MatchEvidence[] }[];
}

/**
 * The items that a watch finds, with the proof. `outlets` by outlet id serves queries with `outlet:`, and with facts instead of a mere
 * name those with `scope:`, `state:` and `district:`.
 */
export function matchItems(
  items: readonly MatchableNews[],
  watches: CompiledWatches,
  outlets: ReadonlyMap<string, string | OutletFacts>,
): FoundItem[] {
  return items.flatMap((item) => {
    const outlet = item.outletId === null ? undefined : outlets.get(item.outletId);
    const facts = typeof outlet === 'object' ? outlet : null;
    const hits = matchItem(watches.index, {
      id: item.id,
      title: item.title,
      summary: item.summary,
      content: item.content,
      url: item.url,
      author: item.author,
      outlet: typeof outlet === 'string' ? outlet : facts?.name,
      scope: facts?.scope,
      state: facts?.states,
      district: facts?.districts,
      lang: item.language,
    });
    const matches = hits.flatMap(({ watchId, evidence }) => {
      const watch = watches.facts.get(watchId);
      return watch ? [{ watch, evidence: storedEvidence(item, evidence) }] : [];
    });
    return matches.length ? [{ item, matches }] : [];
  });
}
