import type { PageContext } from '../../../../web/page-context.js';
import { renderHtml } from '../../../../web/render-html.js';
import { ledgerRules } from '../../../reach/ledger.js';
import { districtShapes } from '../../../places/map/district-map.js';
import { MapDrawing } from '../../../places/web/district-map.js';
import { mapInk } from '../../../places/web/map-ink.js';
import { LegendSign, legendItems } from '../../../places/web/map-legend.js';
import { wrap } from '../../web/document-text.js';
import { reachCells } from './reach-map.js';
import type { ReachModel } from './reach-model.js';
import { finding } from './reach-view.js';

const edge = 24;
const font = "'Inter Variable', Inter, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/** The map as a picture that stands alone: with its title, key and source, without links and style sheet. */
export function reachDocument(ctx: PageContext, model: ReachModel): string {
  const shapes = districtShapes();
  const words = ctx.t.districtMap;
  const width = shapes.width + 2 * edge;
  const title = wrap(finding(ctx, model), (width - 2 * edge) / 9.6);
  const { ledger } = model.reach;
  const items = legendItems(ctx, ledger.totals.targeted > 0);
  const keyTop = edge + title.length * 26 + 4;
  const drawingTop = keyTop + Math.ceil(items.length / 2) * 22 + 14;
  const note = model.view.map === 'areas' ? words.schematic : words.circles;
  const reach = ctx.t.reach;
  const { period } = model.view;
  const source = [
    note,
    `${reach.basis(ctx.format.day(period.from), ctx.format.day(period.to))}. ${reach.rule(reach.reachedRule, ledgerRules)}`,
    reach.source,
    reach.drawn(ctx.format.dateTime(ctx.now)),
  ].flatMap((line) => wrap(line, (width - 2 * edge) / 7));
  const sourceTop = drawingTop + shapes.height + 24;
  const height = sourceTop + source.length * 17 + edge / 2;
  const tree = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family={font}
      role="img"
      aria-labelledby="reach-title"
      lang={ctx.locale}
    >
      <title id="reach-title">{finding(ctx, model)}</title>
      <rect width={width} height={height} fill="#ffffff" />
      {title.map((line, at) => (
        <text key={line} x={edge} y={edge + 18 + at * 26} fill="#0c1416" font-size="18" font-weight="600">
          {line}
        </text>
      ))}
      <g transform={`translate(${edge} ${drawingTop})`}>
        <MapDrawing
          id="reach"
          kind={model.view.map}
          cells={reachCells(ctx, ledger.rows)}
          ink={mapInk}
          sprite={null}
          act={null}
        />
      </g>
      {items.map(({ text, look }, at) => (
        <g
          key={text}
          transform={`translate(${edge + (at % 2) * (shapes.width / 2)} ${keyTop + Math.floor(at / 2) * 22})`}
        >
          <LegendSign id="reach" look={look} ink={mapInk} />
          <text x="26" y="11" fill="#1b2326" font-size="12.5">
            {text}
          </text>
        </g>
      ))}
      {source.map((line, at) => (
        <text key={line} x={edge} y={sourceTop + at * 17} fill="#566067" font-size="12">
          {line}
        </text>
      ))}
    </svg>
  );
  return renderHtml(tree, '<?xml version="1.0" encoding="UTF-8"?>\n');
}
