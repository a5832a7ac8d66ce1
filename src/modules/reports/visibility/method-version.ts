/**
 * What each version of the method means, the first first. A final report keeps its number: with the same number the same facts give the same figures, rows and lists. Add a line when a
 * formula, a counting rule or what a section shows changes. Wording may change without one: a recomputation names it apart (`verifying/counted-and-worded.ts`).
 */
export const methodVersions = [
  'The first: counting rules 1, grades of attribution 2, ledger of districts 1, estimators 1; comparison with the period of equal length before; targets from the beginning of the grant.',
] as const;

export const methodVersion = methodVersions.length;
