import { renderHtml } from '../../../../web/render-html.js';
import { MapDrawing } from '../../../places/web/district-map.js';
import { mapInk } from '../../../places/web/map-ink.js';
import { LegendSign } from '../../../places/web/map-legend.js';
import type { DocumentContext } from '../drawing/document-context.js';
import { mapProps } from '../drawing/map-props.js';
import type { DistrictMapBlock } from '../report-document.js';

const id = 'map';
/** Room for the key at the right. */
const keyWidth = 470;
const keyStep = 40;
const keyScale = 1.7;

/** The map with its key as SVG of the printed page, in the font of the page. */
export function mapPicture(ctx: DocumentContext, map: DistrictMapBlock): Buffer {
  const { cells, shapes, legend } = mapProps(ctx, map);
  const width = shapes.width + keyWidth;
  const keyTop = shapes.height - legend.length * keyStep - 40;
  const tree = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${shapes.height}`}
      width={width}
      height={shapes.height}
      font-family="Inter"
    >
      <path d={shapes.outline} {...mapInk('map-land')} />
      <MapDrawing id={id} kind="areas" cells={cells} ink={mapInk} sprite={null} act={null} />
      {legend.map(({ text, look }, index) => (
        <g key={text} transform={`translate(${shapes.width + 40} ${keyTop + index * keyStep})`}>
          <g transform={`scale(${keyScale})`}>
            <LegendSign id={id} look={look} ink={mapInk} />
          </g>
          <text x="46" y="19" fill="#1b2326" font-size="21">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
  return Buffer.from(renderHtml(tree, ''));
}
