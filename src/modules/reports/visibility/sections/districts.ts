import { ruleText } from '../rule-text.js';
import { districtName } from '../../../places/district-name.js';
import { mapStep } from '../../../places/map/map-steps.js';
import type { LedgerRow } from '../../../reach/ledger.js';
import { comparisonOf, figureOfIndicator } from '../indicator-figure.js';
import { ledgerOfView } from '../ledger-of-view.js';
import type { Block, DistrictMapBlock, Row, Table } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { column, count, day, text } from './cells.js';

type Ledger = ReturnType<typeof ledgerOfView>;

/** Räumliche Wirkung: where outlets with placements spread, where nobody would have noticed, what was aimed at. */
export function districts(ctx: ReportContext): Block[] {
  const ledger = ledgerOfView(ctx.now, 'observed');
  const before = ledgerOfView(ctx.before, 'observedBefore');
  const { targeted } = ledger.totals;
  const keys = [
    figureOfIndicator(ctx, 'districts'),
    ...(targeted ? [figureOfIndicator(ctx, 'target-districts')] : []),
    peopleFigure(ctx, ledger, before),
    figureOfIndicator(ctx, 'local-share'),
    figureOfIndicator(ctx, 'national-share'),
  ];
  return [
    { kind: 'figures', keys },
    map(ctx, ledger),
    table(ctx, ledger, before),
    ...remarks(ctx, ledger).map((line): Block => ({ kind: 'note', text: line })),
  ];
}

function map({ format, words }: ReportContext, { rows, totals }: Ledger): DistrictMapBlock {
  const own = words.districts;
  return {
    kind: 'map',
    key: 'districts',
    title: own.mapTitle,
    alt: own.mapAlt(
      format.number(totals.reached),
      format.number(totals.districts),
      format.number(totals.notObservable),
    ),
    cells: rows.map(({ ags, area, coverage, targeted }) => ({
      ags,
      step: mapStep(area.placements),
      hatched: coverage === 'not-observable',
      outlined: targeted,
    })),
  };
}

function table(ctx: ReportContext, ledger: Ledger, before: Ledger): Table {
  const { words } = ctx;
  const own = words.districts;
  const earlier = new Map(before.rows.map((row) => [row.ags, row.area.placements]));
  const shown = ledger.rows
    .filter(({ area, named, targeted }) => area.placements || named.placements || targeted)
    .sort((a, b) => b.area.placements - a.area.placements || (a.ags < b.ags ? -1 : 1));
  return {
    kind: 'table',
    key: 'districts',
    caption: own.caption,
    sheet: 'districts',
    columns: [
      column('ags', own.ags, 2, { sheetOnly: true }),
      column('district', own.district, 5),
      column('state', own.state, 3, { sheetOnly: true }),
      column('target', own.target, 1),
      column('placements', own.placements, 2, { align: 'end' }),
      column('outlets', own.outlets, 2, { align: 'end' }),
      column('named', own.named, 2, { align: 'end' }),
      column('first', own.first, 3),
      column('last', own.last, 3),
      column('before', own.before, 2, { align: 'end' }),
      column('status', own.status, 3),
      column('observed', own.observed, 2, { align: 'end', sheetOnly: true }),
      column('people', own.people, 2, { align: 'end', sheetOnly: true }),
    ],
    rows: shown.map((row) => districtRow(ctx, row, earlier.get(row.ags) ?? 0)),
    note: own.note,
    empty: words.nothing,
  };
}

function districtRow({ format, t, words }: ReportContext, row: LedgerRow, before: number): Row {
  const own = words.districts;
  const { area, named, coverage } = row;
  const states = t.shell.states as Record<string, string>;
  return {
    cells: [
      text(row.ags),
      text(districtName(row)),
      text(states[row.ags.slice(0, 2)] ?? row.state),
      text(row.targeted ? own.yes : ''),
      count(format, area.placements),
      count(format, area.outlets),
      count(format, named.placements),
      day(format, area.first),
      day(format, area.last),
      count(format, before),
      {
        kind: 'state',
        text: own.states[coverage],
        state: coverage === 'reached' ? 'good' : coverage === 'silent' ? 'open' : 'unknown',
      },
      count(format, row.observedDays),
      count(format, row.population),
    ],
    embargoUntil: null,
  };
}

/** Districts reached for the first time, and targets missed; a target that nobody watches is not missed. */
function remarks({ facts, words }: ReportContext, { rows }: Ledger): string[] {
  const own = words.districts;
  const first = new Map(facts.districts.map(({ ags, firstDay }) => [ags, firstDay]));
  const names = (is: (row: LedgerRow) => boolean) =>
    rows
      .filter(is)
      .map((row) => districtName(row))
      .join(', ');
  const begin = facts.period?.from ?? '';
  const newly = names(({ ags, coverage }) => coverage === 'reached' && (first.get(ags) ?? '') >= begin);
  const missed = names(({ targeted, coverage }) => targeted && coverage === 'silent');
  const hidden = names(({ targeted, coverage }) => targeted && coverage === 'not-observable');
  return [
    ...(newly ? [own.newly(newly)] : []),
    ...(missed ? [own.missed(missed)] : []),
    ...(hidden ? [own.hidden(hidden)] : []),
  ];
}

function peopleFigure(ctx: ReportContext, now: Ledger, before: Ledger): string {
  const { facts, format, words } = ctx;
  const said = words.districts.peopleFigure;
  const value = now.totals.inhabitantsReached;
  const earlier = before.totals.inhabitantsReached;
  const days = facts.districts.map(({ populationDate }) => populationDate).sort();
  ctx.figures.set('inhabitants', {
    key: 'inhabitants',
    indicator: null,
    label: said.name,
    value,
    high: null,
    counts: null,
    text: format.number(value),
    unit: 'inhabitants',
    unitText: said.unit,
    basis: words.basis(
      words.counted.districts(now.totals.reached),
      format.day(ctx.now.period.from),
      format.day(ctx.now.period.to),
    ),
    source: said.source,
    asOf: days[0] ?? facts.today,
    rule: ruleText(words, said.rule, facts.rules.ledger),
    limits: said.limits,
    comparison:
      facts.before &&
      comparisonOf(ctx, {
        value: earlier,
        text: format.number(earlier),
        direction: value === earlier ? 'same' : value > earlier ? 'up' : 'down',
        isSeen: true,
      }),
    target: null,
  });
  return 'inhabitants';
}
