/** Well under the number of values that one statement may hold on either database. */
const size = 500;

/** `rows` in pieces of at most 500, in their order: as many as go well into one statement. */
export function* chunksOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
