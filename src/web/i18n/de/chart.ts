import { counted } from '../plural.js';

const n = counted('de');

/** Texts of the charts, drawn or read out. */
export const chart = {
  legend: 'Legende',
  bar: (bucket: string, count: number) => `${bucket}: ${n(count, '1 Erwähnung', '# Erwähnungen')}`,
  overlapping: (bucket: string, count: number, parts: number) =>
    `${bucket}: ${n(count, '1 Erwähnung', '# Erwähnungen')}, die Teile zusammen ${n(parts, '1', '#')}`,
  observedShare: (percent: string) => `${percent} der Medien beobachtet`,
  unknownScope: 'Verbreitung unbekannt',
  events: 'Mitteilung oder Termin',
  notObserved: 'nicht beobachtet',
  observationUnknown: 'Beobachtung unbekannt',
  description: (from: string, to: string, total: number, peak: string) =>
    `Gestapelte Balken von ${from} bis ${to}, ${n(total, '1 Erwähnung', '# Erwähnungen')}; höchster Balken: ${peak}.`,
  descriptionEmpty: (from: string, to: string) =>
    `Gestapelte Balken von ${from} bis ${to}, keine Erwähnung im Zeitraum.`,
  unfinished: 'läuft noch',
  markers: (count: number, names: string) => (count > 1 ? `${count} Einträge: ${names}` : names),
  moreMarkers: (count: number) => n(count, 'und 1 weiterer Eintrag', 'und # weitere Einträge'),
  noData: 'Im Zeitraum liegt nichts.',
  scrollable: 'Diagramm, seitlich verschiebbar',
};
