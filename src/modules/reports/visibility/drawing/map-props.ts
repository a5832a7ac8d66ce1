import { districtShapes } from '../../../places/map/district-map.js';
import { mapSteps } from '../../../places/map/map-steps.js';
import type { MapCell } from '../../../places/web/district-map.js';
import { legendItems } from '../../../places/web/map-legend.js';
import type { DistrictMapBlock } from '../report-document.js';
import type { DocumentContext } from './document-context.js';

/** Everything that the drawing of the map and its legend need, for a map of a report. */
export function mapProps(ctx: DocumentContext, map: DistrictMapBlock) {
  const cells = map.cells.map((cell): MapCell => ({
    ...cell,
    step: mapSteps.find((step) => step === cell.step) ?? 0,
    label: '',
    href: '',
  }));
  return {
    cells,
    shapes: districtShapes(),
    legend: legendItems(
      ctx,
      cells.some(({ outlined }) => outlined),
    ),
  };
}
