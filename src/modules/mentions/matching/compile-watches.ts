import { holds } from './evaluate-query.js';
import { disjoint, type Evidence, type FoundPart, type Span } from './evidence.js';
import { type FieldText, fieldTexts, findTerms } from './find-terms.js';
import type { QueryNode, TermNode } from './query-node.js';
import { anchorTerms, type PlanNode, planQuery, termsOf } from './query-plan.js';
import { TermIndex } from './term-index.js';
import { termKey, type WatchTerm, watchTerm } from './watch-term.js';

/**
 * What is matched: plain text as received. `title`, `summary` and `content` are searched, the rest only when named. Lists hold
 * codes and names alike: the districts of an outlet as keys and as names, its states, its scope.
 */
export interface MatchableItem {
  id: string;
  title: string | null;
  summary: string | null;
  content?: string | null;
  url?: string | null;
  author?: string | null;
  outlet?: string | null;
  scope?: string | readonly string[] | null;
  state?: string | readonly string[] | null;
  district?: string | readonly string[] | null;
  lang?: string | null;
}

/** `evidence` is in reading order and free of overlaps; empty when only conditions such as `outlet:` were asked for. */
export interface WatchMatch {
  watchId: string;
  evidence: Evidence[];
}

interface CompiledWatch {
  id: string;
  order: number;
  plan: PlanNode;
  /** Terms of the plan that no watch is looked up from. */
  conditions: readonly WatchTerm[];
}

/** Many watches made ready to be matched in one pass. Keeps buffers: `matchItem` must not be entered twice at once. */
export interface WatchIndex {
  /** Terms that watches are looked up from: an item without any of them matches nothing. */
  readonly anchors: TermIndex;
  /** All other terms, looked for only in items that hold an anchor. */
  readonly conditions: TermIndex;
  readonly watchesOf: ReadonlyMap<WatchTerm, CompiledWatch[]>;
  readonly fields: readonly FieldText[];
}

const none: readonly WatchTerm[] = [];

/** Compiles watches. Queries that hold without any of their words (`parseQuery` refuses them) never match. */
export function compileWatches(watches: readonly { id: string; query: QueryNode }[]): WatchIndex {
  const known = new Map<string, WatchTerm>();
  const uses = new Map<WatchTerm, number>();
  const shared = (node: TermNode): WatchTerm => {
    const key = termKey(node);
    const term = known.get(key) ?? watchTerm(node);
    known.set(key, term);
    uses.set(term, (uses.get(term) ?? 0) + 1);
    return term;
  };
  const compiled = watches.map(({ id, query }, order): CompiledWatch => {
    return { id, order, plan: planQuery(query, shared), conditions: none };
  });
  const watchesOf = new Map<WatchTerm, CompiledWatch[]>();
  for (const watch of compiled) {
    for (const term of new Set(anchorTerms(watch.plan, uses))) {
      const anchored = watchesOf.get(term);
      if (anchored) anchored.push(watch);
      else watchesOf.set(term, [watch]);
    }
  }
  for (const watch of compiled) {
    const conditions = termsOf(watch.plan).filter((term) => !watchesOf.has(term));
    if (conditions.length > 0) watch.conditions = conditions;
  }
  const terms = [...known.values()];
  const anchors = new TermIndex(terms.filter((term) => watchesOf.has(term)));
  const conditions = new TermIndex(terms.filter((term) => !watchesOf.has(term)));
  return { anchors, conditions, watchesOf, fields: fieldTexts() };
}

/** The watches that an item matches, in the order they were compiled. Linear in the text of the item. */
export function matchItem(index: WatchIndex, item: MatchableItem): WatchMatch[] {
  for (const field of index.fields) field.isRead = false;
  const hits = new Map<WatchTerm, Span[]>();
  findTerms(index.anchors, null, index.fields, item, hits);
  if (hits.size === 0) return [];
  const candidates = new Set<CompiledWatch>();
  const wanted = new Set<WatchTerm>();
  for (const term of hits.keys()) {
    for (const watch of index.watchesOf.get(term) ?? []) {
      candidates.add(watch);
      for (const condition of watch.conditions) wanted.add(condition);
    }
  }
  if (wanted.size > 0) findTerms(index.conditions, wanted, index.fields, item, hits);

  const matches: (WatchMatch & { order: number })[] = [];
  for (const { id, order, plan } of candidates) {
    const found: FoundPart[] = [];
    if (holds(plan, hits, found)) matches.push({ watchId: id, evidence: disjoint(found, item), order });
  }
  matches.sort((a, b) => a.order - b.order);
  return matches.map(({ watchId, evidence }) => ({ watchId, evidence }));
}
