import { germanStem } from '../../../shared/text/german-stem.js';
import { longEnding } from '../matching/genitive.js';
import type { QueryNode, TermNode } from '../matching/query-node.js';
import { watchTerm } from '../matching/watch-term.js';
import type { WatchTerm } from '../matching/watch-term.js';
import { looseSpellings } from './loose-spellings.js';
import { indexWord, longestWord } from './searchable-text.js';
import { stemBeginnings } from './stem-beginnings.js';

export type IndexField = 'title' | 'summary' | 'content';

/** Words that follow each other; with `prefix` the last may go on. */
export interface IndexPhrase {
  words: string[];
  prefix: boolean;
}

/** What to ask the word index. */
export type IndexQuery =
  | { type: 'any-phrase'; phrases: IndexPhrase[]; field: IndexField | null }
  | { type: 'and' | 'or'; parts: IndexQuery[] };

/** Joints of a phrase that may be closed in a text ("Integreat-App", "IntegreatApp") and are tried both ways; the rest is left to the comparison. */
const mostJoints = 3;

/**
 * A question for the word index whose answer holds every text that the query matches, and as few others as can be: each candidate is then
 * compared as a watch would do it. Null when the index cannot narrow the query at all (`*wort`, `url:`, conditions of the outlet).
 */
export function indexQuery(node: QueryNode): IndexQuery | null {
  switch (node.type) {
    case 'term':
      return termQuery(node);
    case 'not':
      return null;
    case 'and':
      return all(node.parts.map(indexQuery));
    case 'near':
      return all(node.parts.map((terms) => any(terms.map(termQuery))));
    case 'or':
      return any(node.parts.map(indexQuery));
  }
}

function all(parts: readonly (IndexQuery | null)[]): IndexQuery | null {
  const known = parts.filter((part) => part !== null);
  if (known.length < 2) return known[0] ?? null;
  return { type: 'and', parts: known };
}

function any(parts: readonly (IndexQuery | null)[]): IndexQuery | null {
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length || known.length === 0) return null;
  return known.length === 1 ? known[0]! : { type: 'or', parts: known };
}

function termQuery(node: TermNode): IndexQuery | null {
  const field = fieldOf(node);
  if (field === undefined || node.suffix) return null;
  const { words } = node;
  if (node.stem) {
    return all(
      words.map(({ folded }) => {
        const beginnings = stemBeginnings(germanStem(folded));
        const phrases = beginnings.map((word) => ({ words: [indexWord(word)], prefix: true }));
        return { type: 'any-phrase', phrases, field };
      }),
    );
  }
  if (node.loose) {
    const spellings = looseSpellings(words[0]!.folded);
    return {
      type: 'any-phrase',
      phrases: spellings.map((word) => ({ words: [word], prefix: false })),
      field,
    };
  }
  return { type: 'any-phrase', phrases: writings(watchTerm(node)), field };
}

/** `null`: all three; undefined: a field that the index does not hold. */
function fieldOf({ field }: TermNode): IndexField | null | undefined {
  if (field === 'text') return null;
  return field === 'title' || field === 'summary' ? field : undefined;
}

/** The ways in which a text may write a term: words joined or apart, with and without ending. */
function writings(term: WatchTerm): IndexPhrase[] {
  const { bounds, joining } = term;
  const count = term.words.length;
  const letters = (from: number, to: number) => term.joined.slice(bounds[from], bounds[to]);
  // the runs of words that each word of the text holds
  let runs: string[][] = [[]];
  let start = [0];
  let joints = 0;
  let reached = count;
  for (let k = 1; k < count; k++) {
    if (joining[k] === 'never') {
      runs = runs.map((words, i) => [...words, letters(start[i]!, k)]);
      start = start.map(() => k);
      continue;
    }
    if (joints === mostJoints) {
      reached = k;
      break;
    }
    joints++;
    runs = runs.flatMap((words, i) => [[...words, letters(start[i]!, k)], words]);
    start = start.flatMap((from) => [k, from]);
  }
  const whole = reached === count;
  const phrases = runs.map((words, i) => [...words, letters(start[i]!, reached)]);
  if (!whole || term.prefix) return phrases.map((words) => phrase(words, true));
  const endings = [
    '',
    ...(term.takesEnding ? ['s'] : []),
    ...(term.takesLongEnding ? [longEnding(term.joined)] : []),
  ];
  return phrases.flatMap((words) =>
    endings.map((ending) => phrase([...words.slice(0, -1), words.at(-1)! + ending], false)),
  );
}

/** A word longer than what the index keeps ends the phrase: what follows is left to the comparison. */
function phrase(words: string[], prefix: boolean): IndexPhrase {
  const cut = words.map(indexWord);
  return { words: cut, prefix: prefix && words.at(-1)!.length < longestWord };
}
