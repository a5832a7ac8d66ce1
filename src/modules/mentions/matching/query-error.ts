/** Limits of one query: characters (UTF-16 units), words, and how deep brackets and negations may nest. */
export const MAX_LENGTH = 2000;
export const MAX_WORDS = 200;
export const MAX_DEPTH = 50;
/** Words of one phrase: no name is longer, and what a phrase of equal words costs grows with its length. */
export const MAX_PHRASE = 40;
/** Words with everything that alias sets and saved queries bring in. */
export const MAX_EXPANDED_WORDS = 2000;
/** Uses of alias sets and saved queries, nested ones included, and how deep saved queries may name each other. */
export const MAX_REFERENCES = 100;
export const MAX_REFERENCE_DEPTH = 5;
/** Letters that must stand beside the star of `Wort*` and `*wort`. */
export const MIN_AFFIX = 3;
/** Letters of a word with `~1`: shorter ones would find half the dictionary. */
export const MIN_LOOSE = 5;
export const MAX_LOOSE = 40;
/** Most words between the parts of a NEAR. */
export const MAX_NEAR = 100;

export type QueryErrorCode =
  | 'empty'
  | 'too-long'
  | 'too-many-words'
  | 'too-deep'
  | 'long-phrase'
  | 'unclosed-phrase'
  | 'empty-phrase'
  | 'unclosed-bracket'
  | 'unexpected-bracket'
  | 'empty-bracket'
  | 'missing-operand'
  | 'lone-dash'
  | 'no-word'
  | 'unknown-field'
  | 'field-twice'
  | 'unknown-scope'
  | 'unknown-state'
  | 'star-position'
  | 'short-prefix'
  | 'loose-number'
  | 'loose-word'
  | 'sign-clash'
  | 'near-number'
  | 'near-operand'
  | 'near-fields'
  | 'unknown-alias'
  | 'empty-alias'
  | 'unknown-query'
  | 'query-in-field'
  | 'circular-query'
  | 'broken-query'
  | 'too-many-references'
  | 'only-negative';

/** What is wrong with a query, and where: `position` counts UTF-16 code units from 0. */
export interface QueryError {
  position: number;
  code: QueryErrorCode;
  params: Record<string, string | number>;
}

/** Thrown inside the parser only; `parseQuery` turns it into a value. */
export class QueryProblem extends Error {
  constructor(readonly error: QueryError) {
    super(error.code);
  }
}

export function problem(
  code: QueryErrorCode,
  position: number,
  params: QueryError['params'] = {},
): QueryProblem {
  return new QueryProblem({ code, position, params });
}
