/** What a figure of an outlet's audience counts. Figures of different metrics are never added together. */
export const metrics = ['distributed', 'sold', 'printed', 'visits', 'listeners', 'subscribers'] as const;
export type Metric = (typeof metrics)[number];

/** Copies are of one issue, averaged over the period; visits are of a month; listeners are of a day. */
export const units = ['copies', 'visits-a-month', 'listeners-a-day', 'subscribers'] as const;
export type Unit = (typeof units)[number];

export const unitOf: Readonly<Record<Metric, Unit>> = {
  distributed: 'copies',
  sold: 'copies',
  printed: 'copies',
  visits: 'visits-a-month',
  listeners: 'listeners-a-day',
  subscribers: 'subscribers',
};

/** From low to high, both included; equal where the source gives one number. */
export interface Range {
  low: number;
  high: number;
}

export function addRanges(a: Range, b: Range): Range {
  return { low: a.low + b.low, high: a.high + b.high };
}
