import type { QueryError, QueryErrorCode } from './query-error.js';

type ErrorText = (params: QueryError['params']) => string;

/** What to tell the person whose query is wrong: what is the matter, and what helps. The position is shown beside it. */
export const queryErrorText: Record<'de' | 'en', Record<QueryErrorCode, ErrorText>> = {
  de: {
    empty: () => 'Die Suche ist leer. Mindestens ein Wort eintragen.',
    'too-long': (p) => `Die Suche ist länger als ${p.limit} Zeichen. Auf mehrere Suchprofile aufteilen.`,
    'too-many-words': (p) => `Die Suche hat mehr als ${p.limit} Wörter. Auf mehrere Suchprofile aufteilen.`,
    'too-deep': (p) =>
      `Klammern und NICHT sind mehr als ${p.limit}-fach verschachtelt. Überflüssige weglassen.`,
    'unclosed-phrase': () =>
      'Hier beginnt ein Anführungszeichen, das nicht geschlossen wird. Das zweite ergänzen.',
    'empty-phrase': () =>
      'Zwischen den Anführungszeichen steht kein Wort. Ein Wort eintragen oder beide entfernen.',
    'unclosed-bracket': () => 'Diese Klammer wird nicht geschlossen. Am Ende der Gruppe ) ergänzen.',
    'unexpected-bracket': () =>
      'Diese schließende Klammer hat keine öffnende. Entfernen oder ( davor ergänzen.',
    'empty-bracket': () => 'In dieser Klammer steht nichts. Etwas eintragen oder sie entfernen.',
    'missing-operand': (p) =>
      `Bei „${p.operator}“ fehlt ein Wort. Das Wort ergänzen; soll nach „${p.operator}“ selbst gesucht werden, in Anführungszeichen setzen.`,
    'lone-dash': () =>
      'Ein einzelner Strich ist mehrdeutig. Zum Ausschließen -Wort ohne Leerzeichen schreiben, oder den Namen in Anführungszeichen setzen.',
    'no-word': (p) =>
      `„${p.text}“ enthält weder Buchstaben noch Ziffern. Entfernen, oder den ganzen Namen in Anführungszeichen setzen.`,
    'unknown-field': (p) =>
      `Das Feld „${p.field}:“ gibt es nicht. Möglich sind ${p.known}. Soll der Doppelpunkt zum Text gehören, den Text in Anführungszeichen setzen.`,
    'field-twice': (p) =>
      `„${p.field}:“ steht innerhalb von „${p.outer}:“. Ein Wort kann nur in einem Feld gesucht werden.`,
    'unknown-alias': (p) =>
      `Es gibt keine gespeicherte Liste „${p.name}“. Um nach dem Text mit @ zu suchen, in Anführungszeichen setzen.`,
    'reserved-sign': (p) =>
      `„${p.sign}“ ist für eine spätere Funktion vorgesehen. Den Text in Anführungszeichen setzen.`,
    'star-position': () => 'Der Stern darf nur am Ende eines Wortes stehen: Wort*.',
    'short-prefix': (p) => `Vor dem Stern müssen mindestens ${p.minimum} Buchstaben stehen.`,
    'only-negative': () =>
      'Die Suche sagt an dieser Stelle nur, was nicht vorkommen soll. Mit UND ergänzen, was vorkommen soll.',
  },
  en: {
    empty: () => 'The query is empty. Enter at least one word.',
    'too-long': (p) => `The query is longer than ${p.limit} characters. Split it into several watches.`,
    'too-many-words': (p) => `The query has more than ${p.limit} words. Split it into several watches.`,
    'too-deep': (p) =>
      `Brackets and NOT are nested more than ${p.limit} deep. Leave out those that are not needed.`,
    'unclosed-phrase': () => 'A quotation mark opens here and is never closed. Add the second one.',
    'empty-phrase': () => 'There is no word between the quotation marks. Fill or remove them.',
    'unclosed-bracket': () => 'This bracket is never closed. Put ) at the end of the group.',
    'unexpected-bracket': () =>
      'This closing bracket has no opening one. Remove it, or put ( before the group.',
    'empty-bracket': () => 'There is nothing in this bracket. Fill or remove it.',
    'missing-operand': (p) =>
      `“${p.operator}” lacks a word. Add it, or put “${p.operator}” in quotation marks to search for it.`,
    'lone-dash': () =>
      'A dash on its own is ambiguous. Write -word without a blank to exclude it, or put the name in quotation marks.',
    'no-word': (p) =>
      `“${p.text}” has neither letters nor digits. Remove it, or put the whole name in quotation marks.`,
    'unknown-field': (p) =>
      `There is no field “${p.field}:”. The fields are ${p.known}. If the colon is part of the text, put it in quotation marks.`,
    'field-twice': (p) =>
      `“${p.field}:” stands inside “${p.outer}:”. A word can be looked for in one field only.`,
    'unknown-alias': (p) =>
      `There is no saved list “${p.name}”. To search for the text with @, put it in quotation marks.`,
    'reserved-sign': (p) => `“${p.sign}” is kept for a later feature. Put the text in quotation marks.`,
    'star-position': () => 'The star may stand only at the end of a word: word*.',
    'short-prefix': (p) => `At least ${p.minimum} letters must stand before the star.`,
    'only-negative': () => 'Here the query only says what must not occur. Add with AND what must occur.',
  },
};
