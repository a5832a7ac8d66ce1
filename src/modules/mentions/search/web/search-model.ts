import type { ViewRow } from '../../saved-views/saved-views.js';
import type { FilterChoices } from '../../web/mention-filter-fields.js';
import type { HitRow } from '../hit-row.js';
import type { IndexCompleteness } from '../keep-index.js';
import type { SearchFilter } from '../search-filter.js';
import type { SearchAnswer } from '../search-stored-texts.js';

/** What the search page shows. */
export interface SearchModel extends FilterChoices {
  text: string;
  filter: SearchFilter;
  /** Null before anything is asked, and when what was asked cannot be read. */
  result: { answer: SearchAnswer; rows: readonly HitRow[]; index: IndexCompleteness } | null;
  /** What is wrong with the text; the position counts from 1. */
  problem: { position: number | null; reason: string } | null;
  views: readonly ViewRow[];
}
