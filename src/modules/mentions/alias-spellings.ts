import { foldWord } from '../../shared/text/folded-text.js';
import { parseQuery } from './matching/parse-query.js';
import type { QueryError } from './matching/query-error.js';
import { savedNames } from './matching/saved-names.js';

/** Limits of one set, in spellings and in characters of one. */
export const mostSpellings = 200;
export const longestSpelling = 200;

/** The spellings of a list as it was typed, one a line, or what is wrong with it. Lines count from 1. */
export type SpellingsReading =
  | { kind: 'spellings'; spellings: string[] }
  | { kind: 'none' }
  | { kind: 'too-many' }
  | { kind: 'unreadable'; line: number; error: QueryError };

/** A name that a query can call without quotation marks: letters, digits, hyphens and underscores, a letter or digit first. */
export function isAliasName(name: string): boolean {
  return name.length <= 60 && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(name) && foldWord(name) !== '';
}

/** Every line is tried as the query would use it, so that a set which is saved can be called. */
export function readSpellings(text: string): SpellingsReading {
  const spellings: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const spelling = line.trim().slice(0, longestSpelling);
    if (!spelling || spellings.includes(spelling)) continue;
    if (spellings.length === mostSpellings) return { kind: 'too-many' };
    const error = problemOf([spelling]);
    if (error) return { kind: 'unreadable', line: index + 1, error };
    spellings.push(spelling);
  }
  if (!spellings.length) return { kind: 'none' };
  return problemOf(spellings) ? { kind: 'too-many' } : { kind: 'spellings', spellings };
}

function problemOf(spellings: readonly string[]): QueryError | null {
  const parsed = parseQuery('@set', savedNames([['set', spellings]], []));
  return parsed.ok ? null : parsed.error;
}
