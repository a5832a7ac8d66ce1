import type { Named } from '../../mentions.queries.js';

/** The value that all have; null when they differ. */
export function common<T extends string>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** Something that mentions may be tied to, and how many of them are. */
export interface Tied extends Named {
  count: number;
}

/** What any of the mentions is tied to, those of most first, and then what is offered besides. */
export function tied(perMention: readonly (readonly Named[])[], offered: readonly Named[]): Tied[] {
  const ties = new Map<string, Tied>();
  for (const { id, name } of perMention.flat()) {
    const known = ties.get(id);
    if (known) known.count += 1;
    else ties.set(id, { id, name, count: 1 });
  }
  const there = [...ties.values()].sort((a, b) => b.count - a.count);
  return [...there, ...offered.flatMap(({ id, name }) => (ties.has(id) ? [] : { id, name, count: 0 }))];
}
