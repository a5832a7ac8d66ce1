import type { PageContext } from '../../../../web/page-context.js';
import { districtName } from '../../../places/district-name.js';
import { mapStep } from '../../../places/map/map-steps.js';
import type { MapCell } from '../../../places/web/district-map.js';
import type { LedgerRow } from '../../../reach/ledger.js';

/** Districts as the map shows them: coloured by placements of outlets that spread there. */
export function reachCells(ctx: PageContext, rows: readonly LedgerRow[]): MapCell[] {
  return rows.map((row) => ({
    ags: row.ags,
    step: mapStep(row.area.placements),
    hatched: row.coverage === 'not-observable',
    outlined: row.targeted,
    label: cellLabel(ctx, row),
    href: `/places/${row.ags}`,
  }));
}

function cellLabel({ t, format }: PageContext, row: LedgerRow): string {
  const words = t.reach;
  const found =
    row.coverage === 'reached'
      ? words.cellReached(row.area.placements, row.area.outlets)
      : words.coverage[row.coverage];
  const parts = [
    found,
    ...(row.named.placements ? [words.cellNamed(row.named.placements)] : []),
    words.inhabitants(format.number(row.population)),
    ...(row.targeted ? [words.target] : []),
  ];
  return `${districtName(row)}: ${parts.join(', ')}`;
}
