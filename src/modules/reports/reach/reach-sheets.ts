import type { SheetColumn } from '../../../shared/sheets/sheet.js';
import { SCOPES } from '../../../web/scopes.js';
import { districtName } from '../../places/district-name.js';
import { estimators } from '../../reach/estimators/reach-value.js';
import type { LedgerRow } from '../../reach/ledger.js';
import { audienceLines } from './audience-lines.js';
import type { AudienceLine } from './audience-lines.js';
import type { OutletAudience, OutletReach } from './outlets-reached.js';
import type { ReachAnswer, Telling } from './reach-answer.js';
import { tableProvenance } from './table-provenance.js';
import type { ReachTable } from './table-provenance.js';

/** The district table as a file. Each row says what its numbers rest on, so that it can be cut and pasted. */
export function districtColumns(telling: Telling, answer: ReachAnswer): SheetColumn<LedgerRow>[] {
  const { t } = telling;
  const words = t.reach;
  const file = words.file;
  const { firstDays } = answer.reach;
  // silence where nobody watched is unknown: an empty cell
  const known = (row: LedgerRow, count: number) =>
    count === 0 && row.coverage === 'not-observable' ? null : count;
  return [
    { header: file.ags, kind: 'text', of: ({ ags }) => ags },
    { header: words.district, kind: 'text', width: 32, of: districtName },
    { header: file.state, kind: 'text', width: 22, of: ({ state }) => stateName(telling, state) },
    { header: file.coverage, kind: 'text', width: 18, of: ({ coverage }) => words.coverageShort[coverage] },
    {
      header: file.target,
      kind: 'text',
      of: ({ targeted }) => (targeted ? t.exports.yes : t.exports.no),
    },
    { header: file.placements, kind: 'number', of: (row) => known(row, row.area.placements) },
    ...SCOPES.map((scope): SheetColumn<LedgerRow> => ({
      header: file.scope(t.shell.scopes[scope]),
      kind: 'number',
      of: (row) => known(row, row.area.byScope[scope] ?? 0),
    })),
    { header: file.outlets, kind: 'number', of: (row) => known(row, row.area.outlets) },
    {
      header: file.named,
      kind: 'number',
      of: ({ named }) => (named.placements === 0 && !answer.timeline.observed ? null : named.placements),
    },
    { header: file.first, kind: 'day', of: ({ area }) => area.first },
    { header: file.last, kind: 'day', of: ({ area }) => area.last },
    { header: file.firstEver, kind: 'day', of: ({ ags }) => firstDays.get(ags) ?? null },
    { header: file.observedDays, kind: 'number', of: ({ observedDays }) => observedDays },
    { header: file.people, kind: 'number', of: ({ population }) => population },
    { header: file.peopleDate, kind: 'day', of: ({ populationDate }) => populationDate },
    ...provenanceColumns<LedgerRow>(telling, answer, 'districts'),
  ];
}

function stateName({ t }: Telling, state: string): string {
  const names: Record<string, string> = t.shell.states;
  return names[state] ?? state;
}

/** A line of the file of outlets: an outlet under one rule and one figure. */
export interface OutletSheetRow {
  rank: number;
  outlet: OutletReach;
  name: string;
  audience: OutletAudience;
  line: AudienceLine;
}

export function outletSheetRows({ t }: Telling, { reach }: ReachAnswer): OutletSheetRow[] {
  return reach.outlets.flatMap((outlet, at) => {
    const { outletId, audiences } = outlet;
    const name = (outletId && reach.outletNames.get(outletId)?.name) ?? t.reach.outletTable.unknown;
    return audiences.flatMap((audience) =>
      audienceLines(audience.estimator, [outlet]).map((line) => ({
        rank: at + 1,
        outlet,
        name,
        audience,
        line,
      })),
    );
  });
}

export function outletColumns(telling: Telling, answer: ReachAnswer): SheetColumn<OutletSheetRow>[] {
  const { t } = telling;
  const words = t.reach;
  const file = words.file;
  return [
    { header: file.rank, kind: 'number', of: ({ rank }) => rank },
    { header: words.outletTable.outlet, kind: 'text', width: 32, of: ({ name }) => name },
    { header: file.placements, kind: 'number', of: ({ outlet }) => outlet.placements },
    ...SCOPES.map((scope): SheetColumn<OutletSheetRow> => ({
      header: file.scope(t.shell.scopes[scope]),
      kind: 'number',
      of: ({ outlet }) => outlet.byScope[scope] ?? 0,
    })),
    { header: file.first, kind: 'day', of: ({ outlet }) => outlet.first },
    { header: file.last, kind: 'day', of: ({ outlet }) => outlet.last },
    {
      header: file.estimator,
      kind: 'text',
      width: 28,
      of: ({ audience: { estimator } }) =>
        words.details.rule(words.audience.names[estimator], estimators[estimator].version),
    },
    { header: file.asked, kind: 'number', of: ({ audience }) => audience.placements },
    { header: file.known, kind: 'number', of: ({ audience }) => audience.known },
    { header: file.counted, kind: 'number', of: ({ line }) => line.placements },
    { header: file.low, kind: 'number', of: ({ line }) => line.figure?.figure.low ?? null },
    { header: file.high, kind: 'number', of: ({ line }) => line.figure?.figure.high ?? null },
    {
      header: file.unit,
      kind: 'text',
      width: 20,
      of: ({ audience: { estimator } }) => words.outletTable.perUnit[estimators[estimator].unit],
    },
    {
      header: file.figureSource,
      kind: 'text',
      width: 26,
      of: ({ line }) => line.figure?.source ?? words.details.sources.none,
    },
    { header: file.figureAsOf, kind: 'day', of: ({ line }) => line.figure?.asOf ?? null },
    ...provenanceColumns<OutletSheetRow>(telling, answer, 'outlets'),
  ];
}

function provenanceColumns<Row>(
  telling: Telling,
  answer: ReachAnswer,
  table: ReachTable,
): SheetColumn<Row>[] {
  const { basis, source, asOf, rule } = tableProvenance(telling, answer, table);
  const { file, details } = telling.t.reach;
  const columns: [string, string][] = [
    [file.basis, basis],
    [file.source, source],
    [file.asOf, asOf],
    [file.rule, details.rule(rule.text, rule.version)],
  ];
  return columns.map(([header, text]) => ({ header, kind: 'text', width: 30, of: () => text }));
}
