import { FoldedText } from '../../../shared/text/folded-text.js';
import { anchorTerms, holds, type PlanNode, planQuery } from './evaluate-query.js';
import { disjoint, type Evidence, type Span } from './evidence.js';
import type { QueryNode, TermNode } from './query-node.js';
import { TermIndex } from './term-index.js';
import { fieldBits, type ItemField, termKey, type WatchTerm, watchTerm } from './watch-term.js';

/** What is matched: plain text as received. `title`, `summary` and `content` are searched, the rest only when named. */
export interface MatchableItem {
  id: string;
  title: string | null;
  summary: string | null;
  content?: string | null;
  url?: string | null;
  outlet?: string | null;
  lang?: string | null;
}

/** `evidence` is in reading order and free of overlaps; empty when only `outlet:` or `lang:` were asked for. */
export interface WatchMatch {
  watchId: string;
  evidence: Evidence[];
}

interface CompiledWatch {
  id: string;
  order: number;
  plan: PlanNode;
}

/** Many watches made ready to be matched in one pass. Keeps a buffer: `matchItem` must not be entered twice at once. */
export interface WatchIndex {
  /** Terms that watches are looked up from: an item without any of them matches nothing. */
  readonly anchors: TermIndex;
  /** All other terms, looked for only in items that hold an anchor. */
  readonly conditions: TermIndex;
  readonly watchesOf: ReadonlyMap<WatchTerm, CompiledWatch[]>;
  readonly buffer: FoldedText;
}

const fields = Object.keys(fieldBits) as ItemField[];
/** Places kept for one term in one item; more say nothing new. */
const MAX_HITS = 50;

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
  const compiled = watches.map(({ id, query }, order) => ({ id, order, plan: planQuery(query, shared) }));
  const watchesOf = new Map<WatchTerm, CompiledWatch[]>();
  for (const watch of compiled) {
    for (const term of new Set(anchorTerms(watch.plan, uses))) {
      const anchored = watchesOf.get(term);
      if (anchored) anchored.push(watch);
      else watchesOf.set(term, [watch]);
    }
  }
  const terms = [...known.values()];
  const anchors = new TermIndex(terms.filter((term) => watchesOf.has(term)));
  const conditions = new TermIndex(terms.filter((term) => !watchesOf.has(term)));
  return { anchors, conditions, watchesOf, buffer: new FoldedText() };
}

/** The watches that an item matches, in the order they were compiled. Linear in the text of the item. */
export function matchItem(index: WatchIndex, item: MatchableItem): WatchMatch[] {
  const hits = new Map<WatchTerm, Span[]>();
  findTerms(index.anchors, index.buffer, item, hits);
  if (hits.size === 0) return [];
  const candidates = new Set<CompiledWatch>();
  for (const term of hits.keys()) {
    for (const watch of index.watchesOf.get(term) ?? []) candidates.add(watch);
  }
  findTerms(index.conditions, index.buffer, item, hits);

  const matches: (WatchMatch & { order: number })[] = [];
  for (const { id, order, plan } of candidates) {
    const spans: Span[] = [];
    const matched = holds(
      plan,
      (term) => hits.has(term),
      (term) => spans.push(...(hits.get(term) ?? [])),
    );
    if (matched) matches.push({ watchId: id, evidence: disjoint(spans, item), order });
  }
  matches.sort((a, b) => a.order - b.order);
  return matches.map(({ watchId, evidence }) => ({ watchId, evidence }));
}

function findTerms(
  terms: TermIndex,
  buffer: FoldedText,
  item: MatchableItem,
  hits: Map<WatchTerm, Span[]>,
): void {
  for (const field of fields) {
    const value = item[field];
    if (!value || (terms.fields & fieldBits[field]) === 0) continue;
    // de_DE and de-DE are one language tag, and an underscore would be part of a word
    const text = buffer.read(field === 'lang' ? value.replaceAll('_', '-') : value);
    terms.find(text, fieldBits[field], (term, first, last) => {
      if (field === 'lang' && first > 0) return;
      const span: Span = { field, start: text.start[first]!, end: text.end[last]! };
      const known = hits.get(term);
      if (!known) hits.set(term, [span]);
      else if (known.length < MAX_HITS) known.push(span);
    });
  }
}
