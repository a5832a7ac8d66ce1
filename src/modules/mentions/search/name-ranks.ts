import { searchKey } from '../../../shared/search-key.js';

/** Folded names, as far as they were met: thousands of outlets are compared at each letter that is typed. */
const keys = new Map<string, string>();
const mostKeys = 50_000;

function keyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    if (keys.size >= mostKeys) keys.clear();
    keys.set(name, (key = searchKey(name)));
  }
  return key;
}

/**
 * The rows in whose name each word of `wanted` (a `searchKey`) begins a word, closest first: the name itself, names that begin so, names that
 * hold it as it stands, the others; each in the order of `compare`.
 */
export function bestNamed<Row extends { name: string }>(
  rows: readonly Row[],
  wanted: string,
  most: number,
  compare: (a: string, b: string) => number,
): Row[] {
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const found: { row: Row; rank: number }[] = [];
  for (const row of rows) {
    const rank = rankOf(keyOf(row.name), wanted, words);
    if (rank !== null) found.push({ row, rank });
  }
  found.sort((a, b) => a.rank - b.rank || compare(a.row.name, b.row.name));
  return found.slice(0, most).map(({ row }) => row);
}

function rankOf(key: string, wanted: string, words: readonly string[]): number | null {
  if (key === wanted) return 0;
  if (key.startsWith(wanted)) return 1;
  const spaced = ` ${key}`;
  if (spaced.includes(` ${wanted}`)) return 2;
  return words.every((word) => spaced.includes(` ${word}`)) ? 3 : null;
}
