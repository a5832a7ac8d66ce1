/** Where a term is looked for. `text` is title, summary and content, each for itself. */
export type SearchField =
  'text' | 'title' | 'summary' | 'url' | 'author' | 'outlet' | 'scope' | 'state' | 'district' | 'lang';

export interface QueryWord {
  /** Folded letters, as compared. */
  folded: string;
  /** The letters as written in the query, see `writtenForm`. */
  written: string;
  /** Characters before this word inside the same term, see `normaliseGap`; empty for the first word and at a camel hump. */
  gap: string;
}

/** A part of a query as somebody wrote it: its place (UTF-16, `end` excluded) and its text. */
export interface QueryPart {
  start: number;
  end: number;
  text: string;
}

/** What signs do to a term. At most one of `exact` or `cased`, `stem`, `loose` is set. */
export interface TermSigns {
  /** `=`: this form only, letters as written (case aside), same separators, no ending. */
  exact: boolean;
  /** `cs:`: letters and case as written. */
  cased: boolean;
  /** `stem:`: every word in any of its inflected forms. */
  stem: boolean;
}

/** A word or phrase. */
export interface TermNode extends TermSigns {
  type: 'term';
  words: QueryWord[];
  field: SearchField;
  /** `Wort*`: the last word may go on. */
  prefix: boolean;
  /** `*wort`: the only word may begin earlier. */
  suffix: boolean;
  /** `Wort~1`: the only word may have one letter more, less, changed, or two neighbours swapped. */
  loose: boolean;
  /** Where it stands in the query; for a term of an alias set or a saved query, where that is named. */
  part: QueryPart;
}

/**
 * Each part (any of its terms) stands at most `distances[i]` words away from the part before it, on either side of it.
 * One distance less than parts.
 */
export interface NearNode {
  type: 'near';
  parts: TermNode[][];
  distances: number[];
}

/** A parsed watch query: plain JSON, never deeper than `MAX_DEPTH`. */
export type QueryNode =
  | TermNode
  | NearNode
  | { type: 'and' | 'or'; parts: QueryNode[] }
  | { type: 'not'; part: QueryNode; start: number };
