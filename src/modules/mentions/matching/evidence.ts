import type { ItemField } from './watch-term.js';

/** A hit in a field of an item: UTF-16 offsets into the field as given, `end` excluded. */
export interface Span {
  field: ItemField;
  start: number;
  end: number;
}

/** Why an item matched, fit to be highlighted: `text` is what the field holds from `start` up to `end`. */
export interface Evidence {
  field: 'title' | 'summary' | 'content' | 'url';
  start: number;
  end: number;
  text: string;
}

const shown = ['title', 'summary', 'content', 'url'] as const;

/** Merges overlapping spans and puts them in reading order. Outlet and language are conditions, not evidence. */
export function disjoint(
  spans: readonly Span[],
  item: Partial<Record<Evidence['field'], string | null>>,
): Evidence[] {
  const evidence: Evidence[] = [];
  for (const field of shown) {
    const text = item[field] ?? '';
    const ordered = spans
      .filter((span) => span.field === field)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    let last: Evidence | null = null;
    for (const { start, end } of ordered) {
      if (last && start < last.end) {
        last.end = Math.max(last.end, end);
        last.text = text.slice(last.start, last.end);
      } else {
        last = { field, start, end, text: text.slice(start, end) };
        evidence.push(last);
      }
    }
  }
  return evidence;
}
