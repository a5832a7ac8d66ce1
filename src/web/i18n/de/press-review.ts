import { counted } from '../plural.js';

const n = counted('de');

/** Where a clipping is that is not shown; empty: nobody said. */
interface KeptClipping {
  fileName: string | null;
  place: string;
}

export const pressReview = {
  title: 'Pressespiegel',
  lead: 'Ausgewählte Erwähnungen zum Weitergeben: Medium, Tag, Überschrift, Link und eigene Zusammenfassung. Texte und Bilder anderer bleiben draußen.',
  add: 'Neuer Pressespiegel',
  fromList: 'Pressespiegel',
  fromFilter: 'Pressespiegel aus dieser Auswahl',
  back: 'Zurück zum Pressespiegel',
  period: (from: string, to: string) => `${from} bis ${to}`,
  pieces: (count: number) => n(count, '1 Beitrag', '# Beiträge'),
  modes: { links: 'Linkliste', clippings: 'mit Belegkopien' },
  languages: { de: 'Deutsch', en: 'Englisch' },
  list: {
    name: 'Titel',
    period: 'Zeitraum',
    pieces: 'Beiträge',
    mode: 'Form',
    updated: 'Geändert',
    states: 'Ablage',
    current: 'Aktuell',
    archived: 'Archiv',
    empty: 'Noch kein Pressespiegel',
    emptyText:
      'Aus geprüften Erwähnungen eines Zeitraums oder aus ausgewählten Zeilen der Erwähnungen entsteht ein Pressespiegel als Seite und PDF.',
    noArchived: 'Das Archiv ist leer',
    noArchivedText: 'Abgelegte Pressespiegel stehen hier und lassen sich zurückholen.',
  },
  form: {
    newTitle: 'Neuer Pressespiegel',
    newLead:
      'Aufgenommen werden die geprüften Erwähnungen des Zeitraums, jede Platzierung einmal. Danach lässt sich jede herausnehmen.',
    narrowed: (filters: string) => `Nur: ${filters}`,
    title: 'Titel',
    proposed: (from: string, to: string) => `Pressespiegel ${from} bis ${to}`,
    from: 'Von',
    to: 'Bis',
    language: 'Sprache',
    mode: 'Form',
    modeHint: 'Belegkopien erscheinen nur, soweit ihr eingetragenes Recht es erlaubt und solange es läuft.',
    introduction: 'Einleitung',
    introductionHint: 'Fett mit **Sternen**, Listen mit Strich, Links in [Klammern](https://…).',
    headlines: 'Überschriften der Beiträge zeigen',
    licence: 'Lizenzvermerk',
    licenceHint: 'Nur mit Belegkopien: wer was erlaubt, wie es gedruckt werden muss.',
    licenceUntil: 'Letzter Tag der Lizenz',
    readers: 'Zahl der Leserinnen und Leser',
    start: 'Anlegen',
    save: 'Speichern',
    changedMeanwhile: 'Inzwischen hat jemand anders gespeichert. Noch einmal speichern überschreibt das.',
  },
  page: {
    view: 'Ansehen',
    pdf: 'PDF',
    list: 'Beiträge',
    listHint:
      'Reihenfolge mit den Pfeilen ändern. Die Zusammenfassung in eigenen Worten, höchstens 1.000 Zeichen.',
    none: 'Kein Beitrag mehr. Aus der Liste der Erwähnungen lässt sich ein neuer Pressespiegel anlegen.',
    up: (headline: string) => `Nach oben: ${headline}`,
    down: (headline: string) => `Nach unten: ${headline}`,
    remove: 'Herausnehmen',
    removeOne: (headline: string) => `Herausnehmen: ${headline}`,
    summary: 'Eigene Zusammenfassung',
    summaryOf: (headline: string) => `Eigene Zusammenfassung: ${headline}`,
    saveSummary: 'Zusammenfassung speichern',
    settings: 'Angaben',
    more: 'Ablegen',
    archive: 'Ins Archiv',
    restore: 'Aus dem Archiv holen',
    problems: {
      'licence-missing': 'Keine Belegkopie wird gezeigt: Der Lizenzvermerk fehlt.',
      'licence-over': 'Keine Belegkopie wird gezeigt: Der letzte Tag der Lizenz ist vorbei.',
      'readers-missing': 'Keine Belegkopie wird gezeigt: Die Zahl der Leserinnen und Leser fehlt.',
    },
  },
  done: {
    started: (count: number) => `Angelegt mit ${n(count, '1 Beitrag', '# Beiträgen')}.`,
    saved: 'Gespeichert.',
    removed: 'Beitrag herausgenommen.',
    put: 'Der Beitrag steht wieder da.',
    archived: 'Ins Archiv gelegt.',
    restored: 'Aus dem Archiv geholt.',
    nothing: 'Keine Zeile ausgewählt.',
  },
  document: {
    sign: 'Pressespiegel',
    period: (from: string, to: string) => `${from} bis ${to}`,
    unknownOutlet: 'Medium unbekannt',
    licenceUntil: (day: string) => `Zu nutzen bis einschließlich ${day}.`,
    readers: (count: string) => `Für höchstens ${count} Personen.`,
    noteLinks: 'Zusammenfassungen in eigenen Worten. Texte und Bilder der Beiträge stehen bei den Medien.',
    noteClippings:
      'Die Belegkopien dürfen nicht weitergegeben, gespeichert oder durchsucht werden, soweit die Lizenz es nicht erlaubt.',
    onlyHere: 'Belegkopie nur nach Anmeldung zu sehen.',
    alt: (outlet: string, day: string) => `Belegkopie: ${outlet}, ${day}`,
    rightsUntil: (basis: string, day: string) => `${basis}, bis ${day}`,
    bases: {
      own: 'Eigenes Material',
      permission: 'Mit Erlaubnis des Verlags',
      pmg: 'Lizenz der PMG Presse-Monitor',
      section49: '§ 49 UrhG, nur intern',
      paper: 'Original auf Papier',
    },
    leftOut: {
      pdf: ({ fileName }: KeptClipping) =>
        `Der Beleg ist ein PDF${fileName ? ` („${fileName}“)` : ''}. Es liegt in Echolot bei der Erwähnung und wird hier nicht gezeichnet.`,
      audio: ({ fileName }: KeptClipping) =>
        `Der Beleg ist eine Aufnahme${fileName ? ` („${fileName}“)` : ''}. Sie liegt in Echolot bei der Erwähnung.`,
      elsewhere: ({ place }: KeptClipping) =>
        place
          ? `Der Beleg liegt nicht als Datei vor; er ist aufbewahrt: ${place}`
          : 'Der Beleg liegt nicht als Datei vor.',
      missing: () => 'Der Beleg ist eingetragen, seine Datei fehlt.',
      ended: () => 'Das Recht an einer Belegkopie ist abgelaufen.',
      'too-many-readers': () => 'Eine Belegkopie ist nur für weniger Leserinnen und Leser erlaubt.',
    },
  },
};
