import { dayOf } from '../../../../shared/days.js';
import type { SheetColumn } from '../../../../shared/sheets/sheet.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ListedFigure } from '../figures.queries.js';
import { unitOf } from '../metrics.js';

/** Columns of a list of figures. The import reads the same headers, so that a list can be taken along, extended and brought back. */
export function figureSheetColumns({
  t,
  format,
}: Pick<PageContext, 't' | 'format'>): SheetColumn<ListedFigure>[] {
  const words = t.figures;
  const names = words.import.columnNames;
  return [
    { header: names.outlet, kind: 'text', width: 36, of: ({ outlet }) => outlet.name },
    { header: names.outletId, kind: 'text', width: 38, of: ({ outlet }) => outlet.id },
    { header: names.metric, kind: 'text', width: 24, of: ({ figure }) => words.metrics[figure.metric] },
    { header: names.low, kind: 'number', of: ({ figure }) => figure.low },
    { header: names.high, kind: 'number', of: ({ figure }) => figure.high },
    { header: words.sheet.unit, kind: 'text', of: ({ figure }) => words.units[unitOf[figure.metric]] },
    { header: names.periodStart, kind: 'day', of: ({ figure }) => figure.periodStart },
    { header: names.periodEnd, kind: 'day', of: ({ figure }) => figure.periodEnd },
    { header: names.source, kind: 'text', width: 30, of: ({ figure }) => figure.source },
    { header: names.url, kind: 'url', width: 30, of: ({ figure }) => figure.url || null },
    { header: names.asOf, kind: 'day', of: ({ figure }) => figure.asOf },
    { header: names.validFrom, kind: 'day', of: ({ figure }) => figure.validFrom },
    { header: names.note, kind: 'text', of: ({ figure }) => figure.note },
    { header: words.origin, kind: 'text', of: ({ figure }) => words.origins[figure.origin] },
    {
      header: names.withdrawn,
      kind: 'day',
      of: ({ figure }) => figure.withdrawnAt && dayOf(figure.withdrawnAt, format.timeZone),
    },
    { header: words.sheet.reason, kind: 'text', of: ({ figure }) => figure.withdrawnReason },
  ];
}
