import type { Table } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import type { PlacementFacts } from '../report-facts.js';
import { column, count, share, text } from './cells.js';

interface Division<Key extends string> {
  key: string;
  caption: string;
  header: string;
  note: string;
  /** In their order; those without a placement in either period are left out. */
  keys: readonly Key[];
  keyOf: (piece: PlacementFacts) => Key;
  nameOf: (key: Key) => string;
}

/** Placements of both periods, divided so that each stands in one row. */
export function countTable<Key extends string>(
  { now, before, format, words }: ReportContext,
  { key, caption, header, note, keys, keyOf, nameOf }: Division<Key>,
): Table {
  const rows = keys.flatMap((each) => {
    const here = now.placements.filter((piece) => keyOf(piece) === each).length;
    const earlier = before.placements.filter((piece) => keyOf(piece) === each).length;
    if (!here && !earlier) return [];
    return {
      cells: [
        text(nameOf(each)),
        count(format, here),
        share({ format, words }, here, now.placements.length),
        count(format, earlier),
      ],
      embargoUntil: null,
    };
  });
  return {
    kind: 'table',
    key,
    caption,
    sheet: null,
    columns: [
      column('key', header, 4),
      column('now', words.placements, 2, { align: 'end' }),
      column('share', words.share, 2, { align: 'end' }),
      column('before', words.before, 2, { align: 'end' }),
    ],
    rows,
    note,
    empty: words.nothing,
  };
}
