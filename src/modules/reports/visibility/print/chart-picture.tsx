import { ChartDrawing } from '../../../../web/components/chart-drawing.js';
import { FilledRect, Patterns } from '../../../../web/components/chart-fills.js';
import { paperInk } from '../../../../web/components/chart-ink.js';
import { renderHtml } from '../../../../web/render-html.js';
import { flow } from '../../web/document-text.js';
import { chartProps } from '../drawing/chart-props.js';
import type { DocumentContext } from '../drawing/document-context.js';
import type { Chart } from '../report-document.js';

const id = 'chart';
const width = 720;
const rowHeight = 22;
const box = { x: 0.5, y: 0.5, width: 11, height: 11 };

/** A chart with its key as SVG of the printed page, in the font of the page; 12 px are about 7.5 pt there. */
export function chartPicture(ctx: DocumentContext, chart: Chart): Buffer {
  const props = chartProps(ctx, id, chart, { width, height: 280 });
  const { layout, series, markers, hasGaps } = props;
  const key = flow(
    [
      ...series.map(({ name, fill }) => ({
        text: name,
        sign: <FilledRect id={id} fill={fill} ink={paperInk} {...box} />,
      })),
      ...(hasGaps
        ? [
            {
              text: ctx.t.chart.notObserved,
              sign: <rect {...box} fill={`url(#${id}-hatch)`} stroke="#9a9d96" />,
            },
          ]
        : []),
      ...(markers.length
        ? [{ text: ctx.t.chart.events, sign: <path {...paperInk('chart-event')} d="M0 1h12l-6 10z" /> }]
        : []),
    ],
    layout.width,
  );
  const top = key.rows * rowHeight + 6;
  const height = top + layout.height;
  const tree = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${layout.width} ${height}`}
      width={layout.width}
      height={height}
      font-family="Inter"
    >
      <Patterns id={id} ink={paperInk} />
      {key.items.map(({ item, x, row }, index) => (
        <g key={index} transform={`translate(${x} ${row * rowHeight + 2})`}>
          {item.sign}
          <text x="18" y="10.5" fill="#1b2326" font-size="12">
            {item.text}
          </text>
        </g>
      ))}
      <g transform={`translate(0 ${top})`}>
        <ChartDrawing {...props} ink={paperInk} />
      </g>
    </svg>
  );
  return Buffer.from(renderHtml(tree, ''));
}
