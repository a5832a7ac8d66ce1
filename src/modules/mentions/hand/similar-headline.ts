import { searchKey } from '../../../shared/search-key.js';

/** Words that stand in any headline. */
const common = new Set(
  'der die das den dem des ein eine einen einem einer und oder in im am an auf aus bei mit nach von vom zu zum zur fur als ist sind wird werden hat the a an of for and to on at is are'.split(
    ' ',
  ),
);

/**
 * Whether two headlines are likely those of one piece: the same words, or most of the shorter one's words in the longer one. `typed` may be unfinished: its last
 * word counts as the beginning of a word.
 */
export function isSimilarHeadline(typed: string, known: string): boolean {
  const [a, b] = [wordsOf(typed), wordsOf(known)];
  if (a.length && a.join(' ') === b.join(' ')) return true;
  const last = a.at(-1);
  const shared = a.filter(
    (word) =>
      b.includes(word) || (word === last && word.length > 2 && b.some((other) => other.startsWith(word))),
  ).length;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 2) return false;
  return shared >= 2 && shared / shorter >= 0.75;
}

function wordsOf(headline: string): string[] {
  const words = searchKey(headline.slice(0, 1_000)).split(' ');
  return [...new Set(words.filter((word) => word.length > 1 && !common.has(word)))];
}
