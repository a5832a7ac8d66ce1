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
}

/** An item that at least one watch found. */
export interface FoundItem {
  item: MatchableNews;
  matches: { watch: WatchFacts; evidence: MatchEvidence[] }[];
}

/** The items that a watch finds, with the proof. `outletNames` by outlet id serves queries with `outlet:`. */
export function matchItems(
  items: readonly MatchableNews[],
  watches: CompiledWatches,
  outletNames: ReadonlyMap<string, string>,
): FoundItem[] {
  return items.flatMap((item) => {
    const hits = matchItem(watches.index, {
      id: item.id,
      title: item.title,
      summary: item.summary,
      content: item.content,
      url: item.url,
      outlet: item.outletId === null ? null : (outletNames.get(item.outletId) ?? null),
      lang: item.language,
    });
    const matches = hits.flatMap(({ watchId, evidence }) => {
      const watch = watches.facts.get(watchId);
      return watch ? [{ watch, evidence: storedEvidence(item, evidence) }] : [];
    });
    return matches.length ? [{ item, matches }] : [];
  });
}
