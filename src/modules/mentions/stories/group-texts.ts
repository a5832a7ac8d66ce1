/** Two nodes that tell the same, by their numbers; `score` 0 to 1. */
export interface Link {
  a: number;
  b: number;
  score: number;
}

/** What a person said: these belong together, those apart. */
export interface Ties {
  together: readonly (readonly [number, number])[];
  apart: readonly (readonly [number, number])[];
}

export const noTies: Ties = { together: [], apart: [] };

/** What is known of any two nodes, linked or not. */
export type Relation = 'linked' | 'apart' | 'neither';

/** Of the pairs between two groups so many must be linked for them to become one, and at most so many may stand apart. */
const linkedFrom = 0.5;
const apartUpTo = 0.2;
/** Of a large group so many members speak for it, the earliest: asking all of two large groups would take too long. */
const spokesmen = 32;

/**
 * Sorts nodes into groups: what people tied first, then the strongest links. Two groups become one only when their members agree by majority (average linkage),
 * so that a chain of weak links does not join what has nothing to do with each other. The result depends on nodes, links and ties alone, not on
 * their order: `links` are taken by score and then by the rank of their nodes. Returns the group number of each node.
 */
export function groupNodes(
  count: number,
  links: readonly Link[],
  ties: Ties,
  relation: (a: number, b: number) => Relation,
): Int32Array {
  const groups = new Groups(count);
  for (const [a, b] of ties.together) groups.unite(a, b);
  const forbidden = (a: readonly number[], b: readonly number[]) =>
    ties.apart.some(
      ([left, right]) => (a.includes(left) && b.includes(right)) || (a.includes(right) && b.includes(left)),
    );
  const ordered = [...links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of ordered) {
    const left = groups.of(a);
    const right = groups.of(b);
    if (left === right || groups.wereRefused(left, right)) continue;
    const ours = groups.members(left);
    const theirs = groups.members(right);
    const agreed = !forbidden(ours, theirs) && agree(earliest(ours), earliest(theirs), relation);
    if (agreed) groups.unite(a, b);
    else groups.refuse(left, right);
  }
  return groups.numbers();
}

function earliest(members: readonly number[]): readonly number[] {
  return members.length <= spokesmen ? members : [...members].sort((a, b) => a - b).slice(0, spokesmen);
}

function agree(
  ours: readonly number[],
  theirs: readonly number[],
  relation: (a: number, b: number) => Relation,
): boolean {
  const pairs = ours.length * theirs.length;
  if (pairs === 1) return true;
  let linked = 0;
  let apart = 0;
  for (const a of ours) {
    for (const b of theirs) {
      const known = relation(a, b);
      if (known === 'linked') linked++;
      else if (known === 'apart') apart++;
    }
  }
  return linked >= linkedFrom * pairs && apart <= apartUpTo * pairs;
}

/** Disjoint sets that know their members; a group has the number of its lowest node. */
class Groups {
  private readonly root: Int32Array;
  private readonly lists: number[][];
  private readonly refused = new Set<string>();

  constructor(count: number) {
    this.root = Int32Array.from({ length: count }, (_, node) => node);
    this.lists = Array.from({ length: count }, (_, node) => [node]);
  }

  of(node: number): number {
    return this.root[node]!;
  }

  members(group: number): readonly number[] {
    return this.lists[group]!;
  }

  unite(a: number, b: number): void {
    const into = Math.min(this.of(a), this.of(b));
    const from = Math.max(this.of(a), this.of(b));
    if (into === from) return;
    for (const node of this.lists[from]!) this.root[node] = into;
    this.lists[into]!.push(...this.lists[from]!);
    this.lists[from] = [];
  }

  /** Refused once, two groups are asked again only when one of them has grown. */
  refuse(left: number, right: number): void {
    this.refused.add(this.pair(left, right));
  }

  wereRefused(left: number, right: number): boolean {
    return this.refused.has(this.pair(left, right));
  }

  numbers(): Int32Array {
    return this.root.slice();
  }

  private pair(left: number, right: number): string {
    const [low, high] = left < right ? [left, right] : [right, left];
    return `${low}.${this.members(low).length}.${high}.${this.members(high).length}`;
  }
}
