import { sectionKeys } from '../report-parameters.js';
import type { SectionChoice, SectionKey } from '../report-parameters.js';

/** Longest text of our own for one section, in characters. */
export const longestSectionText = 20_000;

export function isAnnex(key: SectionKey): boolean {
  return key.startsWith('annex-');
}

/** Methods and their limits are part of every report. */
export function mayBeHidden(key: SectionKey): boolean {
  return key !== 'methods';
}

/** Every section once: the given ones in their order, then those that are missing, annexes last; methods are always shown. */
export function allSections(given: readonly SectionChoice[] = []): SectionChoice[] {
  const known = new Map(given.map((choice) => [choice.key, choice]));
  const ordered = [...known.keys(), ...sectionKeys.filter((key) => !known.has(key))]
    .filter((key) => sectionKeys.includes(key))
    .map((key): SectionChoice => known.get(key) ?? { key, shown: true, text: '' });
  return [...ordered.filter(({ key }) => !isAnnex(key)), ...ordered.filter(({ key }) => isAnnex(key))].map(
    (choice) => (mayBeHidden(choice.key) ? choice : { ...choice, shown: true }),
  );
}

/** One step up or down among its like: a section does not move among annexes. At the end nothing moves. */
export function moveSection(
  sections: readonly SectionChoice[],
  key: SectionKey,
  to: 'up' | 'down',
): SectionChoice[] {
  return moved(
    allSections(sections),
    (choice) => choice.key === key,
    to,
    (a, b) => isAnnex(a.key) === isAnnex(b.key),
  );
}

export function changeSection(
  sections: readonly SectionChoice[],
  key: SectionKey,
  change: Partial<Omit<SectionChoice, 'key'>>,
): SectionChoice[] {
  return allSections(sections.map((choice) => (choice.key === key ? { ...choice, ...change } : choice)));
}

/** The list with one entry a step further up or down, if its neighbour may change places with it. */
export function moved<T>(
  list: readonly T[],
  isIt: (entry: T) => boolean,
  to: 'up' | 'down',
  may: (entry: T, neighbour: T) => boolean = () => true,
): T[] {
  const from = list.findIndex(isIt);
  const other = from + (to === 'up' ? -1 : 1);
  const entry = list[from];
  const neighbour = list[other];
  if (entry === undefined || neighbour === undefined || !may(entry, neighbour)) return [...list];
  const next = [...list];
  next[from] = neighbour;
  next[other] = entry;
  return next;
}
