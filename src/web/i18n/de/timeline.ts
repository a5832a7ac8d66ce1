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
  by: 'Balken nach',
  divisions: {
    scope: 'Verbreitung',
    medium: 'Mediengattung',
    label: 'Kennzeichnung',
    origin: 'Anstoß',
    outlet: 'Medium',
    district: 'Kreis',
    campaign: 'Kampagne',
  },
  beside: 'Daneben',
  withPrevious: 'Zeitraum davor',
  withShare: 'Anteil an allen Meldungen',
  compare: 'Vergleich',
  compareNone: 'ohne',
  comparePrevious: 'Zeitraum davor',
  campaignGone: 'gelöschte Kampagne',
  comparedPeriod: (from: string, to: string) => `davor: ${from} – ${to}`,
  compared: (total: string, name: string, before: string, change: string) =>
    `${total} gegenüber ${before} (${name}): ${change}.`,
  comparedRule:
    'Die blassen Balken zeigen gleich viele Tage. Prozente stehen erst ab zehn Platzierungen zum Vergleich. Warum sich etwas ändert, sagen die Zahlen nicht.',
  change: 'Unterschied',
  rate: 'Platzierungen je 1.000 Meldungen',
  rateFigure: 'Anteil an allen Meldungen',
  rateNote: (items: number) => `je 1.000 von ${n(items, '1 Meldung', '# Meldungen')} der Feeds`,
  rateRule:
    'Platzierungen geteilt durch alle neuen Meldungen, die Feeds im Zeitraum zeigten, ob sie uns nennen oder nicht. Suchfeeds zählen nicht. Von Hand eingetragene Platzierungen stehen im Zähler, nicht im Nenner.',
  rateSource: 'Abrufe der eigenen Feeds',
  items: 'Meldungen gesehen',
  others: (count: number) => n(count, '1 weiterer Eintrag', '# weitere Einträge'),
  noCampaign: 'ohne Kampagne',
  noOutlet: 'Medium unbekannt',
  parts: 'Teile zusammen',
  placementsOnce: 'Platzierungen',
  overlap: {
    district: (parts: string, whole: string) =>
      `Eine Platzierung zählt in jedem Kreis, in dem das Medium erscheint: die Teile ergeben zusammen ${parts}, gezählt sind ${whole} Platzierungen. Ohne bekanntes Verbreitungsgebiet fehlt sie in den Balken.`,
    campaign: (parts: string, whole: string) =>
      `Eine Platzierung zählt in jeder Kampagne, der sie zugeordnet ist: die Teile ergeben zusammen ${parts}, gezählt sind ${whole} Platzierungen.`,
  },
  gaps: 'Schraffiert: dort hat niemand beobachtet. Keine Balken heißt dort nicht, dass nichts erschienen ist.',
  tableScrolls: 'Tabelle, seitlich verschiebbar',
  downloads: 'Herunterladen',
  svg: 'SVG laden',
  png: 'PNG laden',
  live: {
    label: 'Diagramm mit Pfeiltasten',
    hint: 'Ziehen vergrößert einen Abschnitt, ein Klick auf einen Balken zeigt seine Erwähnungen. Mit der Tastatur: Pfeiltasten wählen Balken und Teil, Eingabe öffnet die Liste, Umschalt mit Pfeil wählt einen Abschnitt. Von und Bis im Filter tun dasselbe.',
    zoom: (from: string, to: string) => `Abschnitt ${from} bis ${to}, Eingabe vergrößert ihn`,
  },
  source: (organisation: string, moment: string) =>
    `${organisation}Quelle: Echolot, eigene Beobachtung. Stand: ${moment}.`,
  csv: 'CSV laden',
  empty: {
    title: 'Hier wächst die Zeitleiste',
    text: 'Sie zeigt je Tag, Woche oder Monat, wie oft lokale und überregionale Medien berichtet haben. Dafür braucht es Erwähnungen: ein Suchprofil, Feeds und den ersten Abruf.',
    action: 'Zum Eingang',
  },
  csvColumns: { start: 'Beginn', end: 'Ende', total: 'Summe', observed: 'Beobachtet' },
};
