import { scopes } from '../../../outlets/outlet.entity.js';
import type { Table } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { count, share, text } from './cells.js';

/** Placements by how far their outlet reaches, in both periods. */
export function scopeTable({ now, before, t, format, words }: ReportContext): Table {
  const own = words.coverage;
  const rows = [...scopes, 'unknown' as const].flatMap((scope) => {
    const here = now.placements.filter((piece) => piece.scope === scope).length;
    const earlier = before.placements.filter((piece) => piece.scope === scope).length;
    if (!here && !earlier) return [];
    const name = scope === 'unknown' ? t.shell.words.unknown : t.shell.scopes[scope];
    return {
      cells: [
        text(name),
        count(format, here),
        share({ format, words }, here, now.placements.length),
        count(format, earlier),
      ],
      embargoUntil: null,
    };
  });
  return {
    kind: 'table',
    key: 'scopes',
    caption: own.byScope,
    sheet: null,
    columns: [
      {
        key: 'scope',
        header: t.shell.words.scope,
        align: 'start',
        width: 4,
        visibility: 'all',
        sheetOnly: false,
      },
      { key: 'now', header: own.placements, align: 'end', width: 2, visibility: 'all', sheetOnly: false },
      { key: 'share', header: own.share, align: 'end', width: 2, visibility: 'all', sheetOnly: false },
      { key: 'before', header: own.before, align: 'end', width: 2, visibility: 'all', sheetOnly: false },
    ],
    rows,
    note: own.scopeNote,
    empty: words.nothing,
  };
}
