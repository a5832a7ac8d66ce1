import type { PageContext } from '../page-context.js';
import { pageInk } from './chart-ink.js';
import type { Ink } from './chart-ink.js';
import { tipFor } from './chart-markers.js';
import type { MarkerGroup } from './chart-markers.js';

/** Height of the row of markers above a plot. */
export const markerRow = 50;

interface MarkersProps {
  ctx: Pick<PageContext, 't'>;
  /** That of the chart; the list of what is marked has the id `…-markers`. */
  id: string;
  groups: readonly MarkerGroup[];
  plot: { left: number; right: number; top: number };
}

/** Markers above the plot: each a link with a panel that hover and focus open. One leads to its page, several to the list beneath. */
export function Markers({ ctx, id, groups, plot }: MarkersProps) {
  return (
    <g class="chart-markers">
      {groups.map((group) => (
        <a
          key={group.x}
          class="chart-marker"
          href={group.markers.length === 1 ? group.markers[0]?.href : `#${id}-markers`}
          aria-label={ctx.t.chart.markers(
            group.markers.length,
            group.markers.map(({ text }) => text).join('; '),
          )}
        >
          <rect
            class="chart-marker-target"
            x={group.x - 13}
            y={plot.top - 48}
            width="26"
            height="26"
            rx="4"
          />
          <MarkerSign group={group} top={plot.top} />
          <TipPanel ctx={ctx} group={group} plot={plot} />
        </a>
      ))}
    </g>
  );
}

/** A triangle for a release, a diamond for an event, a disc with their number for several. */
export function MarkerSign({ group, top, ink = pageInk }: { group: MarkerGroup; top: number; ink?: Ink }) {
  const { x, shape, markers } = group;
  const y = top - 35;
  if (shape === 'several') {
    return (
      <>
        <circle {...ink('chart-event')} cx={x} cy={y} r="9" />
        <text {...ink('chart-marker-count')} x={x} y={y + 4} text-anchor="middle">
          {markers.length}
        </text>
      </>
    );
  }
  const outline = shape === 'release' ? `M${x - 6} ${y - 5}h12l-6 10z` : `M${x} ${y - 7}l6 7-6 7-6-7z`;
  return <path {...ink('chart-event')} d={outline} />;
}

function TipPanel({
  ctx,
  group,
  plot,
}: {
  ctx: MarkersProps['ctx'];
  group: MarkerGroup;
  plot: MarkersProps['plot'];
}) {
  const tip = tipFor(group, { left: 2, right: plot.right }, ctx.t.chart.moreMarkers);
  const top = plot.top - 22;
  return (
    <g class="chart-tip" aria-hidden="true">
      <rect x={tip.x} y={top} width={tip.width} height={tip.height} rx="4" />
      {tip.lines.map((line, at) => (
        <text key={at} x={tip.x + 10} y={top + 19 + at * 18}>
          {line}
        </text>
      ))}
    </g>
  );
}
