import type { LedgerRow } from './ledger.js';

/** How the districts reached differ from those of the period of equal length before. */
export interface LedgerChange {
  /** Reached now and not before. */
  gained: string[];
  /** Reached before and not now, though a mention would have been noticed. */
  silent: string[];
  /** Reached before and not now, where nobody watched: whether they were lost is not known. */
  notObservable: string[];
}

export function compareLedgers(now: readonly LedgerRow[], before: readonly LedgerRow[]): LedgerChange {
  const were = new Set(before.filter(({ coverage }) => coverage === 'reached').map(({ ags }) => ags));
  const change: LedgerChange = { gained: [], silent: [], notObservable: [] };
  for (const { ags, coverage } of now) {
    if (coverage === 'reached' && !were.has(ags)) change.gained.push(ags);
    if (coverage === 'silent' && were.has(ags)) change.silent.push(ags);
    if (coverage === 'not-observable' && were.has(ags)) change.notObservable.push(ags);
  }
  return change;
}
