import { ExportLine } from '../../../../web/components/export-menu.js';
import { FilterChips } from '../../../../web/components/filter-chips.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { LedgerRow } from '../../../reach/ledger.js';
import { districtsShown } from '../districts-shown.js';
import { tableProvenance } from '../table-provenance.js';
import { DistrictRows } from './district-rows.js';
import { ProvenanceNote } from './provenance.js';
import type { ReachModel } from './reach-model.js';

/** The map as a table: districts with mentions first, the most at the top; or exactly those that a figure counted, with what it added up. */
export function ReachTable({ ctx, model }: { ctx: PageContext; model: ReachModel }) {
  const words = ctx.t.reach;
  const { show } = model.view;
  const rows = districtsShown(model.reach, show);
  const told = show ? [...rows] : rows.filter(isTold);
  const rest = show ? [] : rows.filter((row) => !isTold(row));
  if (show !== 'people') told.sort(byPlacements);
  return (
    <section id="districts">
      <h2>{words.table}</h2>
      <div class="reach-head">
        {show && (
          <FilterChips ctx={ctx} filters={[{ name: 'show', value: show, label: words.shown[show] }]} />
        )}
        <ExportLine ctx={ctx} path="/reach/export" />
      </div>
      {show === 'people' && told.length > 0 && (
        <p>{words.together(words.inhabitants(ctx.format.number(peopleOf(told))))}</p>
      )}
      {told.length > 0 ? (
        <DistrictRows ctx={ctx} model={model} rows={told} />
      ) : (
        <p class="quiet">{words.none}</p>
      )}
      {rest.length > 0 && (
        <details class="reach-rest">
          <summary>{words.others(rest.length)}</summary>
          <DistrictRows ctx={ctx} model={model} rows={rest} />
        </details>
      )}
      <Provenance ctx={ctx} model={model} />
    </section>
  );
}

function Provenance({ ctx, model }: { ctx: PageContext; model: ReachModel }) {
  const words = ctx.t.reach;
  const { units } = words.details;
  return (
    <ProvenanceNote
      ctx={ctx}
      provenance={tableProvenance(ctx, model, 'districts')}
      units={[
        [words.placements, units.placements],
        [words.scopes, units.placements],
        [words.outlets, units.outlets],
        [words.namedColumn, units.placements],
        [words.people, units.people],
      ]}
    />
  );
}

const peopleOf = (rows: readonly LedgerRow[]) => rows.reduce((sum, { population }) => sum + population, 0);
const isTold = ({ area, named, targeted }: LedgerRow) =>
  area.placements > 0 || named.placements > 0 || targeted;
const byPlacements = (a: LedgerRow, b: LedgerRow) =>
  b.area.placements - a.area.placements ||
  b.named.placements - a.named.placements ||
  (a.ags < b.ags ? -1 : 1);
