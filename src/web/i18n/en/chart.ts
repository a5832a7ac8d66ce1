import type { chart as de } from '../de/chart.js';
import { counted } from '../plural.js';

const n = counted('en');

export const chart: typeof de = {
  legend: 'Key',
  bar: (bucket, count) => `${bucket}: ${n(count, '1 mention', '# mentions')}`,
  overlapping: (bucket, count, parts) =>
    `${bucket}: ${n(count, '1 mention', '# mentions')}, the parts together ${n(parts, '1', '#')}`,
  observedShare: (percent) => `${percent} of outlets observed`,
  unknownScope: 'scope unknown',
  events: 'release or event',
  notObserved: 'not observed',
  observationUnknown: 'observation unknown',
  description: (from, to, total, peak) =>
    `Stacked bars from ${from} to ${to}, ${n(total, '1 mention', '# mentions')}; highest bar: ${peak}.`,
  descriptionEmpty: (from, to) => `Stacked bars from ${from} to ${to}, no mention in the period.`,
  unfinished: 'still running',
  markers: (count, names) => (count > 1 ? `${count} entries: ${names}` : names),
  moreMarkers: (count) => n(count, 'and 1 more', 'and # more'),
  noData: 'Nothing lies in this period.',
  scrollable: 'Chart, scrolls sideways',
};
