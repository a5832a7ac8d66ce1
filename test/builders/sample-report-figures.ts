import type { Figure } from '../../src/modules/reports/visibility/report-document.js';

/** Figures of the made-up report: counts, shares of many and of few, a range, one that nobody knows. */
export function figures(mentions: number): Figure[] {
  const basis = '600 Platzierungen, 01.01. – 30.11.2026';
  const of = (
    key: string,
    label: string,
    value: number | null,
    text: string,
    more: Partial<Figure> = {},
  ): Figure => ({
    key,
    indicator: null,
    label,
    value,
    high: null,
    counts: null,
    text,
    unit: 'count',
    unitText: 'Anzahl',
    basis,
    source: 'Echolot, Erwähnungen',
    asOf: '2026-11-30',
    rule: 'Zählregeln 3',
    limits: 'Zählt, was gefunden wurde.',
    comparison: null,
    target: null,
    ...more,
  });
  const rate = { unit: 'percent', unitText: 'Anteil' } as const;
  const placed = String(Math.max(mentions, 600));
  return [
    of('placements', 'Platzierungen', 600, placed, {
      indicator: 'placements',
      comparison: { label: 'Vorjahr', value: 412, text: '+188 gegenüber 412', direction: 'up' },
      target: { value: 500, text: '500', reached: 120, reachedText: '120 %' },
    }),
    of('stories', 'Geschichten', 214, '214', {
      indicator: 'stories',
      comparison: { label: 'Vorjahr', value: 214, text: 'unverändert', direction: 'same' },
    }),
    of('outlets', 'Medien', 48, '48', {
      indicator: 'outlets',
      comparison: { label: 'Vorjahr', value: 51, text: '−3 gegenüber 51', direction: 'down' },
    }),
    of('target-districts', 'Zielkreise mit Bericht', 17, '17 von 20', {
      indicator: 'target-districts',
      counts: { part: 17, whole: 20 },
      basis: '20 Zielkreise der drei Kampagnen',
      source: 'Echolot, Verbreitungsgebiete der Medien',
      target: { value: 20, text: '20', reached: 85, reachedText: '85 %' },
    }),
    of('local-share', 'Anteil lokaler Medien', 55, '55 %', {
      indicator: 'local-share',
      ...rate,
      counts: { part: 330, whole: 600 },
    }),
    of('statement-rate', 'Mitteilungen mit Förderhinweis', 100, '12 von 12', {
      indicator: 'statement-rate',
      ...rate,
      counts: { part: 12, whole: 12 },
      basis: '12 Mitteilungen mit Pflicht zum Hinweis',
      source: 'Echolot, Prüfung der Mitteilungen',
      target: { value: 100, text: '100 %', reached: 100, reachedText: '100 %' },
    }),
    of('own-releases', 'Eigene Mitteilungen', 12, '12', {
      indicator: 'own-releases',
      basis: '12 Mitteilungen aus drei Kampagnen',
    }),
    of('pick-up-rate', 'Abdruckquote', 62, '62 %', {
      indicator: 'pick-up-rate',
      ...rate,
      counts: { part: 132, whole: 214 },
    }),
    of('reaction-time', 'Zeit bis zum ersten Bericht', 19.5, '19,5 Stunden', {
      indicator: 'reaction-time',
      unit: 'hours',
      unitText: 'Stunden, Median',
    }),
    of('feed-coverage', 'Über Feeds gefunden', 74, '74 %', {
      indicator: 'feed-coverage',
      ...rate,
      counts: { part: 444, whole: 600 },
    }),
    of('gross-copies', 'Gedruckte Exemplare', 1_204_000, '1.204.000 – 1.410.000', {
      indicator: 'gross-copies',
      high: 1_410_000,
      unit: 'copies',
      unitText: 'verbreitete Exemplare, brutto',
      source: 'Angaben der Verlage',
      limits: 'Exemplare sind keine Leserinnen und Leser.',
    }),
    of('visits', 'Besuche der Seiten', null, 'unbekannt', {
      unit: 'visits',
      unitText: 'Besuche am Tag',
      source: 'keine Angabe',
      basis: '212 Beiträge im Netz',
    }),
    of('districts', 'Kreise mit Bericht', 41, '41', { indicator: 'districts' }),
    of('funder-named-rate', 'Förderer genannt', 43, '43 %', {
      indicator: 'funder-named-rate',
      ...rate,
      counts: { part: 18, whole: 42 },
    }),
    of('initiated-rate', 'Aus eigenem Anlass', 71, '71 %', {
      indicator: 'initiated-rate',
      ...rate,
      counts: { part: 30, whole: 42 },
    }),
    of('key-message-rate', 'Kernbotschaft übernommen', 83, '5 von 6', {
      indicator: 'key-message-rate',
      ...rate,
      counts: { part: 5, whole: 6 },
    }),
    of('enquiries', 'Anfragen von Kommunen', 11, '11', {
      indicator: 'enquiries',
      basis: '11 eingetragene Anfragen',
      source: 'Echolot, Kontakte',
    }),
  ];
}
