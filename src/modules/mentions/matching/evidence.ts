import type { QueryPart } from './query-node.js';
import type { ItemField } from './watch-term.js';

/**
 * A hit in a field of an item: UTF-16 offsets into the field as given, `end` excluded, and the first and last word that it covers,
 * counted from the beginning of the field.
 */
export interface Span {
  field: ItemField;
  start: number;
  end: number;
  first: number;
  last: number;
}

/** A hit and the part of the query that it satisfied. */
export interface FoundPart {
  span: Span;
  part: QueryPart;
}

/**
 * Why an item matched, fit to be highlighted: `text` is what the field holds from `start` up to `end`. `parts` are the parts of the
 * query that it satisfied, in the order of the query; more than one where hits overlap.
 */
export interface Evidence {
  field: 'title' | 'summary' | 'content' | 'url';
  start: number;
  end: number;
  text: string;
  parts: QueryPart[];
}

const shown = ['title', 'summary', 'content', 'url'] as const;

/** Merges overlapping spans and puts them in reading order. Outlet, place and language are conditions, not evidence. */
export function disjoint(
  found: readonly FoundPart[],
  item: Partial<Record<Evidence['field'], string | null>>,
): Evidence[] {
  const evidence: Evidence[] = [];
  for (const field of shown) {
    const inField = found.filter(({ span }) => span.field === field);
    if (inField.length === 0) continue;
    const text = item[field] ?? '';
    inField.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    let last: Evidence | null = null;
    for (const { span, part } of inField) {
      const { start, end } = span;
      if (last && start < last.end) last.end = Math.max(last.end, end);
      else evidence.push((last = { field, start, end, text: '', parts: [] }));
      if (!last.parts.includes(part)) last.parts.push(part);
    }
    for (const each of evidence) {
      if (each.field === field) each.text = text.slice(each.start, each.end);
      each.parts.sort((a, b) => a.start - b.start || a.end - b.end);
    }
  }
  return evidence;
}
