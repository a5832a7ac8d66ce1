import { SeriesSwatch } from '../../../web/components/badge.js';
import type { Series } from '../../../web/components/chart-layout.js';
import { seriesName } from '../../../web/components/chart-series.js';
import { DataTable } from '../../../web/components/table.js';
import type { PageContext } from '../../../web/page-context.js';
import { barName } from './story-spread-name.js';
import type { Spread } from './story-spread.js';

/** The numbers of the drawing; hours without a placement are left out. */
export function SpreadTable({
  ctx,
  spread,
  present,
}: {
  ctx: PageContext;
  spread: Spread;
  present: readonly Series[];
}) {
  const { t, format } = ctx;
  const words = t.stories.spread;
  return (
    <details class="spread-table">
      <summary>{t.timeline.table}</summary>
      <DataTable
        caption={words.caption}
        density="compact"
        rows={spread.bars.filter(({ total }) => total > 0)}
        rowKey={({ from }) => from.toISOString()}
        columns={[
          { key: 'time', header: words.time, primary: true, cell: (bar) => barName(ctx, bar, spread) },
          ...present.map((scope) => ({
            key: scope,
            header: seriesName(t, scope),
            align: 'end' as const,
            cell: ({ series }: Spread['bars'][number]) => (
              <>
                {series[scope] !== undefined && <SeriesSwatch series={scope} />}{' '}
                {format.number(series[scope] ?? 0)}
              </>
            ),
          })),
          { key: 'sum', header: t.timeline.sum, align: 'end', cell: ({ total }) => format.number(total) },
        ]}
      />
    </details>
  );
}
