import { foldWord } from '../../../shared/text/folded-text.js';
import {
  MAX_REFERENCE_DEPTH,
  MAX_REFERENCES,
  problem,
  type QueryErrorCode,
  QueryProblem,
} from './query-error.js';
import type { QueryNode, QueryPart, TermNode } from './query-node.js';
import { type Budget, type Scope, spellingTerm } from './read-term.js';
import type { SavedNames } from './saved-names.js';

/** A saved query that is being read because another one calls it. */
export interface CalledQuery {
  text: string;
  /** Where the outermost query names it. */
  part: QueryPart;
  /** Levels of brackets and negations around the call. */
  depth: number;
  /** Names from the outermost call to this one. */
  path: string[];
  /** What to tell the caller about a mistake inside, at the place of the call. */
  problemOf(inside: QueryProblem): QueryProblem;
}

/** Problems that are about names and mean the same from outside. */
const passedOn: ReadonlySet<QueryErrorCode> = new Set<QueryErrorCode>([
  'circular-query',
  'too-many-references',
  'too-many-words',
  'broken-query',
]);

export function calledQuery(
  name: string,
  part: QueryPart,
  depth: number,
  names: SavedNames,
  budget: Budget,
  caller: CalledQuery | null,
): CalledQuery {
  const path = [...(caller?.path ?? []), name];
  const known = path.map(foldWord);
  if (known.indexOf(foldWord(name)) < known.length - 1)
    throw problem('circular-query', part.start, { path: path.join(' → ') });
  if (path.length > MAX_REFERENCE_DEPTH || ++budget.references > MAX_REFERENCES)
    throw problem('too-many-references', part.start, { limit: MAX_REFERENCES, depth: MAX_REFERENCE_DEPTH });
  const text = names.query(name);
  if (text === null) throw problem('unknown-query', part.start, { name });
  const problemOf = ({ error: { code, params } }: QueryProblem) =>
    passedOn.has(code) ? problem(code, part.start, params) : problem('broken-query', part.start, { name });
  return { text, part, depth, path, problemOf };
}

/** The spellings of an alias set as alternatives. */
export function readAlias(
  name: string,
  scope: Scope,
  part: QueryPart,
  names: SavedNames,
  budget: Budget,
): QueryNode {
  if (++budget.references > MAX_REFERENCES)
    throw problem('too-many-references', part.start, { limit: MAX_REFERENCES, depth: MAX_REFERENCE_DEPTH });
  const spellings = names.alias(name);
  if (!spellings) throw problem('unknown-alias', part.start, { name });
  const parts: TermNode[] = spellings.flatMap(
    (spelling) => spellingTerm(spelling, scope, part, budget) ?? [],
  );
  if (parts.length === 0) throw problem('empty-alias', part.start, { name });
  return parts.length === 1 ? parts[0]! : { type: 'or', parts };
}
