import type { Day } from '../shared/days.js';
import { searchKey } from '../shared/search-key.js';

/** Name of a file to download: words and the day, in letters that every system keeps, such as `stadtwerkstatt-erwaehnungen-2026-03-05.csv`. */
export function fileName(words: readonly string[], day: Day, ending: string): string {
  const parts = words.flatMap((word) => plain(word) || []);
  return `${[...parts, day].join('-')}.${ending}`;
}

function plain(word: string): string {
  return searchKey(word)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}
