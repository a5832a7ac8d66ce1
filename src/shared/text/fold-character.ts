/** What a UTF-16 code unit is to the reader of a text. `SEVERAL` letters come from one (ß, ä, ligatures). */
export const SEPARATOR = 1;
export const LETTER = 2;
export const SEVERAL = 3;
export const INVISIBLE = 4;
export const MARK = 5;
export const SURROGATE = 6;

/** The combining two dots: after a, o or u they make an umlaut. */
export const DIAERESIS = 0x308;

const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const mark = /^\p{M}$/u;
const latin = /^\p{Script=Latin}/u;
// Subscript digits belong to the word (CO₂); raised ones are footnotes (Integreat²) and end it.
const wordCharacter = /^[\p{L}\p{Nd}\p{Nl}_\u2080-\u2089]$/u;
const umlautBase = /[aou]$/;

/** Latin letters that Unicode does not take apart. */
const spelledOut = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'oe'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);

const kinds = new Uint8Array(0x10000);
const single = new Uint16Array(0x10000);
const several = new Map<number, string>();

/** Kind of a UTF-16 code unit; each is worked out once and remembered. */
export function kindOf(code: number): number {
  return kinds[code] || learn(code);
}

/** The folded code unit of each `LETTER` that was met before, 0 for everything else. */
export const knownLetters: Readonly<Uint16Array> = single;

/** The folded code unit of a `LETTER`. */
export function foldedLetter(code: number): number {
  return single[code]!;
}

/** The folded letters of a `SEVERAL`. */
export function foldedLetters(code: number): string {
  return several.get(code) ?? '';
}

/** Kind of a code point above U+FFFF, and its folded letters when it is one or more. */
export function foldAstral(codePoint: number): { kind: number; text: string } {
  const character = String.fromCodePoint(codePoint);
  const kind = classify(character);
  if (kind !== LETTER) return { kind, text: '' };
  const text = foldLetter(character);
  return { kind: text === '' ? SEPARATOR : SEVERAL, text };
}

function learn(code: number): number {
  let kind = code >= 0xd800 && code <= 0xdfff ? SURROGATE : classify(String.fromCharCode(code));
  if (kind === LETTER) {
    const text = foldLetter(String.fromCharCode(code));
    if (text.length === 1) single[code] = text.charCodeAt(0);
    else if (text.length > 1) {
      several.set(code, text);
      kind = SEVERAL;
    } else kind = SEPARATOR;
  }
  kinds[code] = kind;
  return kind;
}

function classify(character: string): number {
  if (invisible.test(character)) return INVISIBLE;
  if (mark.test(character)) return MARK;
  return wordCharacter.test(character) ? LETTER : SEPARATOR;
}

function foldLetter(character: string): string {
  let text = '';
  for (const part of character.normalize('NFKC').toLowerCase().normalize('NFD')) {
    if (mark.test(part)) {
      if (part.charCodeAt(0) === DIAERESIS && umlautBase.test(text)) text += 'e';
      else if (!latin.test(text)) text += part;
    } else if (wordCharacter.test(part)) text += spelledOut.get(part) ?? part;
  }
  return text;
}
