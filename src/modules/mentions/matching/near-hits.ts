import type { FoundPart } from './evidence.js';

/**
 * Of the hits of each part those that lie in a chain: each at most `distances[i]` words away from one of the part before, in the same
 * field, without overlap, on either side. Empty when there is no chain. Sorting and searching only, so nothing grows with the square of
 * the hits.
 */
export function nearHits(parts: readonly FoundPart[][], distances: readonly number[]): FoundPart[] {
  const kept = [...parts];
  for (let i = 1; i < kept.length; i++) kept[i] = closeTo(kept[i]!, kept[i - 1]!, distances[i - 1]!);
  if (kept.at(-1)!.length === 0) return [];
  for (let i = kept.length - 2; i >= 0; i--) kept[i] = closeTo(kept[i]!, kept[i + 1]!, distances[i]!);
  return kept.flat();
}

function closeTo(hits: readonly FoundPart[], others: readonly FoundPart[], distance: number): FoundPart[] {
  const byField = new Map<string, { firsts: number[]; lasts: number[] }>();
  for (const { span } of others) {
    const known = byField.get(span.field) ?? { firsts: [], lasts: [] };
    known.firsts.push(span.first);
    known.lasts.push(span.last);
    byField.set(span.field, known);
  }
  for (const { firsts, lasts } of byField.values()) {
    firsts.sort((a, b) => a - b);
    lasts.sort((a, b) => a - b);
  }
  return hits.filter(({ span }) => {
    const known = byField.get(span.field);
    if (!known) return false;
    return (
      hasBetween(known.lasts, span.first - 1 - distance, span.first - 1) ||
      hasBetween(known.firsts, span.last + 1, span.last + 1 + distance)
    );
  });
}

/** Whether one of the ascending numbers lies between the bounds, both included. */
function hasBetween(numbers: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < numbers.length && numbers[low]! <= to;
}
