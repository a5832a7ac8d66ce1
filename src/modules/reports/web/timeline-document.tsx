import type { ComponentChildren } from 'preact';
import { ChartDrawing } from '../../../web/components/chart-drawing.js';
import { FilledRect, Patterns } from '../../../web/components/chart-fills.js';
import { paperInk } from '../../../web/components/chart-ink.js';
import { countOf } from '../../../web/components/chart-layout.js';
import { chartLayout, describeChart, presentIn } from '../../../web/components/stacked-bars.js';
import type { PageContext } from '../../../web/page-context.js';
import { renderHtml } from '../../../web/render-html.js';
import type { TimelineView } from '../timeline-request.js';
import type { TimelineChart } from './timeline-chart.js';
import { flow, wrap } from './document-text.js';

export interface DocumentText {
  title: string;
  /** What the figures were narrowed to, and what one has to know to read them. */
  subtitle: string[];
  /** Whose figures, of when. */
  source: string;
}

const id = 'timeline';
const edge = 24;
const leastWidth = 900;
const drawingHeight = 320;
const ink = paperInk;

/** The timeline as a picture that stands alone: the same drawing with its title, key and source, without links and style sheet. */
export function timelineDocument(
  ctx: PageContext,
  { request }: TimelineView,
  chart: TimelineChart,
  text: DocumentText,
): string {
  const props = { ctx, id, bucket: request.bucket, ...chart };
  const layout = chartLayout({ ...props, width: leastWidth, height: drawingHeight });
  const width = layout.width + 2 * edge;
  const inner = width - 2 * edge;
  const title = wrap(text.title, inner / 9.6);
  const subtitle = text.subtitle.flatMap((line) => wrap(line, inner / 6.6));
  const key = flow(keyItems(ctx, chart), inner);
  const source = wrap(text.source, inner / 6.2);

  const titleTop = edge + 18;
  const subtitleTop = titleTop + title.length * 24;
  const keyTop = subtitleTop + subtitle.length * 18 + 6;
  const drawingTop = keyTop + key.rows * 20 + 8;
  const sourceTop = drawingTop + layout.height + 22;
  const height = Math.ceil(sourceTop + source.length * 16 + edge / 2);

  const lines = (
    texts: readonly string[],
    top: number,
    step: number,
    look: Record<string, string | number>,
  ) =>
    texts.map((line, at) => (
      <text key={`${top} ${at}`} x={edge} y={top + at * step} {...look}>
        {line}
      </text>
    ));
  const tree = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family="'Inter Variable', Inter, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      lang={ctx.locale}
    >
      <title id={`${id}-title`}>{text.title}</title>
      <desc id={`${id}-desc`}>{describeChart(props)}</desc>
      <Patterns id={id} ink={ink} />
      <rect width={width} height={height} fill="#ffffff" />
      {lines(title, titleTop, 24, { fill: '#0c1416', 'font-size': 18, 'font-weight': 600 })}
      {lines(subtitle, subtitleTop, 18, { fill: '#566067', 'font-size': 13 })}
      <g transform={`translate(${edge} ${keyTop - 10})`}>
        {key.items.map(({ item, x, row }) => (
          <g key={item.text} transform={`translate(${x} ${row * 20})`}>
            {item.sign}
            <text x="18" y="10" fill="#1b2326" font-size="12.5">
              {item.text}
            </text>
          </g>
        ))}
      </g>
      <g transform={`translate(${edge} ${drawingTop})`}>
        <ChartDrawing {...props} layout={layout} ink={ink} />
      </g>
      {lines(source, sourceTop, 16, { fill: '#566067', 'font-size': 12 })}
    </svg>
  );
  const svg = renderHtml(tree, '<?xml version="1.0" encoding="UTF-8"?>\n');
  return allowedInXml(svg);
}

/** Without the control characters that a name may hold and that no XML reader takes. */
function allowedInXml(text: string): string {
  return Buffer.from(text)
    .toString()
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '');
}

interface KeyItem {
  text: string;
  sign: ComponentChildren;
}

function keyItems(ctx: PageContext, chart: TimelineChart): KeyItem[] {
  const words = ctx.t.chart;
  const box = { x: 0.5, y: 0.5, width: 11, height: 11 };
  const items: KeyItem[] = presentIn(chart.series, chart.buckets).map(({ key, name, fill }) => ({
    text: `${name} ${ctx.format.number(chart.buckets.reduce((sum, bucket) => sum + countOf(bucket, key), 0))}`,
    sign: <FilledRect id={id} fill={fill} ink={ink} {...box} />,
  }));
  if (chart.comparedName)
    items.push({ text: chart.comparedName, sign: <rect {...ink('chart-compared')} {...box} /> });
  if (chart.rateName) {
    items.push({
      text: chart.rateName,
      sign: (
        <>
          <path {...ink('chart-rate')} d="M0 6h12" />
          <circle {...ink('chart-rate-point')} cx="6" cy="6" r="3" />
        </>
      ),
    });
  }
  if (chart.buckets.some(({ observed }) => observed !== null && observed < 1)) {
    items.push({
      text: words.notObserved,
      sign: <rect {...box} fill={`url(#${id}-hatch)`} stroke="#9a9d96" />,
    });
  }
  if (chart.buckets.some(({ unfinished }) => unfinished))
    items.push({ text: words.unfinished, sign: <rect {...ink('chart-unfinished')} {...box} /> });
  if (chart.markers.length)
    items.push({ text: words.events, sign: <path {...ink('chart-event')} d="M0 1h12l-6 10z" /> });
  return items;
}
