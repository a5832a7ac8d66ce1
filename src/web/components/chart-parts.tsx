import type { PageContext } from '../page-context.js';
import { FilledRect } from './chart-fills.js';
import { pageInk } from './chart-ink.js';
import type { Ink } from './chart-ink.js';
import type { BarLayout, ChartLayout } from './chart-layout.js';
import type { ChartSeries } from './chart-series.js';

/** Lines and numbers of the left axis, and of the right one where there is a line of rates. */
export function Axis<K extends string>({
  ctx,
  layout,
  ink = pageInk,
}: {
  ctx: Pick<PageContext, 'format'>;
  layout: ChartLayout<K>;
  ink?: Ink;
}) {
  const { plot, ticks, rates } = layout;
  return (
    <g class="chart-axis" aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick.value}>
          <line {...ink('chart-grid')} x1={plot.left} x2={plot.right} y1={tick.y} y2={tick.y} />
          <text {...ink('chart-tick')} x={plot.left - 8} y={tick.y + 4} text-anchor="end">
            {ctx.format.number(tick.value)}
          </text>
        </g>
      ))}
      {rates?.ticks.map((tick) => (
        <text {...ink('chart-rate-label')} key={`rate ${tick.value}`} x={plot.right + 8} y={tick.y + 4}>
          {ctx.format.number(tick.value)}
        </text>
      ))}
    </g>
  );
}

/** The parts of one bar, the first key at the bottom. `id` is that of the patterns. */
export function Segments<K extends string>({
  id,
  bar,
  ink,
  fillOf = (key) => key,
}: {
  id: string;
  bar: BarLayout<K>;
  ink?: Ink;
  fillOf?: (key: K) => string;
}) {
  return (
    <>
      {bar.segments.map(({ key, y, height }) => (
        <FilledRect
          key={key}
          id={id}
          ink={ink}
          fill={fillOf(key)}
          x={bar.x}
          y={y}
          width={bar.width}
          height={height}
        />
      ))}
    </>
  );
}

/** The line of rates, broken where nothing is known. */
export function RateLine({ rates, ink = pageInk }: { rates: NonNullable<ChartLayout['rates']>; ink?: Ink }) {
  const d = rates.points
    .map((point, at) => (point ? `${rates.points[at - 1] ? 'L' : 'M'}${point.x} ${point.y}` : ''))
    .join('');
  return (
    <g class="chart-rates" aria-hidden="true" pointer-events="none">
      <path {...ink('chart-rate-halo')} d={d} />
      <path {...ink('chart-rate')} d={d} />
      {rates.points.map(
        (point, at) =>
          point && <circle {...ink('chart-rate-point')} key={at} cx={point.x} cy={point.y} r="3" />,
      )}
    </g>
  );
}

/** How the parts of a bar look, by key. */
export function fillsOf<K extends string>(series: readonly ChartSeries<K>[]): (key: K) => string {
  const fills = new Map(series.map(({ key, fill }) => [key, fill]));
  return (key) => fills.get(key) ?? 'others';
}
