import { germanOrder } from '../../shared/german-order.js';
import { decodeCursor, pageOf } from './list-query.js';
import type { ListAnswer } from './list-query.js';

/** Sorts as a German list and by key where names are equal. Databases disagree on the place of umlauts, so short lists are sorted here. */
export function byNameAndKey<Row>(nameOf: (row: Row) => string, keyOf: (row: Row) => string) {
  return (a: Row, b: Row): number => comparePair([nameOf(a), keyOf(a)], [nameOf(b), keyOf(b)]);
}

/** The page of `rows`, sorted by {@link byNameAndKey}, that follows `cursor`. Throws `invalid-cursor`. */
export function pageOfSorted<Row>(
  rows: readonly Row[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  keysOf: (row: Row) => [name: string, key: string],
): ListAnswer<Row> {
  const after = cursor === undefined ? null : (decodeCursor(cursor, 2).map(String) as [string, string]);
  const found = after ? rows.findIndex((row) => comparePair(keysOf(row), after) > 0) : 0;
  const start = found === -1 ? rows.length : found;
  return pageOf(rows.slice(start, start + limit + 1), limit, keysOf);
}

function comparePair(a: [string, string], b: [string, string]): number {
  return germanOrder(a[0], b[0]) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
}
