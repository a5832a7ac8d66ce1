import { ChartDrawing } from '../../../../web/components/chart-drawing.js';
import { FillSwatch, Patterns } from '../../../../web/components/chart-fills.js';
import type { Chart } from '../report-document.js';
import { chartProps } from '../drawing/chart-props.js';
import type { DocumentContext } from '../drawing/document-context.js';

/** Bars of months as a picture with its key; the numbers stand in a table of the section. */
export function ReportChart({ words, chart }: { words: DocumentContext; chart: Chart }) {
  const id = `report-chart-${chart.key}`;
  const props = chartProps(words, id, chart, { width: 720, height: 280 });
  const { layout, series, markers, hasGaps } = props;
  const names = words.t.chart;
  return (
    <figure class="chart-figure report-chart">
      <figcaption>
        <span class="chart-title">{chart.title}</span>
        <ul class="chart-legend" aria-label={names.legend}>
          {series.map(({ key, name, fill }) => (
            <li key={key}>
              <FillSwatch id={id} fill={fill} /> {name}
            </li>
          ))}
          {hasGaps && (
            <li>
              <span class="swatch swatch-gap" aria-hidden="true" /> {names.notObserved}
            </li>
          )}
          {markers.length > 0 && (
            <li>
              <svg class="swatch-event" viewBox="0 0 10 8" width="10" height="8" aria-hidden="true">
                <path class="chart-event" d="M0 0h10l-5 8z" />
              </svg>{' '}
              {names.events}
            </li>
          )}
        </ul>
        <span class="report-unit">{chart.unitText}</span>
      </figcaption>
      <svg class="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
        <Patterns id={id} />
      </svg>
      <div class="chart-scroll" role="group" aria-label={names.scrollable} tabIndex={0}>
        <svg
          class="chart-drawing"
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          width={layout.width}
          height={layout.height}
          style={`min-width:${Math.min(layout.width, 620)}px`}
          role="img"
          aria-label={chart.alt}
        >
          <ChartDrawing {...props} />
        </svg>
      </div>
    </figure>
  );
}
