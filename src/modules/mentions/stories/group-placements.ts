import { groupNodes } from './group-texts.js';
import type { Link, Relation } from './group-texts.js';
import { comesBefore, compareEntries, lookBack } from './story-index.js';
import type { Placement, TextEntry } from './story-index.js';

/** What people said of two placements, by their ids. */
export interface PlacementTies {
  together: readonly (readonly [string, string])[];
  apart: readonly (readonly [string, string])[];
}

export const noPlacementTies: PlacementTies = { together: [], apart: [] };

/**
 * Divides the placements of some texts into stories. The texts must be everything that hangs together by links and ties; the result is the same in whatever
 * order they are given. Each story is sorted by time, the stories by their first placement.
 */
export function groupPlacements<P extends Placement>(
  entries: readonly TextEntry<P>[],
  ties: PlacementTies = noPlacementTies,
): P[][] {
  const tied = new Set([...ties.together, ...ties.apart].flat());
  const nodes = entries
    .flatMap((entry) => nodesOf(entry, tied))
    .sort((a, b) => (comesBefore(a.placements[0]!, b.placements[0]!) ? -1 : 1));
  const nodeOf = new Map(nodes.flatMap((node, at) => node.placements.map(({ id }) => [id, at] as const)));
  const numbers = (pairs: readonly (readonly [string, string])[]) =>
    pairs.flatMap(([a, b]) => {
      const [left, right] = [nodeOf.get(a), nodeOf.get(b)];
      return left === undefined || right === undefined ? [] : [[left, right] as const];
    });
  const groups = groupNodes(
    nodes.length,
    linksBetween(nodes),
    { together: numbers(ties.together), apart: numbers(ties.apart) },
    (a, b) => relationOf(nodes[a]!, nodes[b]!),
  );
  const stories = new Map<number, P[]>();
  nodes.forEach((node, at) => {
    const group = groups[at]!;
    stories.set(group, [...(stories.get(group) ?? []), ...node.placements]);
  });
  return [...stories.values()].map((story) => story.sort((a, b) => (comesBefore(a, b) ? -1 : 1)));
}

/** One text at one time: published again more than the look-back later it is another story. What somebody decided on stands alone. */
function nodesOf<P extends Placement>(entry: TextEntry<P>, tied: ReadonlySet<string>): TextEntry<P>[] {
  const { text } = entry;
  const nodes: TextEntry<P>[] = [];
  let run: P[] = [];
  for (const placement of entry.placements) {
    if (tied.has(placement.id)) {
      nodes.push({ text, placements: [placement] });
      continue;
    }
    if (run.length && placement.at - run[0]!.at > lookBack) {
      nodes.push({ text, placements: run });
      run = [];
    }
    run.push(placement);
  }
  if (run.length) nodes.push({ text, placements: run });
  return nodes;
}

function linksBetween(nodes: readonly TextEntry[]): Link[] {
  const links: Link[] = [];
  const byKey = new Map<number, number[]>();
  nodes.forEach((node, a) => {
    const candidates = new Set<number>();
    for (const key of node.text.keys) {
      const sharing = byKey.get(key);
      if (sharing) {
        for (const b of sharing) candidates.add(b);
        sharing.push(a);
      } else byKey.set(key, [a]);
    }
    for (const b of candidates) {
      if (!beganTogether(node, nodes[b]!)) continue;
      const { linked, score } = compareEntries(nodes[b]!, node);
      if (linked) links.push({ a: b, b: a, score });
    }
  });
  return links;
}

function relationOf(a: TextEntry, b: TextEntry): Relation {
  if (!beganTogether(a, b)) return 'apart';
  const { linked, apart } = compareEntries(a, b);
  return linked ? 'linked' : apart ? 'apart' : 'neither';
}

/** Both appeared first within the look-back of each other: a late copy must not bridge two weeks. */
function beganTogether(a: TextEntry, b: TextEntry): boolean {
  return Math.abs(a.placements[0]!.at - b.placements[0]!.at) <= lookBack;
}
