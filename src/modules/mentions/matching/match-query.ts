import { compileWatches, matchItem, type MatchableItem } from './compile-watches.js';
import type { Evidence } from './evidence.js';
import { parseQuery } from './parse-query.js';
import type { QueryError } from './query-error.js';
import type { SavedNames } from './saved-names.js';

/** `total` counts the items read. */
export type QueryMatches =
  | { ok: true; matched: { id: string; item: MatchableItem; evidence: Evidence[] }[]; total: number }
  | { ok: false; error: QueryError };

/** Runs one query over items, in their order. A wrong query reads no item. `names` as for `parseQuery`. */
export function matchQuery(query: string, items: Iterable<MatchableItem>, names?: SavedNames): QueryMatches {
  const parsed = parseQuery(query, names);
  if (!parsed.ok) return parsed;
  const index = compileWatches([{ id: 'query', query: parsed.query }]);
  const matched: { id: string; item: MatchableItem; evidence: Evidence[] }[] = [];
  let total = 0;
  for (const item of items) {
    total++;
    const [match] = matchItem(index, item);
    if (match) matched.push({ id: item.id, item, evidence: match.evidence });
  }
  return { ok: true, matched, total };
}
