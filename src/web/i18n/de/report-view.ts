import { counted } from '../plural.js';

const n = counted('de');

/** What stands in a report beside its own words: in its language, which need not be that of the page. */
export const reportView = {
  contents: 'Inhalt',
  annex: (number: string) => `Anhang ${number}`,
  funders: 'Gefördert durch',
  logo: (name: string) => `Logo ${name}`,
  target: 'Ziel',
  targetReached: (target: string, share: string) => `${target} (${share} erreicht)`,
  where: 'Woher diese Zahlen kommen',
  unit: 'Einheit',
  value: 'Wert',
  figure: 'Kennzahl',
  basis: 'Grundlage',
  source: 'Quelle',
  asOf: 'Stand',
  rule: 'Regel',
  limits: 'Grenzen',
  comparison: 'Vergleich',
  figures: 'Kennzahlen',
  term: 'Begriff',
  meaning: 'Bedeutung',
  quoted: (text: string) => `„${text}“`,
  dataVersion: 'Datenstand',
  methodVersion: 'Zählregeln',
  hash: 'Prüfsumme (SHA-256)',
  notFrozen: 'Vorschau, nicht festgeschrieben',
  table: (caption: string) => `Tabelle: ${caption}, seitlich verschiebbar`,
  anchor: (title: string) => `Link zu „${title}“`,
  title: 'Titel',
  organisation: 'Organisation',
  kind: 'Art',
  about: 'Tabellen dieser Datei',
  grant: 'Förderung',
  sheets: {
    report: 'Bericht',
    figures: 'Kennzahlen',
    targets: 'Soll-Ist',
    activities: 'Maßnahmen',
    mentions: 'Erwähnungen',
    outlets: 'Medien',
    districts: 'Kreise',
    definitions: 'Definitionen',
  },
  from: (header: string) => `${header} (von)`,
  to: (header: string) => `${header} (bis)`,
  rowsLeftOut: (count: number) =>
    n(count, '1 Zeile passte nicht in das Blatt.', '# Zeilen passten nicht in das Blatt.'),
  cellsCut: (count: number) => n(count, '1 Text wurde gekürzt.', '# Texte wurden gekürzt.'),
  linksAsText: (count: number) => n(count, '1 Adresse steht als Text da.', '# Adressen stehen als Text da.'),
  characters: (count: number) => n(count, '1 Zeichen', '# Zeichen'),
  charactersOf: (count: number, most: number) =>
    `${n(count, '1 Zeichen', '# Zeichen')} von höchstens ${n(most, '1', '#')}`,
  charactersOver: (count: number, over: number) =>
    `${n(count, '1 Zeichen', '# Zeichen')}, ${n(over, '1', '#')} zu viel`,
};
