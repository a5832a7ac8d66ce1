import { counted } from '../plural.js';

const n = counted('de');

export const timeline = {
  title: 'Zeitleiste',
  finding: (total: string, from: string, to: string) => `${total} vom ${from} bis ${to}`,
  placements: (count: number, stories: number) =>
    `${n(count, '1 Platzierung', '# Platzierungen')} in ${n(stories, '1 Geschichte', '# Geschichten')}`,
  inStories: (stories: number) => `${n(stories, 'In 1 Geschichte', 'In # Geschichten')}.`,
  origins: {
    pitched: 'geht auf eine Mitteilung zurück',
    organic: 'ohne unser Zutun',
    unknown: 'Anstoß unbekannt',
  },
  originCount: {
    pitched: (count: number) => n(count, '1 angestoßen', '# angestoßen'),
    organic: (count: number) => n(count, '1 von selbst', '# von selbst'),
    unknown: (count: number) => n(count, '1 unbekannt', '# unbekannt'),
  },
  originFigure: 'Von Mitteilungen angestoßen',
  once: 'jede Platzierung einmal',
  presets: {
    '30d': '30 Tage',
    '90d': '90 Tage',
    '365d': '12 Monate',
    quarter: 'Dieses Quartal',
    year: 'Dieses Jahr',
  },
  presetsLabel: 'Zeitraum',
  bucket: 'Einteilung',
  buckets: { day: 'Tage', week: 'Wochen', month: 'Monate' },
  bucketAuto: 'Passend',
  total: 'Platzierungen im Zeitraum',
  previous: (period: string) => `Zeitraum davor: ${period}`,
  difference: (difference: string, total: string) => `${difference} gegenüber ${total} im Zeitraum davor`,
  notComparable: 'Der Zeitraum davor wurde nicht beobachtet: kein Vergleich.',
  previousObserved: (share: string) => `(davor nur zu ${share} beobachtet)`,
  observedFigure: 'Beobachtet',
  observedNote: 'der Medien-Tage beobachtet',
  observedUnit: 'Anteil der Feeds, die am Tag antworteten, Mittel der Tage',
  waiting: (count: number) =>
    n(count, '1 ungeprüfte Erwähnung ist nicht gezählt.', '# ungeprüfte Erwähnungen sind nicht gezählt.'),
  waitingCounted: (count: number) =>
    n(count, 'Darunter 1 ungeprüfte Erwähnung.', 'Darunter # ungeprüfte Erwähnungen.'),
  withNew: 'Ungeprüfte mitzählen',
  withoutNew: 'Nur geprüfte zählen',
  reviewNow: 'Jetzt prüfen',
  rule: 'Zählregel',
  ruleText: (zone: string) =>
    `Gezählt werden als relevant geprüfte Platzierungen von Redaktionen und Agenturen: ein Medium zählt je Geschichte einmal, am Tag der ersten Veröffentlichung (${zone}). Was ein Titel selbst bringt (Mantel), zählt für seine Ausgaben nicht noch einmal. Die Verbreitung ist die des Mediums bei der Aufnahme. Doppelte und nicht gemeinte zählen nie.`,
  ruleLabels:
    'Presseportale, Seiten von Partnern und eigene Seiten stehen neben der Summe und sind nicht in ihr.',
  ruleOrigins:
    'Angestoßen ist, was Text einer Mitteilung übernimmt (A), sie, ihre Sprecher oder ihren Link nennt (B) oder von einem angeschriebenen Medium in der Frist danach kam (C). Von selbst: verglichen, nichts davon gefunden (D). Unbekannt: es gab noch keine Mitteilung oder keinen Text zum Vergleich. Belege, keine Aussage über Ursachen.',
  ruleUnknown:
    'Ohne bekanntes Medium ist die Verbreitung unbekannt: Solche Erwähnungen zählen in der Summe und sind gestrichelt gezeichnet.',
  ruleObserved:
    'Schraffiert ist der Anteil der Feeds, die an einem Tag abzurufen waren und nie antworteten; Suchfeeds zählen nicht. Dort kann etwas fehlen.',
  unit: 'Platzierungen (ein Medium, eine Geschichte)',
  table: 'Dieselben Zahlen als Tabelle',
  period: 'Zeitraum',
  unknown: 'unbekannt',
  sum: 'Summe',
  observed: 'beobachtet',
  observedNone: 'unbekannt',
  events: 'Mitteilungen und Termine',
  eventKinds: { release: 'Mitteilung', event: 'Termin' },
  csv: 'CSV laden',
  empty: {
    title: 'Hier wächst die Zeitleiste',
    text: 'Sie zeigt je Tag, Woche oder Monat, wie oft lokale und überregionale Medien berichtet haben. Dafür braucht es Erwähnungen: ein Suchprofil, Feeds und den ersten Abruf.',
    action: 'Zum Eingang',
  },
  csvColumns: { start: 'Beginn', end: 'Ende', total: 'Summe', observed: 'Beobachtet' },
};
