import { counted } from '../plural.js';

const n = counted('de');

/** Sichtbarkeitsbericht: what the report itself says, to funders. Plain, and no claim of cause. */
export const visibility = {
  kind: 'Sichtbarkeitsbericht',
  sections: {
    summary: 'Kurzfassung',
    targets: 'Ziele und Erfüllung',
    activities: 'Maßnahmen',
    coverage: 'Medienresonanz',
    timeline: 'Zeitlicher Verlauf',
    outlets: 'Medien',
    reach: 'Kontaktchancen',
    districts: 'Räumliche Wirkung',
    content: 'Inhaltliche Auswertung',
    highlights: 'Ausgewählte Beispiele',
    effects: 'Wirkungskette',
    lessons: 'Lernerfahrungen und Ausblick',
    methods: 'Methodik und Grenzen',
    'annex-mentions': 'Verzeichnis der Platzierungen',
    'annex-releases': 'Mitteilungen und Förderhinweise',
    'annex-vouchers': 'Vorliegende Belege',
    'annex-definitions': 'Begriffe und Formeln',
  },
  cover: {
    period: 'Berichtszeitraum',
    soFar: 'Gezählt bis',
    countedUntil: (day: string) => `${day}; der Zeitraum läuft noch`,
    grantPeriod: 'Bewilligungszeitraum',
    grantPeriodOf: (grant: string) => `Bewilligungszeitraum ${grant}`,
    campaigns: 'Kampagnen',
    asOf: 'Stand der Daten',
    revision: 'Fassung',
    everything: 'Alle Erwähnungen',
  },
  span: (from: string, to: string) => `${from} bis ${to}`,
  of: (part: string, whole: string) => `${part} von ${whole}`,
  range: (low: string, high: string) => `${low} bis ${high}`,
  hours: (hours: string) => `${hours} Stunden`,
  rule: (text: string, version: number) => `${text} (Regel ${version})`,
  periodBefore: (from: string, to: string) => `Zeitraum davor, ${from} bis ${to}`,
  basis: (counted: string, from: string, to: string) => `${counted}, ${from} bis ${to}`,
  counted: {
    placements: (count: number) => n(count, '1 Platzierung', '# Platzierungen'),
    releases: (count: number) => n(count, '1 Mitteilung', '# Mitteilungen'),
    outlets: (count: number) => n(count, '1 Medium', '# Medien'),
    districts: (count: number) => n(count, '1 Kreis', '# Kreise'),
    enquiries: (count: number) => n(count, '1 Anfrage', '# Anfragen'),
    days: (count: number) => n(count, '1 Tag mit Abrufen', '# Tage mit Abrufen'),
    readings: (count: number) => n(count, '1 eingetragener Stand', '# eingetragene Stände'),
  },
  unknownMore: (count: number) => n(count, '1 weitere ohne Angabe', '# weitere ohne Angabe'),
  withUnknown: (counted: string, unknown: string) => `${counted}; ${unknown}`,
  nothing: 'In diesem Zeitraum nichts.',
  summary: {
    limits:
      'Gezählt ist, was gefunden und geprüft wurde, nicht alles, was erschienen ist. Die Zahlen sagen nicht, wie viele Menschen etwas gelesen haben und was es bewirkt hat.',
  },
  coverage: {
    byScope: 'Platzierungen nach Verbreitung des Mediums',
    placements: 'Platzierungen',
    share: 'Anteil',
    before: 'Zeitraum davor',
    scopeNote: 'Verbreitung des Mediums, wie sie bei der Aufnahme der Erwähnung eingetragen war.',
  },
};
