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
    'long-phrase': (p) =>
      `Diese Wortfolge hat mehr als ${p.limit} Wörter. Kürzen, oder mit UND in Teile zerlegen.`,
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
    'unknown-scope': (p) => `Die Verbreitung „${p.text}“ gibt es nicht. Möglich sind ${p.known}.`,
    'unknown-state': (p) =>
      `Das Bundesland „${p.text}“ gibt es nicht. Den Namen oder das Kürzel schreiben, etwa Bayern oder BY.`,
    'star-position': () =>
      'Der Stern darf nur am Anfang oder am Ende eines Wortes stehen: Wort* oder *wort. Bei mehreren Wörtern nur am Ende.',
    'short-prefix': (p) => `Neben dem Stern müssen mindestens ${p.minimum} Buchstaben stehen.`,
    'loose-number': () =>
      'Hinter ~ darf nur 1 stehen: Wort~1 erlaubt einen abweichenden Buchstaben. Soll ~ zum Text gehören, den Text in Anführungszeichen setzen.',
    'loose-word': (p) =>
      `~1 gilt für ein einzelnes Wort mit ${p.minimum} bis ${p.limit} Buchstaben. Weglassen, oder die Schreibweisen mit ODER aufzählen.`,
    'sign-clash': (p) => `„${p.a}“ und „${p.b}“ schließen einander aus. Eines von beiden weglassen.`,
    'near-number': (p) =>
      `Hinter NEAR gehört die Zahl der Wörter, die dazwischen stehen dürfen, 0 bis ${p.limit}: NEAR/5. Soll nach dem Wort gesucht werden, in Anführungszeichen setzen.`,
    'near-operand': () =>
      'Neben NEAR darf nur ein Wort, ein Name oder eine Klammer mit ODER stehen. Anderes mit UND oder NICHT außerhalb anfügen: (A NEAR/5 B) NICHT C.',
    'near-fields': () =>
      'NEAR vergleicht Wörter in einem Text. Beide Seiten müssen im selben Feld gesucht werden; Autor, Medium, Ort und Sprache mit UND anfügen.',
    'unknown-alias': (p) =>
      `Es gibt keine gespeicherte Liste „${p.name}“. Um nach dem Text mit @ zu suchen, in Anführungszeichen setzen.`,
    'empty-alias': (p) =>
      `In der gespeicherten Liste „${p.name}“ steht kein Wort. Dort eine Schreibweise eintragen.`,
    'unknown-query': (p) =>
      `Es gibt kein Suchprofil „${p.name}“. Den Namen prüfen; Namen mit Leerzeichen in Anführungszeichen setzen.`,
    'query-in-field': (p) =>
      `„${p.word}“ steht hinter einem Feld oder Zeichen. Ein Suchprofil bringt seine Felder selbst mit: allein oder mit UND, ODER, NICHT verwenden.`,
    'circular-query': (p) =>
      `Diese Suchprofile rufen einander im Kreis auf: ${p.path}. Den Aufruf hier oder dort entfernen.`,
    'broken-query': (p) => `Das Suchprofil „${p.name}“ ist selbst nicht lesbar. Erst dort berichtigen.`,
    'too-many-references': (p) =>
      `Zu viele gespeicherte Listen und Suchprofile: höchstens ${p.limit}, höchstens ${p.depth} ineinander. Einige ausschreiben oder weglassen.`,
    'only-negative': () =>
      'Die Suche sagt an dieser Stelle nur, was nicht vorkommen soll. Mit UND ergänzen, was vorkommen soll.',
  },
  en: {
    empty: () => 'The query is empty. Enter at least one word.',
    'too-long': (p) => `The query is longer than ${p.limit} characters. Split it into several watches.`,
    'too-many-words': (p) => `The query has more than ${p.limit} words. Split it into several watches.`,
    'too-deep': (p) =>
      `Brackets and NOT are nested more than ${p.limit} deep. Leave out those that are not needed.`,
    'long-phrase': (p) =>
      `This phrase has more than ${p.limit} words. Shorten it, or take it apart with AND.`,
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
    'unknown-scope': (p) => `There is no scope “${p.text}”. The scopes are ${p.known}.`,
    'unknown-state': (p) =>
      `There is no German state “${p.text}”. Write its name or its two letters, such as Bayern or BY.`,
    'star-position': () =>
      'The star may stand only at the beginning or the end of a word: word* or *word. With several words only at the end.',
    'short-prefix': (p) => `At least ${p.minimum} letters must stand beside the star.`,
    'loose-number': () =>
      'Only 1 may follow ~: word~1 lets one letter differ. If ~ is part of the text, put it in quotation marks.',
    'loose-word': (p) =>
      `~1 is for a single word of ${p.minimum} to ${p.limit} letters. Leave it out, or list the spellings with OR.`,
    'sign-clash': (p) => `“${p.a}” and “${p.b}” exclude each other. Leave one of them out.`,
    'near-number': (p) =>
      `NEAR needs the number of words that may stand between, 0 to ${p.limit}: NEAR/5. To search for the word, put it in quotation marks.`,
    'near-operand': () =>
      'Beside NEAR may stand only a word, a name, or a bracket with OR. Add anything else outside with AND or NOT: (A NEAR/5 B) NOT C.',
    'near-fields': () =>
      'NEAR compares words in one text. Look for both sides in the same field; add author, outlet, place and language with AND.',
    'unknown-alias': (p) =>
      `There is no saved list “${p.name}”. To search for the text with @, put it in quotation marks.`,
    'empty-alias': (p) => `The saved list “${p.name}” holds no word. Enter a spelling there.`,
    'unknown-query': (p) =>
      `There is no watch “${p.name}”. Check the name; put a name with blanks in quotation marks.`,
    'query-in-field': (p) =>
      `“${p.word}” stands behind a field or sign. A watch brings its own fields: use it alone or with AND, OR, NOT.`,
    'circular-query': (p) =>
      `These watches call each other in a circle: ${p.path}. Remove the call here or there.`,
    'broken-query': (p) => `The watch “${p.name}” is itself not readable. Correct it there first.`,
    'too-many-references': (p) =>
      `Too many saved lists and watches: at most ${p.limit}, at most ${p.depth} inside each other. Write some out or leave them out.`,
    'only-negative': () => 'Here the query only says what must not occur. Add with AND what must occur.',
  },
};
