import { countOf, layoutChart, SERIES } from '../../../web/components/chart-layout.js';
import type { BarLayout, ChartBucket, ChartLayout } from '../../../web/components/chart-layout.js';
import { Patterns } from '../../../web/components/chart-fills.js';
import { Legend } from '../../../web/components/chart-legend.js';
import { Axis, Segments } from '../../../web/components/chart-parts.js';
import { scopeSeries, seriesName } from '../../../web/components/chart-series.js';
import type { PageContext } from '../../../web/page-context.js';
import { barName, hourName, spreadTitle } from './story-spread-name.js';
import type { Spread, SpreadBar } from './story-spread.js';
import { SpreadTable } from './story-spread-table.js';

const id = 'spread';
/** Beneath the bars: the hour, and the day where it changes. */
const secondLine = 16;

/** How a story spread, drawn on the server, with the same numbers as a table. */
export function SpreadChart({ ctx, spread }: { ctx: PageContext; spread: Spread }) {
  const words = ctx.t.stories.spread;
  const buckets = spread.bars.map(toBucket);
  const layout = layoutChart(buckets, { width: 880, height: heightFor(spread) });
  const height = layout.height + secondLine;
  const present = SERIES.filter((scope) => buckets.some((bucket) => countOf(bucket, scope) > 0));
  const title = spreadTitle(ctx, spread);
  return (
    <figure class="chart-figure">
      <figcaption>
        <h2 class="chart-title">{title}</h2>
        <Legend ctx={ctx} id={id} buckets={buckets} series={scopeSeries(ctx.t, present)} />
      </figcaption>
      <div
        class="chart-scroll chart-from-start"
        role="group"
        aria-label={ctx.t.chart.scrollable}
        tabIndex={0}
      >
        <svg
          class="chart-drawing"
          viewBox={`0 0 ${layout.width} ${height}`}
          width={layout.width}
          height={height}
          style={`min-width:${Math.round(layout.width * 0.9)}px`}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>
            {words.description(
              spread.step,
              barName(ctx, spread.bars[0]!, spread),
              barName(ctx, spread.bars.at(-1)!, spread),
            )}
          </desc>
          <Patterns id={id} />
          <Axis ctx={ctx} layout={layout} />
          {layout.bars.map((bar, at) => (
            <Bar key={bar.bucket.start} ctx={ctx} bar={bar} layout={layout} spread={spread} at={at} />
          ))}
          <line
            class="chart-baseline"
            x1={layout.plot.left}
            x2={layout.plot.right}
            y1={layout.plot.bottom}
            y2={layout.plot.bottom}
          />
        </svg>
      </div>
      <SpreadTable ctx={ctx} spread={spread} present={present} />
    </figure>
  );
}

/** A few placements need no tall drawing. */
function heightFor({ bars }: Spread): number {
  return Math.max(...bars.map(({ total }) => total)) > 3 ? 220 : 150;
}

function toBucket({ from, series }: SpreadBar): ChartBucket {
  return { start: from.toISOString(), observed: null, series };
}

function Bar({
  ctx,
  bar,
  layout,
  spread,
  at,
}: {
  ctx: PageContext;
  bar: BarLayout;
  layout: ChartLayout;
  spread: Spread;
  at: number;
}) {
  const middle = bar.slotX + bar.slotWidth / 2;
  const { from } = spread.bars[at]!;
  const before = layout.bars.slice(0, at).findLastIndex(({ labelled }) => labelled);
  const newDay = before < 0 || ctx.format.day(spread.bars[before]!.from) !== ctx.format.day(from);
  return (
    <g>
      <title>{tooltip(ctx, bar, spread, at)}</title>
      <rect
        class="chart-slot"
        x={bar.slotX}
        y={layout.plot.top}
        width={bar.slotWidth}
        height={layout.plot.bottom - layout.plot.top}
      />
      <Segments id={id} bar={bar} />
      {bar.total > 0 && (
        <text class="chart-value" x={middle} y={bar.top - 6} text-anchor="middle">
          {ctx.format.number(bar.total)}
        </text>
      )}
      {bar.labelled && (
        <text class="chart-label" x={middle} y={layout.plot.bottom + 17} text-anchor="middle">
          {hourName(ctx, from)}
          {newDay && (
            <tspan x={middle} dy={secondLine}>
              {ctx.format.dayShort(from)}
            </tspan>
          )}
        </text>
      )}
    </g>
  );
}

function tooltip(ctx: PageContext, bar: BarLayout, spread: Spread, at: number): string {
  const parts = bar.segments.map(({ key, value }) => `${seriesName(ctx.t, key)} ${ctx.format.number(value)}`);
  const when = barName(ctx, spread.bars[at]!, spread);
  return [`${when}: ${ctx.t.stories.placements(bar.total)}`, ...parts].join(', ');
}
