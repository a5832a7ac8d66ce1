import { asset } from '../../../../web/assets.js';
import { MapDrawing } from '../../../places/web/district-map.js';
import { pageMapInk } from '../../../places/web/map-ink.js';
import { LegendSign } from '../../../places/web/map-legend.js';
import type { DocumentContext } from '../drawing/document-context.js';
import { mapProps } from '../drawing/map-props.js';
import type { DistrictMapBlock } from '../report-document.js';

/** The map as a picture with its key; the numbers stand in a table of the section. */
export function ReportMap({ words, map }: { words: DocumentContext; map: DistrictMapBlock }) {
  const id = `report-map-${map.key}`;
  const { cells, shapes, legend } = mapProps(words, map);
  const sprite = asset('/static/districts.svg');
  return (
    <figure class="report-map">
      <figcaption class="chart-title">{map.title}</figcaption>
      <ul class="map-legend" aria-label={words.t.chart.legend}>
        {legend.map(({ text, look }) => (
          <li key={text}>
            <svg width="18" height="14" aria-hidden="true" focusable="false">
              <LegendSign id={id} look={look} ink={pageMapInk} />
            </svg>
            {text}
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${shapes.width} ${shapes.height}`} role="img" aria-label={map.alt}>
        <use href={`${sprite}#outline`} class="map-land" />
        <MapDrawing id={id} kind="areas" cells={cells} ink={pageMapInk} sprite={sprite} act={null} />
      </svg>
      <p class="report-note">{words.t.districtMap.schematic}</p>
    </figure>
  );
}
