import { counted } from '../plural.js';

const n = counted('de');

/** Suchprofile: what is looked for in every new item. */
export const watches = {
  lead: 'Jede neue Meldung der Feeds wird mit den aktiven Suchprofilen verglichen. Was passt, liegt im Eingang.',
  add: 'Suchprofil anlegen',
  empty: {
    title: 'Wonach soll Echolot suchen?',
    text: 'Ein Suchprofil ist ein gespeicherter Suchausdruck: der Name der Organisation, eines Projekts, einer Person. Was die Feeds dazu bringen, wird zur Erwähnung.',
    example: '"Stadtwerkstatt Augsburg" OR (Stadtwerkstatt AND Integration)',
  },
  columns: {
    name: 'Suchprofil',
    query: 'Suchausdruck',
    campaign: 'Kampagne',
    found: 'Erwähnungen',
    waiting: 'Ungeprüft',
    last: 'Zuletzt',
  },
  active: 'aktiv',
  paused: 'angehalten',
  name: 'Name',
  nameHint: 'Steht im Eingang neben jedem Fund.',
  query: 'Suchausdruck',
  queryHint: 'Wörter nebeneinander müssen alle vorkommen. Namen aus mehreren Wörtern in Anführungszeichen.',
  campaign: 'Kampagne',
  campaignHint: 'Funde werden dieser Kampagne zugeordnet.',
  noCampaign: 'Keine Kampagne',
  save: 'Speichern',
  preview: 'Probelauf',
  previewHint: 'Zeigt Treffer unter den gespeicherten Meldungen und speichert nichts.',
  errorAt: (position: number, reason: string) => `Zeichen ${position}: ${reason}`,
  created: (name: string, found: number) =>
    `„${name}“ ist aktiv. ${n(found, '1 gespeicherte Meldung passt und liegt', '# gespeicherte Meldungen passen und liegen')} im Eingang.`,
  createdNone: (name: string) => `„${name}“ ist aktiv. Unter den gespeicherten Meldungen passt noch keine.`,
  changed: (name: string, found: number) =>
    found
      ? `„${name}“ ist gespeichert. ${n(found, '1 neue Erwähnung', '# neue Erwähnungen')} aus gespeicherten Meldungen.`
      : `„${name}“ ist gespeichert.`,
  pause: 'Anhalten',
  resume: 'Wieder aufnehmen',
  pausedNow: (name: string) => `„${name}“ ist angehalten und findet nichts Neues mehr.`,
  resumedNow: (name: string, found: number) =>
    `„${name}“ sucht wieder. ${n(found, '1 Erwähnung', '# Erwähnungen')} nachgeholt.`,
  removed: (name: string) => `„${name}“ ist gelöscht.`,
  keptPaused: (name: string) =>
    `„${name}“ hat schon etwas gefunden und bleibt deshalb als Beleg erhalten. Es ist jetzt angehalten.`,
  restored: (name: string) => `„${name}“ ist wieder da.`,
  search: 'Gespeicherte Meldungen noch einmal prüfen',
  searched: (found: number) => n(found, '1 neue Erwähnung gefunden.', '# neue Erwähnungen gefunden.'),
  changedMeanwhile:
    'Inzwischen hat jemand anderes gespeichert. Der eigene Text steht noch hier, der neue Stand unter „Fassungen“. Noch einmal speichern überschreibt ihn.',
  previewTitle: (matched: number) => n(matched, '1 Treffer im Probelauf', '# Treffer im Probelauf'),
  previewBasis: (scanned: number, days: number) =>
    `Verglichen mit ${n(scanned, '1 Meldung', '# Meldungen')} ${n(days, 'des letzten Tages', 'der letzten # Tage')}. Gespeichert wurde nichts.`,
  previewCut: (scanned: number) =>
    `Nach ${n(scanned, '1 Meldung', '# Meldungen')} abgebrochen; ältere sind nicht verglichen.`,
  previewNone:
    'Kein Treffer. Weniger Wörter verlangen, Schreibweisen mit OR ergänzen oder auf neue Meldungen warten.',
  previewNoItems: 'Es sind noch keine Meldungen gespeichert. Erst Feeds hinzufügen und einen Abruf abwarten.',
  previewMore: (rest: number) => n(rest, 'und 1 weiterer', 'und # weitere'),
  revisions: 'Fassungen',
  revision: (number: number) => `Fassung ${number}`,
  inForce: 'gültig',
  by: (who: string) => `von ${who}`,
  toMentions: 'Erwähnungen ansehen',
  help: {
    title: 'So wird gesucht',
    rows: [
      ['Stadtwerkstatt', 'das Wort, auch Stadt-Werkstatt und der Genitiv Stadtwerkstatts'],
      ['"Haus der Vielfalt"', 'genau diese Wortfolge'],
      ['Haus Vielfalt', 'beide Wörter, gleich in welcher Reihenfolge'],
      ['Haus OR Hof', 'eines von beiden'],
      ['Bank NOT Sparkasse', 'ohne das zweite Wort'],
      ['Bank -Sparkasse', 'dasselbe, kürzer'],
      ['(Haus OR Hof) Vielfalt', 'Klammern halten zusammen'],
      ['Vielfalt*', 'Wörter, die so beginnen'],
      ['=Integreat', 'genau diese Schreibung'],
      ['title:Haus', 'nur in der Überschrift; ebenso summary: url: outlet: lang:'],
    ] as [string, string][],
    umlauts: 'Groß- und Kleinschreibung, Bindestriche, ä und ae, ß und ss machen keinen Unterschied.',
  },
};
