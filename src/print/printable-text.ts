import { printableCharacters } from './print-fonts.js';

/** Stands where a character is that no font of ours can draw. */
const substitute = '?';
/** Joiners, directions, and variants of pictures: nothing is missing without them. */
const silent: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0x1f3fb, 0x1f3ff],
  [0xe0000, 0xe007f],
];
/** What is a space or the end of a line to Typst. */
const blank = new Map([
  ['\n', '\n'],
  ['\t', ' '],
  ['\u202f', '\u00a0'],
]);

/** All texts of a value as they can be printed, and the characters that were replaced, each once. */
export function printable<T>(value: T): { value: T; replaced: string[] } {
  const replaced = new Set<string>();
  const known = printableCharacters();
  const inText = (text: string) =>
    [...text]
      .map((character) => {
        const code = character.codePointAt(0)!;
        const space = blank.get(character);
        if (space !== undefined) return space;
        if (silent.some(([from, to]) => code >= from && code <= to)) return '';
        if (known.has(code)) return character;
        replaced.add(character);
        return substitute;
      })
      .join('');
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return inText(one);
    if (Array.isArray(one)) return one.map(walk);
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([key, each]) => [key, walk(each)]));
  };
  return { value: walk(value) as T, replaced: [...replaced] };
}
