import type { IndicatorKey } from '../../../funding/targets/indicators.js';

/** What a value was counted from. */
export type BasisOf = 'placements' | 'releases' | 'outlets' | 'districts' | 'enquiries' | 'days' | 'readings';

export interface IndicatorValue {
  key: IndicatorKey;
  /** In the unit of the indicator; percentages 0 to 100. Null: unknown, never 0. */
  value: number | null;
  /** Where the value is a range: its upper end. */
  high: number | null;
  /** Of rates, shares and "n of m": both numbers; null for the others. */
  counts: { part: number; whole: number } | null;
  /** What it rests on: so many were looked at, and of so many more nothing is known; `among`: of so many of these. */
  basis: { of: BasisOf; count: number; unknown: number; among?: number };
}

type Rest = Pick<IndicatorValue, 'basis'>;

export function counted(key: IndicatorKey, value: number, rest: Rest): IndicatorValue {
  return { key, value, high: null, counts: null, ...rest };
}

/** `part` of `whole`, as a number of `part`. */
export function countedOf(key: IndicatorKey, part: number, whole: number, rest: Rest): IndicatorValue {
  return { key, value: part, high: null, counts: { part, whole }, ...rest };
}

/** `part` of `whole` in per cent; of nothing there is no share. */
export function rate(key: IndicatorKey, part: number, whole: number, rest: Rest): IndicatorValue {
  return { key, value: whole ? (part / whole) * 100 : null, high: null, counts: { part, whole }, ...rest };
}

export function unknown(key: IndicatorKey, rest: Rest): IndicatorValue {
  return { key, value: null, high: null, counts: null, ...rest };
}
