import { counted } from '../plural.js';

const n = counted('de');

/** Distribution lists. */
export const lists = {
  title: 'Verteiler',
  lead: 'Wer eine Mitteilung bekommt. Feste Verteiler nennen ihre Mitglieder, lebende suchen sie jedes Mal neu.',
  add: 'Verteiler anlegen',
  caption: 'Verteiler nach Name',
  name: 'Verteiler',
  kind: 'Art',
  kinds: { fixed: 'fest', living: 'lebend' },
  contacts: 'Kontakte',
  changed: 'Geändert',
  showArchived: 'Archivierte zeigen',
  showActive: 'Verteiler in Gebrauch zeigen',
  empty: {
    title: 'Noch kein Verteiler',
    text: 'Ein Verteiler fasst Kontakte zusammen, die dieselben Mitteilungen bekommen: fest, mit ausgesuchten Mitgliedern, oder lebend, nach Thema, Region und Reichweite.',
    example:
      'Lokalpresse Schwaben: lebend, Redaktionen, lokale Medien mit Verbreitung in Augsburg und Günzburg',
    noArchived: 'Kein archivierter Verteiler',
    noArchivedText: 'Archivierte Verteiler behalten ihre Mitglieder und erscheinen hier.',
  },
  form: {
    newTitle: 'Verteiler anlegen',
    editTitle: (name: string) => `${name} bearbeiten`,
    name: 'Name',
    note: 'Anmerkungen',
    kind: 'Art',
    kindHints: {
      fixed: 'Mitglieder werden einzeln ausgesucht',
      living: 'wer zu den Angaben passt, steht darauf, auch künftige Kontakte',
    },
    filter: 'Wer darauf steht',
    filterText:
      'Innerhalb einer Zeile reicht eine Angabe, alle Zeilen müssen passen. Leere Zeilen zählen nicht.',
    kinds: 'Kontakte',
    topics: 'Themen',
    noTopics: 'Noch hat kein Kontakt ein Thema.',
    region: 'Region',
    regionText:
      'Zuständigkeit des Kontakts oder Verbreitungsgebiet seines Mediums. Ein Kreis oder ein Land reicht.',
    districts: 'Kreise',
    districtsHint: 'Einer je Zeile: Name oder Schlüssel.',
    states: 'Länder',
    scopes: 'Verbreitung des Mediums',
    mediumTypes: 'Art des Mediums',
    count: 'Zahl zeigen',
    counted: (count: number) => n(count, '1 Kontakt passt jetzt', '# Kontakte passen jetzt'),
    countedAll: (count: number) =>
      `Ohne Angaben stehen alle Kontakte darauf: ${n(count, '1 Kontakt', '# Kontakte')}`,
    add: 'Verteiler anlegen',
    save: 'Änderungen speichern',
    changedMeanwhile:
      'Der Verteiler wurde inzwischen geändert. Noch einmal speichern überschreibt den neuen Stand.',
  },
  page: {
    archivedNotice: (day: string) => `Archiviert am ${day}. Er lässt sich beim Versenden nicht wählen.`,
    everybody: 'alle Kontakte',
    or: 'oder',
    newsroomRule:
      'Je Redaktion und je Adresse geht eine E-Mail hinaus: an die Redaktion selbst, sonst an die zuletzt angeschriebene Person.',
    views: 'Kontakte des Verteilers',
    written: (count: number) => n(count, '1 wird angeschrieben', '# werden angeschrieben'),
    leftOut: (count: number) => n(count, '1 bleibt außen vor', '# bleiben außen vor'),
    noted: (count: number) => n(count, 'Bei 1 zu beachten', 'Bei # zu beachten'),
    captions: {
      written: 'Kontakte, die angeschrieben werden, nach Name',
      'left-out': 'Kontakte, die außen vor bleiben, nach Name',
      noted: 'Kontakte, bei denen etwas zu beachten ist, nach Name',
    },
    contact: 'Kontakt',
    address: 'E-Mail',
    why: 'Warum',
    reason: 'Grund',
    notes: 'Zu beachten',
    nobody: 'Noch steht niemand auf diesem Verteiler.',
    nobodyFits: 'Zurzeit passt kein Kontakt zu den Angaben.',
    noneHere: 'Hier steht niemand.',
    addMembers: 'Kontakte hinzufügen',
    remove: 'Vom Verteiler nehmen',
    removeHint: 'Ausgewählte Kontakte',
    choose: (name: string) => `${name} auswählen`,
    archive: 'Archivieren',
    restore: 'Zurückholen',
  },
  reasons: {
    erased: 'gelöscht',
    objected: 'Widerspruch',
    archived: 'archiviert',
    'no-address': 'keine E-Mail-Adresse',
    suppressed: 'Adresse gesperrt',
    'same-newsroom': 'Redaktion wird schon angeschrieben',
    'same-address': 'Adresse wird schon angeschrieben',
  },
  warnings: {
    often: (count: number, days: number) =>
      n(count, `1 Mal in ${days} Tagen angeschrieben`, `# Mal in ${days} Tagen angeschrieben`),
    'wrong-desk': 'falsches Ressort',
    'notice-due': 'Hinweis nach Art. 14 offen',
  },
  why: {
    topic: (topics: string) => `Thema ${topics}`,
    district: {
      own: (names: string) => `zuständig für ${names}`,
      area: (names: string) => `verbreitet in ${names}`,
    },
    state: {
      own: (names: string) => `zuständig in ${names}`,
      area: (names: string) => `verbreitet in ${names}`,
      outlet: (names: string) => `Medium aus ${names}`,
    },
    more: (shown: string, count: number) => `${shown} und ${n(count, '1 weiteren', '# weiteren')}`,
  },
  pick: {
    title: (name: string) => `Kontakte für ${name}`,
    found: (count: number) => n(count, '1 Kontakt gefunden', '# Kontakte gefunden'),
    none: 'Kein Kontakt gefunden. Filter lockern.',
    on: 'steht darauf',
    addSelected: 'Ausgewählte hinzufügen',
    addAll: (count: number) => n(count, 'Den gefundenen hinzufügen', 'Alle # gefundenen hinzufügen'),
  },
  bulk: {
    choose: 'Bitte wählen',
    label: 'Auswahl',
    list: 'Verteiler',
    selected: 'Ausgewählte auf Verteiler setzen',
    all: (count: number) => n(count, 'Den gefundenen', 'Alle # gefundenen'),
    noLists: 'Noch kein fester Verteiler.',
  },
  ofContact: {
    title: 'Verteiler',
    none: 'Steht auf keinem Verteiler.',
    add: 'Auf Verteiler setzen',
    remove: (name: string) => `Vom Verteiler nehmen: ${name}`,
    living: 'passt zu den Angaben',
  },
  added: (name: string) => `${name} ist angelegt.`,
  saved: (name: string) => `${name} ist gespeichert.`,
  archivedDone: (name: string) => `${name} ist archiviert.`,
  restored: (name: string) => `${name} ist zurückgeholt.`,
  membersAdded: (count: number, name: string) =>
    count === 0
      ? `Alle standen schon auf ${name}.`
      : n(count, `1 Kontakt steht jetzt auf ${name}.`, `# Kontakte stehen jetzt auf ${name}.`),
  membersRemoved: (count: number, name: string) =>
    n(count, `1 Kontakt ist von ${name} genommen.`, `# Kontakte sind von ${name} genommen.`),
  noneChosen: 'Erst Kontakte auswählen.',
  noListChosen: 'Erst einen Verteiler wählen.',
};
