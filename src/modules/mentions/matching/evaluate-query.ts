import type { QueryNode } from './query-node.js';
import { fieldBits, type WatchTerm } from './watch-term.js';

/** A query with negations pushed down to its terms, which are shared between watches. */
export type PlanNode =
  { type: 'term'; term: WatchTerm; negated: boolean } | { type: 'and' | 'or'; parts: PlanNode[] };

/** Function words of German and English; a term made of them alone is a bad place to look a watch up from. */
const common: ReadonlySet<string> = new Set(
  `aber als am an and are auch auf aus bei by das dass dem den der des die ein eine einem einen einer er es for from fuer
   hat haben has have im in is ist it mit nach nicht of on or sich sie sind so the to ueber um und vom von vor was werden
   wie wird with zu zum zur`.split(/\s+/),
);

export function planQuery(
  node: QueryNode,
  term: (node: QueryNode & { type: 'term' }) => WatchTerm,
): PlanNode {
  const plan = (part: QueryNode, negated: boolean): PlanNode => {
    switch (part.type) {
      case 'term':
        return { type: 'term', term: term(part), negated };
      case 'not':
        return plan(part.part, !negated);
      case 'and':
      case 'or': {
        const type = (part.type === 'and') === negated ? 'or' : 'and';
        return { type, parts: part.parts.map((inner) => plan(inner, negated)) };
      }
    }
  };
  return plan(node, false);
}

/**
 * Terms of which at least one is in every matching item: of all such sets the one that looks rarest, so that few items
 * make the watch be looked at. `uses` counts the queries' uses of a term: what many ask for, many write about. Empty when
 * there is no such set, for a query that holds without any of its words.
 */
export function anchorTerms(plan: PlanNode, uses: ReadonlyMap<WatchTerm, number>): WatchTerm[] {
  return anchorsOf(plan, uses)?.terms ?? [];
}

interface Anchors {
  terms: WatchTerm[];
  cost: number;
}

function anchorsOf(plan: PlanNode, uses: ReadonlyMap<WatchTerm, number>): Anchors | null {
  if (plan.type === 'term') {
    return plan.negated
      ? null
      : { terms: [plan.term], cost: commonness(plan.term, uses.get(plan.term) ?? 1) };
  }
  const parts = plan.parts.map((part) => anchorsOf(part, uses));
  if (plan.type === 'and') {
    let best: Anchors | null = null;
    for (const part of parts) if (part && (!best || part.cost < best.cost)) best = part;
    return best;
  }
  const all: Anchors = { terms: [], cost: 0 };
  for (const part of parts) {
    if (!part) return null;
    all.terms.push(...part.terms);
    all.cost += part.cost;
  }
  return all;
}

/**
 * Whether the plan holds for the terms that `found` knows. `satisfied` receives each term that made it hold; what it
 * received for a plan that does not hold means nothing.
 */
export function holds(
  plan: PlanNode,
  found: (term: WatchTerm) => boolean,
  satisfied: (term: WatchTerm) => void,
): boolean {
  if (plan.type === 'term') {
    const isFound = found(plan.term);
    if (isFound && !plan.negated) satisfied(plan.term);
    return isFound !== plan.negated;
  }
  if (plan.type === 'and') return plan.parts.every((part) => holds(part, found, satisfied));
  let any = false;
  for (const part of plan.parts) {
    const terms: WatchTerm[] = [];
    if (!holds(part, found, (term) => terms.push(term))) continue;
    any = true;
    terms.forEach(satisfied);
  }
  return any;
}

function commonness(term: WatchTerm, uses: number): number {
  if ((term.fields & (fieldBits.outlet | fieldBits.lang)) !== 0) return 1e9;
  const isCommon = term.words.every((word) => common.has(word.folded));
  return ((isCommon ? 1e6 : 1) * uses * (term.prefix ? 2 : 1)) / term.joined.length;
}
