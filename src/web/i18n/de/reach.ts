import { counted } from '../plural.js';

const n = counted('de');

export const reach = {
  title: 'Reichweite',
  lead: 'In welchen Kreisen Medien mit unseren Platzierungen verbreitet sind, wo es niemand bemerkt hätte, und was über die Reichweite der Medien bekannt ist.',
  campaign: 'Kampagne',
  allCampaigns: 'Alle Erwähnungen',
  finding: (reached: string, all: string, from: string, to: string) =>
    `${reached} von ${all} Kreisen erreicht, ${from} bis ${to}`,
  basis: (from: string, to: string) => `Geprüfte Platzierungen vom ${from} bis ${to}`,
  asOf: (day: string) => `Einwohner am ${day}`,
  source:
    'Eigene Erwähnungen; Verbreitungsgebiete der Medien; Bevölkerung: Statistische Ämter des Bundes und der Länder, dl-de/by-2-0.',
  drawn: (at: string) => `Stand ${at}`,
  rule: (text: string, version: number) => `${text} (Regel ${version})`,
  districtUnit: 'Kreise',
  peopleUnit: 'Einwohner',
  reached: 'Erreichte Kreise',
  reachedRule:
    'Kreise im Verbreitungsgebiet mindestens eines Mediums mit einer geprüften Platzierung; jeder Kreis einmal.',
  ofAll: (all: string, hidden: string) => `von ${all}; ${hidden} nicht beobachtbar`,
  inhabitantsReached: 'Einwohner dieser Kreise',
  inhabitantsRule:
    'Alle Einwohner der erreichten Kreise, auch wer das Medium nicht liest: kein Maß für Leser.',
  shareOfInhabitants: (share: string) => `${share} der Bevölkerung`,
  named: 'Im Text genannte Kreise',
  namedNote: 'In Überschrift und Text gefunden oder von Hand eingetragen. Zählt nicht zu den erreichten.',
  namedRule:
    'Kreise, die eine geprüfte Platzierung selbst oder mit einer ihrer Gemeinden nennt; jeder Kreis einmal. Mehrdeutige Namen zählen nur mit einem zweiten Hinweis.',
  observable: 'Beobachtbare Kreise',
  observableNote: (hidden: string) => `${hidden} nicht: dort beweist Stille nichts`,
  observableRule:
    'Kreise, in denen an mindestens einem Tag der Feed eines lokalen oder regionalen Mediums geantwortet hat.',
  targets: 'Erreichte Zielkreise',
  targetsRule: 'Zielkreise der Kampagne, ohne Auswahl aller laufenden Kampagnen.',
  mapKinds: { areas: 'Landkarte', people: 'Nach Einwohnern' },
  svg: 'Karte als SVG',
  png: 'Karte als PNG',
  cellReached: (placements: number, outlets: number) =>
    `${n(placements, '1 Platzierung', '# Platzierungen')} in ${n(outlets, '1 Medium', '# Medien')}`,
  cellNamed: (count: number) => n(count, '1 Mal im Text genannt', '# Mal im Text genannt'),
  inhabitants: (count: string) => `${count} Einwohner`,
  target: 'Zielkreis',
  coverage: {
    reached: 'erreicht',
    silent: 'beobachtbar, keine Platzierung',
    'not-observable': 'nicht beobachtbar: kein beobachtetes lokales oder regionales Medium',
  },
  coverageShort: { reached: 'erreicht', silent: 'still', 'not-observable': 'nicht beobachtbar' },
  table: 'Kreise',
  none: 'In diesem Zeitraum wurde kein Kreis erreicht oder genannt.',
  others: (count: number) => n(count, '1 weiterer Kreis', '# weitere Kreise'),
  district: 'Kreis',
  state: 'Stand',
  placements: 'Platzierungen',
  scopes: 'Verbreitung',
  outlets: 'Medien',
  namedColumn: 'Genannt',
  firstAndLast: 'Erste und letzte',
  people: 'Einwohner',
  unknown: 'unbekannt',
  whiteSpots: 'Weiße Flecken',
  noWhiteSpots: 'Alle Zielkreise sind erreicht.',
  noOutlets: 'Kein Medium mit diesem Verbreitungsgebiet eingetragen.',
  moreOutlets: (count: number) => `und ${n(count, '1 weiteres', '# weitere')}`,
  audience: {
    title: 'Kontaktchancen, brutto',
    lead: 'Schätzungen nach Regel, je Einheit für sich. Sie werden nicht zusammengezählt, und sie sagen nicht, wie viele Menschen gelesen haben.',
    names: {
      copies: 'Verbreitete Auflage',
      broadcast: 'Hörer und Zuschauer',
      subscribers: 'Abonnenten',
      portal: 'Portal-Potenzial, Obergrenze',
    },
    units: {
      copies: 'Exemplare',
      listeners: 'je Tag',
      subscribers: 'Abonnenten',
      visits: 'Besuche',
    },
    rules: {
      copies:
        'Verbreitete Auflage am Tag der Platzierung, je Platzierung im Druck; Ausgaben eines Titels zusammen höchstens der Titel.',
      broadcast: 'Hörer oder Zuschauer eines Tages wie eingetragen, je Platzierung in Hörfunk und Fernsehen.',
      subscribers: 'Abonnenten, je Platzierung in Podcast oder Newsletter.',
      portal:
        'Monatliche Besuche der ganzen Website durch die Tage des Monats, je Medium und Tag mit Platzierung: mehr kann ein Artikel dort nicht gehabt haben.',
    },
    known: (known: string, all: string) => `bekannt für ${known} von ${all} Platzierungen`,
  },
  empty: {
    title: 'Noch keine Kreise',
    text: 'Die Kreise stehen in config/districts.csv und werden beim Start eingelesen.',
  },
};
