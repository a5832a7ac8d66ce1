import type { Block } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { allPlacements } from '../report-context.js';
import { column, count, day, text } from './cells.js';
import { embargoOf } from './embargo-of.js';
import { outletName } from './names.js';

/** Annex C: which copies are held, where and on what grounds; never the copies (L4). */
export function annexVouchers(ctx: ReportContext): Block[] {
  const { facts, format, isPublic, now, numbers, t, words } = ctx;
  const own = words.vouchers;
  const pieces = new Map(allPlacements(now).map((piece) => [piece.id, piece]));
  const held = facts.clippings.flatMap((clipping) => {
    const piece = pieces.get(clipping.mentionId);
    return piece ? { clipping, piece } : [];
  });
  const wanted = facts.grants
    .filter(({ copiesRequired }) => copiesRequired > 0)
    .map(({ title, copiesRequired }) => own.copies(title, copiesRequired));
  return [
    { kind: 'paragraph', text: held.length ? own.held(held.length) : own.none },
    ...wanted.map((line): Block => ({ kind: 'paragraph', text: line })),
    ...(held.length
      ? [
          {
            kind: 'table' as const,
            key: 'vouchers',
            caption: own.caption,
            sheet: null,
            columns: [
              column('number', words.mentions.number, 1, { align: 'end' }),
              column('day', words.mentions.day, 3),
              column('outlet', words.mentions.outlet, 4),
              column('kind', own.kind, 3),
              column('basis', own.basis, 3),
              ...(isPublic ? [] : [column('place', own.place, 4, { visibility: 'inside' })]),
              column('until', own.until, 3),
            ],
            rows: held.map(({ clipping, piece }) => ({
              cells: [
                count(format, numbers.get(piece.id) ?? 0),
                day(format, piece.day),
                text(outletName(ctx, piece)),
                text(t.clippings.kinds[clipping.kind]),
                text(t.clippings.bases[clipping.basis]),
                ...(isPublic ? [] : [text(clipping.place || own.asFile)]),
                day(format, clipping.validUntil, own.unlimited),
              ],
              embargoUntil: embargoOf(ctx, piece),
            })),
            note: own.note,
            empty: own.none,
          },
        ]
      : []),
  ];
}
