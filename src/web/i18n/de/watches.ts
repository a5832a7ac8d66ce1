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
  previewHint: 'Der Probelauf zeigt Treffer unter den gespeicherten Meldungen und speichert nichts.',
  previewDays: 'Probelauf über',
  previewDaysOption: (days: string) => `die letzten ${days} Tage`,
  toQuery: 'Als Suchausdruck schreiben',
  toLists: 'In Listen schreiben',
  notAsLists:
    'Dieser Suchausdruck sagt mehr, als drei Listen können: Felder, Zeichen, NEAR, Namen mit @ oder verschachtelte Klammern. Er bleibt, wie er ist.',
  lists: {
    title: 'Was gesucht wird',
    hint: 'Je Zeile ein Wort, ein Name oder eine Wortfolge. Bindestriche, Groß- und Kleinschreibung, ä und ae machen keinen Unterschied; ein Stern am Ende lässt das Wort weitergehen.',
    must: 'Muss vorkommen',
    mustHint: 'Alle Zeilen.',
    any: 'Davon mindestens eines',
    anyHint: 'Schreibweisen und Namen, von denen einer genügt.',
    not: 'Darf nicht vorkommen',
    notHint: 'Andere, die so heißen, und was sonst nicht gemeint ist.',
    needed: 'Mindestens ein Wort muss in der ersten oder zweiten Liste stehen.',
  },
  errorAt: (position: number, reason: string) => `Zeichen ${position}: ${reason}`,
  created: (name: string) => `„${name}“ ist aktiv. Gespeicherte Meldungen werden jetzt verglichen.`,
  changed: (name: string) => `„${name}“ ist gespeichert.`,
  reworded: (name: string) => `„${name}“ ist gespeichert. Gespeicherte Meldungen werden jetzt verglichen.`,
  pause: 'Anhalten',
  resume: 'Wieder aufnehmen',
  pausedNow: (name: string) => `„${name}“ ist angehalten und findet nichts Neues mehr.`,
  resumedNow: (name: string) => `„${name}“ sucht wieder und holt nach, was inzwischen kam.`,
  removed: (name: string) => `„${name}“ ist gelöscht.`,
  keptPaused: (name: string) =>
    `„${name}“ hat schon etwas gefunden und bleibt deshalb als Beleg erhalten. Es ist jetzt angehalten.`,
  restored: (name: string) => `„${name}“ ist wieder da.`,
  search: 'Gespeicherte Meldungen noch einmal prüfen',
  searching: 'Gespeicherte Meldungen werden verglichen.',
  rematch: {
    label: (name: string) => `Vergleich mit gespeicherten Meldungen: ${name}`,
    waiting: 'Der Vergleich mit gespeicherten Meldungen beginnt gleich.',
    running: (done: number, total: number) =>
      `${n(done, '1 Meldung', '# Meldungen')} von ${n(total, '1', '#')} verglichen`,
    finished: 'Zuletzt verglichen',
    done: (done: number, found: number, ended: number) =>
      [
        n(done, '1 gespeicherte Meldung', '# gespeicherte Meldungen'),
        n(found, '1 neue Erwähnung', '# neue Erwähnungen'),
        ...(ended ? [n(ended, '1 Treffer passt nicht mehr', '# Treffer passen nicht mehr')] : []),
      ].join(', '),
  },
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
  gained: (count: number) => n(count, '1 Treffer kommt hinzu', '# Treffer kommen hinzu'),
  lost: (count: number) => n(count, '1 Treffer fällt weg', '# Treffer fallen weg'),
  balance: (gained: number, lost: number, kept: number) =>
    `${n(gained, '1 kommt hinzu', '# kommen hinzu')}, ${n(lost, '1 fällt weg', '# fallen weg')}, ${n(kept, '1 bleibt', '# bleiben')}.`,
  sameHits: 'Der neue Suchausdruck findet dasselbe wie der gültige.',
  lostHint:
    'Nichts davon wird gelöscht: Ungeprüftes wird unter „Passt nicht mehr“ beiseitegelegt, Geprüftes bleibt mit einem Vermerk, wo es ist.',
  restore: 'Wiederherstellen',
  revisionRestored: (number: number) => `Fassung ${number} gilt wieder, als neue Fassung.`,
  queryChanged: (name: string) => `Das aufgerufene Suchprofil „${name}“ wurde geändert.`,
  revisions: 'Fassungen',
  revision: (number: number) => `Fassung ${number}`,
  inForce: 'gültig',
  by: (who: string) => `von ${who}`,
  toMentions: 'Erwähnungen ansehen',
  alias: {
    title: 'Schreibweisen',
    lead: 'Eine Liste von Schreibweisen eines Namens, in Suchausdrücken als @Name aufgerufen.',
    add: 'Liste anlegen',
    empty: {
      title: 'Ein Name, viele Schreibweisen',
      text: 'Eine Liste hält fest, wie ein Name überall geschrieben wird. Suchprofile rufen sie mit @ auf; ändert sich die Liste, suchen alle mit ihr weiter.',
      example: '@stadtwerkstatt = Stadtwerkstatt, Stadt-Werkstatt Augsburg, Werkstatt der Stadt',
    },
    name: 'Name',
    nameHint: 'So steht er nach dem @: Buchstaben, Ziffern, Bindestrich, ohne Leerzeichen.',
    spellings: 'Schreibweisen',
    spellingsHint:
      'Eine je Zeile, mit Leerzeichen erlaubt. = davor verlangt genau diese Schreibung, ein Stern am Ende lässt das Wort weitergehen.',
    usedBy: 'Verwendet von',
    badName: 'Ein Name aus Buchstaben, Ziffern und Bindestrichen, höchstens 60 Zeichen.',
    nameTaken: (name: string) => `@${name} gibt es schon.`,
    inUse: (watches: string) => `Der Name wird noch aufgerufen von: ${watches}. Dort zuerst herausnehmen.`,
    noSpellings: 'Mindestens eine Schreibweise.',
    tooMany:
      'Zu viele Schreibweisen: höchstens 200, und zusammen nicht mehr Wörter, als ein Suchausdruck fasst.',
    badLine: (line: number, reason: string) => `Zeile ${line}: ${reason}`,
    saved: (name: string, reworded: number) =>
      reworded
        ? `@${name} ist gespeichert. ${n(reworded, '1 Suchprofil wird', '# Suchprofile werden')} neu verglichen.`
        : `@${name} ist gespeichert.`,
    left: (watches: string) => `Nicht übernommen, weil der Suchausdruck sonst nicht lesbar wäre: ${watches}.`,
    removed: (name: string) => `@${name} ist gelöscht.`,
  },
  help: {
    title: 'So wird gesucht',
    rows: [
      ['Stadtwerkstatt', 'das Wort, auch im Genitiv: Stadtwerkstatts'],
      ['Stadt-Werkstatt', 'auch Stadt Werkstatt und Stadtwerkstatt'],
      ['"Haus der Vielfalt"', 'genau diese Wortfolge'],
      ['Haus Vielfalt', 'beide Wörter, gleich in welcher Reihenfolge'],
      ['Haus OR Hof', 'eines von beiden'],
      ['Bank NOT Sparkasse', 'ohne das zweite Wort'],
      ['Bank -Sparkasse', 'dasselbe, kürzer'],
      ['(Haus OR Hof) Vielfalt', 'Klammern halten zusammen'],
      ['Haus NEAR/3 Vielfalt', 'höchstens drei Wörter dazwischen'],
      ['Vielfalt*', 'Wörter, die so beginnen; *fabrik: die so enden'],
      ['stem:Haus', 'alle Formen: Hauses, Häuser, Häusern'],
      ['Stadtwerkstatt~1', 'auch mit einem Tippfehler'],
      ['=Integreat', 'genau diese Form; cs:IFG achtet auf Groß- und Kleinschreibung'],
      ['titel:Haus', 'nur in der Überschrift; ebenso teaser: url:'],
      ['land:BY', 'nur Medien aus Bayern; ebenso kreis: medium: verbreitung: autor: sprache:'],
      ['query:Name', 'was ein anderes Suchprofil findet; @Name: eine gespeicherte Liste von Schreibweisen'],
    ] as [string, string][],
    umlauts: 'Groß- und Kleinschreibung, Bindestriche, ä und ae, ß und ss machen keinen Unterschied.',
  },
};
