import { searchKey } from '../../../../shared/search-key.js';
import type { Metric } from '../metrics.js';

export const figureColumns = [
  'outletId',
  'domain',
  'outlet',
  'metric',
  'value',
  'low',
  'high',
  'period',
  'periodStart',
  'periodEnd',
  'source',
  'url',
  'asOf',
  'validFrom',
  'note',
  'withdrawn',
] as const;
export type FigureColumn = (typeof figureColumns)[number];

/** Names of columns in files, German and English; the export of figures uses the first two of each. */
const names: Readonly<Record<FigureColumn, readonly string[]>> = {
  outletId: ['Medium-ID', 'Outlet ID', 'outletId', 'ID', 'Medien-ID'],
  domain: ['Domain', 'Host', 'Domains'],
  outlet: ['Medium', 'Outlet', 'Titel', 'Title', 'Name'],
  metric: ['Kennzahl', 'Metric', 'Art', 'Kind'],
  value: ['Wert', 'Value', 'Zahl', 'Auflage', 'Number', 'Figure'],
  low: ['Wert von', 'Value from', 'low', 'mindestens', 'Untergrenze', 'at least'],
  high: ['Wert bis', 'Value to', 'high', 'höchstens', 'Obergrenze', 'at most'],
  period: ['Zeitraum', 'Period', 'Quartal', 'Quarter'],
  periodStart: ['Zeitraum von', 'Period from', 'periodStart', 'Zeitraum Beginn'],
  periodEnd: ['Zeitraum bis', 'Period to', 'periodEnd', 'Zeitraum Ende'],
  source: ['Quelle', 'Source'],
  url: ['Adresse der Quelle', 'Source address', 'URL', 'Link', 'Adresse', 'Address'],
  asOf: ['Stand', 'As of', 'asOf'],
  validFrom: ['Gilt ab', 'Valid from', 'validFrom', 'ab'],
  note: ['Anmerkung', 'Note', 'Notiz', 'Bemerkung'],
  withdrawn: ['Zurückgezogen', 'Withdrawn'],
};

const columnByKey = new Map(
  figureColumns.flatMap((column) => names[column].map((name) => [searchKey(name), column] as const)),
);

/** The column that a header names, or null. */
export function columnOf(header: string): FigureColumn | null {
  return columnByKey.get(searchKey(header)) ?? null;
}

/** How a metric is written in files, besides its code. */
const metricNames: Readonly<Record<Metric, readonly string[]>> = {
  distributed: [
    'verbreitete Auflage',
    'distributed copies',
    'verbreitet',
    'Verbreitung',
    'verteilte Auflage',
  ],
  sold: ['verkaufte Auflage', 'sold copies', 'verkauft', 'paid circulation'],
  printed: ['gedruckte Auflage', 'printed copies', 'gedruckt', 'Druckauflage'],
  visits: ['Besuche im Monat', 'monthly visits', 'Visits', 'Besuche', 'Besuche je Monat', 'visits a month'],
  listeners: [
    'Hörer am Tag',
    'daily listeners',
    'Hörer',
    'Zuschauer',
    'Zuschauer am Tag',
    'Hörer oder Zuschauer am Tag',
    'listeners or viewers a day',
    'Hörer je Tag',
    'listeners a day',
    'viewers',
  ],
  subscribers: ['Abonnenten', 'subscribers', 'Abonnements', 'subscriptions'],
};

const metricByKey = new Map(
  (Object.entries(metricNames) as [Metric, readonly string[]][]).flatMap(([metric, texts]) =>
    [metric, ...texts].map((text) => [searchKey(text), metric] as const),
  ),
);

export function metricOf(text: string): Metric | null {
  return metricByKey.get(searchKey(text)) ?? null;
}
