import type { StoryDecision } from '../story-decision.entity.js';
import type { PlacementTies } from './group-placements.js';

export type Decided = Pick<StoryDecision, 'actId' | 'kind' | 'mentionId' | 'otherId'>;
type Tie = readonly [string, string];

/**
 * What decisions come to, oldest first: the newer word counts. Who merges ends what kept those apart; who splits ends what held both sides together. Nothing is
 * forgotten, so that the older word counts again when the newer one is taken back.
 */
export function tiesInForce(decisions: readonly Decided[]): PlacementTies {
  let together: Tie[] = [];
  let apart: Tie[] = [];
  for (const act of actsOf(decisions)) {
    const tied = pairs(act, 'together');
    const separated = pairs(act, 'apart');
    if (separated.length) {
      const [leaving, staying] = separated[0]!;
      const left = new Set([leaving, ...tied.flatMap(([a, b]) => (a === leaving ? [b] : []))]);
      const right = new Set([staying, ...tied.flatMap(([a, b]) => (a === staying ? [b] : []))]);
      together = together.filter(
        ([a, b]) => !(left.has(a) && right.has(b)) && !(right.has(a) && left.has(b)),
      );
      apart.push(...separated);
    } else {
      const all = new Set(tied.flat());
      apart = apart.filter(([a, b]) => !(all.has(a) && all.has(b)));
    }
    together.push(...tied);
  }
  return { together, apart };
}

/** Ids are in the order of their making. */
function actsOf(decisions: readonly Decided[]): Decided[][] {
  const acts = new Map<string, Decided[]>();
  for (const decision of decisions) {
    if (decision.otherId === null) continue;
    const act = acts.get(decision.actId);
    if (act) act.push(decision);
    else acts.set(decision.actId, [decision]);
  }
  return [...acts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, act]) => act);
}

function pairs(act: readonly Decided[], kind: Decided['kind']): Tie[] {
  return act.flatMap(({ kind: known, mentionId, otherId }) =>
    known === kind && otherId !== null ? [[mentionId, otherId] as const] : [],
  );
}
