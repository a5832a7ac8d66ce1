import type { chart as de } from '../de/chart.js';
import { counted } from '../plural.js';

const n = counted('en');

export const chart: typeof de = {
  legend: 'Key',
  bar: (bucket, count) => `${bucket}: ${n(count, '1 mention', '# mentions')}`,
  observedShare: (percent) => `${percent} of outlets observed`,
  unknownScope: 'scope unknown',
  events: 'release or event',
  notObserved: 'not observed',
  observationUnknown: 'observation unknown',
  description: (from, to, total, peak) =>
    `Stacked bars from ${from} to ${to}, ${n(total, '1 mention', '# mentions')}; highest bar: ${peak}.`,
  descriptionEmpty: (from, to) => `Stacked bars from ${from} to ${to}, no mention in the period.`,
  noData: 'Nothing lies in this period.',
  scrollable: 'Chart, scrolls sideways',
};
