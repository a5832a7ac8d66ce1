import { foldText, foldWord } from '../../../shared/text/folded-text.js';
import { normaliseGap, writtenForm } from '../../../shared/text/word-gaps.js';
import type { QueryWord } from './query-node.js';

const MIN_HUMP_PART = 3;
/** Between a small and a capital letter. */
const camelHump = /(?<=\p{Ll})(?=\p{Lu})/u;
/** Where the joint of two words can be seen in a text: at a camel hump, and between letter and digit. */
export const visibleJoint = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})/u;

/**
 * Cuts the text of one term into its words. With `humps`, a camel-case name is taken apart as if it had hyphens
 * (IntegreatApp = Integreat-App); parts of fewer than three letters stay together (GmbH, LinkedIn).
 */
export function queryWords(text: string, humps: boolean): QueryWord[] {
  const folded = foldText(text);
  const words: QueryWord[] = [];
  folded.tokens().forEach((token, i) => {
    const before = i === 0 ? '' : text.slice(folded.end[i - 1], token.start);
    // words that stand too far apart to be one phrase in a text may still be written so in a query
    const gap = i === 0 ? '' : (normaliseGap(before) ?? ' ');
    const written = writtenForm(text.slice(token.start, token.end));
    const parts = humps ? humpParts(written) : [written];
    parts.forEach((part, k) => {
      words.push({
        folded: parts.length === 1 ? token.text : foldWord(part),
        written: part,
        gap: k === 0 ? gap : '',
      });
    });
  });
  return words;
}

function humpParts(word: string): string[] {
  const parts = word.split(camelHump);
  return parts.every((part) => part.length >= MIN_HUMP_PART) ? parts : [word];
}
