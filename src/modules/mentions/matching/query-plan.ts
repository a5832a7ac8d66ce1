import { commonWords } from './common-words.js';
import type { NearNode, QueryNode, QueryPart, TermNode } from './query-node.js';
import { fieldBits, type WatchTerm } from './watch-term.js';

/** A term, shared between watches, and the part of this watch's query that it comes from. */
export interface PlanTerm {
  term: WatchTerm;
  part: QueryPart;
}

/** A query with negations pushed down to its terms. */
export type PlanNode =
  | ({ type: 'term'; negated: boolean } & PlanTerm)
  | { type: 'near'; negated: boolean; parts: PlanTerm[][]; distances: number[] }
  | { type: 'and' | 'or'; parts: PlanNode[] };

/** `term` gives the one shared term for all nodes that match the same texts. */
export function planQuery(node: QueryNode, term: (node: TermNode) => WatchTerm): PlanNode {
  const near = ({ parts, distances }: NearNode, negated: boolean): PlanNode => {
    const planned = parts.map((terms) => terms.map((each) => ({ term: term(each), part: each.part })));
    for (const each of planned.flat()) each.term.everyPlace = true;
    return { type: 'near', negated, parts: planned, distances };
  };
  const plan = (part: QueryNode, negated: boolean): PlanNode => {
    switch (part.type) {
      case 'term':
        return { type: 'term', term: term(part), part: part.part, negated };
      case 'near':
        return near(part, negated);
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

/** All terms of a plan. */
export function termsOf(plan: PlanNode): WatchTerm[] {
  switch (plan.type) {
    case 'term':
      return [plan.term];
    case 'near':
      return plan.parts.flat().map(({ term }) => term);
    case 'and':
    case 'or':
      return plan.parts.flatMap(termsOf);
  }
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
  switch (plan.type) {
    case 'term':
      return plan.negated ? null : anyOf([plan.term], uses);
    case 'near':
      if (plan.negated) return null;
      return cheapest(
        plan.parts.map((terms) =>
          anyOf(
            terms.map(({ term }) => term),
            uses,
          ),
        ),
      );
    case 'and':
      return cheapest(plan.parts.map((part) => anchorsOf(part, uses)));
    case 'or': {
      const all: Anchors = { terms: [], cost: 0 };
      for (const part of plan.parts) {
        const anchors = anchorsOf(part, uses);
        if (!anchors) return null;
        all.terms.push(...anchors.terms);
        all.cost += anchors.cost;
      }
      return all;
    }
  }
}

function anyOf(terms: WatchTerm[], uses: ReadonlyMap<WatchTerm, number>): Anchors {
  return { terms, cost: terms.reduce((sum, term) => sum + commonness(term, uses.get(term) ?? 1), 0) };
}

function cheapest(all: readonly (Anchors | null)[]): Anchors | null {
  let best: Anchors | null = null;
  for (const one of all) if (one && (!best || one.cost < best.cost)) best = one;
  return best;
}

const textFields = fieldBits.title | fieldBits.summary | fieldBits.content | fieldBits.url;

function commonness(term: WatchTerm, uses: number): number {
  if ((term.fields & textFields) === 0) return 1e9;
  const isCommon = term.words.every((word) => commonWords.has(word.folded));
  const isOpen = term.prefix || term.kind !== 'words';
  return ((isCommon ? 1e6 : 1) * uses * (isOpen ? 3 : 1)) / term.joined.length;
}
