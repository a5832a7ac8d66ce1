import { searchKey } from '../../../shared/search-key.js';

/** From so many letters on a phrase may be found across the borders of words, which hyphenation moves. */
const longPhrase = 20;

/**
 * Whether a text says a phrase, whatever its case, blanks, quotation marks, hyphens, spelling of umlauts, emphasis or breaks of lines within words.
 */
export function saysPhrase(text: string, phrase: string): boolean {
  const wanted = searchKey(joined(phrase));
  if (!wanted) return false;
  const said = searchKey(joined(text));
  if (` ${said} `.includes(` ${wanted} `)) return true;
  const letters = wanted.replaceAll(' ', '');
  return letters.length >= longPhrase && said.replaceAll(' ', '').includes(letters);
}

/** Words that a line break cut in two are one again; marks of emphasis go. */
function joined(text: string): string {
  return text.replace(/(\p{L})[-\u2010]\s*\n\s*(?=\p{Ll})/gu, '$1').replace(/[*_`]+/g, '');
}
