import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { charactersOf } from './font-characters.js';

const require = createRequire(import.meta.url);
const files = [
  '400Regular/Inter_400Regular',
  '400Regular_Italic/Inter_400Regular_Italic',
  '600SemiBold/Inter_600SemiBold',
];

/** The fonts that every printed page has, whatever the machine has installed. */
export function readPrintFonts(): Buffer[] {
  return files.map((file) => readFileSync(require.resolve(`@expo-google-fonts/inter/${file}.ttf`)));
}

let known: ReadonlySet<number> | undefined;

/** Characters that the fonts can draw. */
export function printableCharacters(): ReadonlySet<number> {
  known ??= charactersOf(readPrintFonts()[0]!);
  return known;
}
