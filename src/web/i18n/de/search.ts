import { counted } from '../plural.js';

const n = counted('de');

/** Suche über Erwähnungen und Einträge, und die Schnellsuche. */
export const search = {
  title: 'Suche',
  lead: 'In Überschriften, Texten und Notizen aller Erwähnungen und gespeicherten Einträge. Wörter gelten wie in Suchprofilen.',
  label: 'Suchen nach',
  placeholder: 'Wort, „Wortfolge“, Feld:Wert',
  submit: 'Suchen',
  position: (position: number) => `Zeichen ${position}:`,
  kinds: { all: 'Alles', mentions: 'Erwähnungen', items: 'Einträge' },
  kindLabel: 'Wo gesucht wird',
  results: 'Fundstellen',
  counts: (mentions: string, items: string, atLeast: boolean) =>
    `${atLeast ? 'Mehr als ' : ''}${mentions} und ${items}`,
  countMentions: (count: number) => n(count, '1 Erwähnung', '# Erwähnungen'),
  countItems: (count: number) => n(count, '1 Eintrag ohne Erwähnung', '# Einträge ohne Erwähnung'),
  itemTag: 'Eintrag',
  notMentioned: 'Kein Suchprofil hat diesen Eintrag gefunden.',
  adopt: 'Als Erwähnung übernehmen',
  adopted: (headline: string) => `„${headline}“ ist jetzt eine Erwähnung: relevant, von Hand gefunden.`,
  alreadyMention: 'Das ist schon eine Erwähnung.',
  unadopted: (headline: string) => `„${headline}“ ist keine Erwähnung mehr.`,
  note: 'Notiz',
  searchedBackTo: (day: string) => `Bis ${day} durchsucht; Älteres steht noch aus.`,
  goOn: 'Weiter zurück suchen',
  filling: (percent: string) =>
    `Der Suchindex entsteht noch (${percent}). Was darin fehlt, findet die Suche erst später.`,
  waiting: (count: string) => `${count} Änderungen sind noch nicht im Suchindex.`,
  nothing: {
    title: 'Nichts gefunden',
    text: 'Weniger Wörter, eine andere Form (stem:Wort) oder ein Stern am Ende (Wort*) finden mehr. Einträge ohne Erwähnung werden nach der Aufbewahrungsfrist gelöscht.',
  },
  empty: {
    title: 'Wonach wird gesucht?',
    text: 'Wörter nebeneinander müssen alle vorkommen. Umlaute, Bindestriche, Großschreibung und Genitiv-s zählen wie in Suchprofilen.',
    examples: [
      ['Integreat Augsburg', 'beide Wörter'],
      ['„Tür an Tür“', 'als Wortfolge'],
      ['Integreat ODER Lokalkompass', 'eines von beiden'],
      ['Integreat -Konzert', 'ohne dieses Wort'],
      ['Sprachmittl*', 'Wortanfang'],
      ['stem:Haus', 'jede Beugung: Häuser, Hauses'],
      ['titel:Integreat', 'nur in der Überschrift'],
      ['medium:„Augsburger Allgemeine“', 'nur in diesem Medium'],
      ['kreis:Augsburg land:BY', 'Verbreitungsgebiet des Mediums'],
      ['kampagne:„Digitale Teilhabe“ ab:2026-01', 'Erwähnungen einer Kampagne seit Januar'],
      ['in:Einträge von:1.3.2026 bis:31.3.2026', 'was kein Suchprofil gefunden hat'],
      ['prüfung:relevant herkunft:Redaktion', 'geprüfte Erwähnungen in redaktionellen Texten'],
    ],
  },
  help: 'Wie gesucht werden kann',
  problems: {
    long: (most: number) =>
      `Die Suche ist länger als ${most} Zeichen. Kürzen, oder einen Teil als Suchprofil anlegen.`,
    place: (field: string) =>
      `„${field}:“ gilt für die ganze Suche und kann nicht in Klammern, hinter NICHT oder neben ODER stehen. Allein oder mit UND schreiben.`,
    'no-value': (field: string) =>
      `Hinter „${field}:“ fehlt der Wert. Ihn ohne Leerzeichen anfügen; mehrere Wörter in Anführungszeichen setzen.`,
    twice: (field: string) => `„${field}:“ steht zweimal da. Eine Angabe entfernen.`,
    value: (field: string, value: string, known: string) =>
      `„${value}“ gibt es bei „${field}:“ nicht. Möglich sind ${known}.`,
    name: (field: string, value: string, known: string) =>
      `Bei „${field}:“ gibt es „${value}“ nicht.${known ? ` Vorhanden: ${known}.` : ' Noch ist nichts angelegt.'}`,
    ambiguous: (field: string, value: string, known: string) =>
      `„${value}“ passt bei „${field}:“ auf mehrere: ${known}. Den ganzen Namen in Anführungszeichen schreiben.`,
    day: (field: string, value: string) =>
      `„${value}“ hinter „${field}:“ ist kein Tag. Schreiben wie 2026-03-05, 5.3.2026, 2026-03 oder 2026.`,
  },
  quick: {
    open: 'Suchen',
    hint: 'Strg K',
    title: 'Schnellsuche',
    label: 'Seite, Medium, Kampagne, Erwähnung …',
    close: 'Schließen',
    everything: (text: string) => `Alles nach „${text}“ durchsuchen`,
    failed: 'Die Vorschläge sind gerade nicht zu erreichen. Eingabetaste öffnet die Suche.',
    found: (count: number) => n(count, '1 Vorschlag', '# Vorschläge'),
    groups: {
      pages: 'Seiten',
      mentions: 'Erwähnungen',
      outlets: 'Medien',
      contacts: 'Kontakte',
      campaigns: 'Kampagnen',
      releases: 'Mitteilungen',
      watches: 'Suchprofile',
      districts: 'Kreise',
    },
  },
};
