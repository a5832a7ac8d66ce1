import { textOfMarkup, tidyText } from '../../../shared/plain-text.js';
import { repairControls, windows1252Byte } from './windows-1252.js';

/** Characters of markup that are read of one field; the longest honest articles have a fifth of that. */
const longestField = 1_000_000;

/** Nothing of this is in most texts: white space other than single blanks inside, controls, surrogates, signs of double encoding. */
const questionable =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /^ | $| {2}|[^\S ]|[\0-\u001f\u007f-\u009f\u00c2-\u00c5\u00e2\u00ef\u00f0\ud800-\udfff\ufeff\ufffe\uffff]/;

/** Plain text of a field, with double encoding and C1 controls mended; null when nothing is left. */
export function fieldText(markup: string): string | null {
  const short = markup.length > longestField ? markup.slice(0, longestField) : markup;
  const text = textOfMarkup(short);
  if (!questionable.test(text)) return text === '' ? null : text;
  // Before white space is collapsed: a no-break space may be half of a letter.
  return tidyText(repairControls(repairDoubleEncoding(text))) || null;
}

const upper =
  '\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178';
const doubled = new RegExp(
  `[\u00c2-\u00c5][${upper}]|\u00e2[${upper}]{2}|\u00ef\u00bb\u00bf|\u00f0[${upper}]{3}`,
  'g',
);
const otherLatin1 = /[\u00a0-\u00ff]/;

/**
 * Undoes UTF-8 that was taken for latin-1 or windows-1252 and encoded again ("GÃ¶rlitz"). Only if that explains every
 * accented letter of the text: a single "Ä“" beside healthy letters is a letter and a quotation mark.
 */
export function repairDoubleEncoding(text: string): string {
  if (!/[\u00c2-\u00c5\u00e2\u00ef\u00f0]/.test(text) || otherLatin1.test(text.replace(doubled, '')))
    return text;
  return text.replace(doubled, (pair) => {
    const bytes = Array.from(pair, (char) => windows1252Byte(char) ?? char.charCodeAt(0));
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return pair;
    }
  });
}
