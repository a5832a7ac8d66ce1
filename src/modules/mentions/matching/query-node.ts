/** Where a term is looked for. `text` is title, summary and content, each for itself. */
export type SearchField = 'text' | 'title' | 'summary' | 'url' | 'outlet' | 'lang';

export interface QueryWord {
  /** Folded letters, as compared. */
  folded: string;
  /** The letters as written in the query, see `writtenForm`. */
  written: string;
  /** Characters before this word inside the same term, see `normaliseGap`; empty for the first word and at a camel hump. */
  gap: string;
}

/** A word or phrase. `start` and `end` are its place in the query text (UTF-16, `end` excluded). */
export interface TermNode {
  type: 'term';
  words: QueryWord[];
  field: SearchField;
  /** `=`: this form only, letters as written (case aside), same separators, no ending. */
  exact: boolean;
  /** `cs:`: letters and case as written. */
  cased: boolean;
  /** `Wort*`: the last word may go on. */
  prefix: boolean;
  start: number;
  end: number;
}

/** A parsed watch query. It is plain JSON and never deeper than `MAX_DEPTH`. */
export type QueryNode =
  TermNode | { type: 'and' | 'or'; parts: QueryNode[] } | { type: 'not'; part: QueryNode; start: number };
