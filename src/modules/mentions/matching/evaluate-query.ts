import type { FoundPart, Span } from './evidence.js';
import { nearHits } from './near-hits.js';
import type { PlanNode, PlanTerm } from './query-plan.js';
import type { WatchTerm } from './watch-term.js';

/** Places shown for one term in one item; more say nothing new. */
export const MAX_PLACES = 50;
/** Places of one term that a NEAR looks at: more than any word has in the longest article, so that only nonsense is cut short. */
export const MAX_NEAR_PLACES = 2000;

/**
 * Whether the plan holds for the hits of an item. `satisfied` receives the hits that made it hold; what a part that does not hold
 * had added is taken away again.
 */
export function holds(plan: PlanNode, hits: ReadonlyMap<WatchTerm, Span[]>, satisfied: FoundPart[]): boolean {
  switch (plan.type) {
    case 'term': {
      const found = hits.get(plan.term);
      if (found && !plan.negated) show(foundOf(plan, found), satisfied);
      return (found !== undefined) !== plan.negated;
    }
    case 'near': {
      const parts = plan.parts.map((terms) =>
        terms.flatMap((each) => foundOf(each, hits.get(each.term) ?? [])),
      );
      const found = nearHits(parts, plan.distances);
      if (!plan.negated) show(found, satisfied);
      return found.length > 0 !== plan.negated;
    }
    case 'and': {
      const before = satisfied.length;
      for (const part of plan.parts) {
        if (holds(part, hits, satisfied)) continue;
        satisfied.length = before;
        return false;
      }
      return true;
    }
    case 'or': {
      let any = false;
      for (const part of plan.parts) if (holds(part, hits, satisfied)) any = true;
      return any;
    }
  }
}

function foundOf({ part }: PlanTerm, spans: readonly Span[]): FoundPart[] {
  return spans.map((span) => ({ span, part }));
}

function show(found: readonly FoundPart[], satisfied: FoundPart[]): void {
  for (let i = 0; i < found.length && i < MAX_PLACES; i++) satisfied.push(found[i]!);
}
