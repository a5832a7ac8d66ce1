/** Limits of one query: characters (UTF-16 units), words, and how deep brackets and negations may nest. */
export const MAX_LENGTH = 2000;
export const MAX_WORDS = 200;
export const MAX_DEPTH = 50;
/** Letters that must stand before the `*` of a prefix. */
export const MIN_PREFIX = 3;

export type QueryErrorCode =
  | 'empty'
  | 'too-long'
  | 'too-many-words'
  | 'too-deep'
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
  | 'unknown-alias'
  | 'reserved-sign'
  | 'star-position'
  | 'short-prefix'
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
