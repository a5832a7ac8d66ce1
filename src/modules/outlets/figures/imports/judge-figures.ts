import type { Day } from '../../../../shared/days.js';
import { isStorableText } from '../../../../shared/storable-text.js';
import { readTypedDay } from '../../../../shared/typed-day.js';
import type { AudienceFigure } from '../audience-figure.entity.js';
import type { FigureDraft } from '../figure-draft.js';
import { isWebAddress } from '../figure-input.js';
import { isSameFigure } from '../new-from-catalogue.js';
import { problemOfFigure } from '../refuse-figure.js';
import type { FigureProblem } from '../refuse-figure.js';
import { readStatedPeriod } from '../stated-period.js';
import { readStatedNumber } from '../whole-number.js';
import { metricOf } from './figure-columns.js';
import type { FigureColumn } from './figure-columns.js';
import type { FigureRow } from './read-figure-file.js';

export type RowProblem =
  | FigureProblem
  | 'outlet-missing'
  | 'outlet-unknown'
  | 'outlet-several'
  | 'metric'
  | 'number'
  | 'fraction'
  | 'value-missing'
  | 'day'
  | 'period'
  | 'address'
  | 'too-long'
  | 'characters';

export interface WrongRow {
  line: number;
  column: FigureColumn | null;
  value: string;
  reason: RowProblem;
}

export interface NewFigure {
  line: number;
  outletId: string;
  draft: FigureDraft;
}

export interface FigureVerdict {
  add: NewFigure[];
  /** Rows whose figure is there already, in the database or further up in the file. */
  known: number;
  /** Rows that the file itself calls withdrawn: an export holds them too. */
  withdrawn: number;
  wrong: WrongRow[];
}

/** Finds outlets by what a cell says. */
export interface OutletNames {
  byId(text: string): string | null;
  byHost(text: string): string | null;
  /** Ids of all outlets that are called so. */
  byName(text: string): readonly string[];
}

class Wrong extends Error {
  constructor(
    readonly reason: RowProblem,
    readonly column: FigureColumn | null,
  ) {
    super(reason);
  }
}

/** Reads all rows, each with its figure or the first thing that is wrong with it. */
export function judgeFigures(
  rows: readonly FigureRow[],
  names: OutletNames,
  stored: ReadonlyMap<string, readonly AudienceFigure[]>,
  today: Day,
): FigureVerdict {
  const verdict: FigureVerdict = { add: [], known: 0, withdrawn: 0, wrong: [] };
  const before = new Map<string, FigureDraft[]>();
  for (const row of rows) {
    if (row.values.withdrawn) {
      verdict.withdrawn += 1;
      continue;
    }
    try {
      const outletId = outletOf(row, names);
      const draft = draftOf(row, today);
      const seen = before.get(outletId) ?? [];
      const known = [...(stored.get(outletId) ?? []), ...seen];
      if (known.some((figure) => isSameFigure(figure, draft))) verdict.known += 1;
      else {
        verdict.add.push({ line: row.line, outletId, draft });
        before.set(outletId, [...seen, draft]);
      }
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      const { column, reason } = error;
      const value = ((column && row.values[column]) ?? '').slice(0, 80);
      verdict.wrong.push({ line: row.line, column, value, reason });
    }
  }
  return verdict;
}

function outletOf({ values }: FigureRow, names: OutletNames): string {
  const { outletId, domain, outlet } = values;
  if (outletId) return names.byId(outletId) ?? fail('outlet-unknown', 'outletId');
  // an outlet with several domains is exported with all of them
  if (domain) {
    const found = domain.split(/[;,\s]+/).map((host) => names.byHost(host));
    return found.find((id) => id !== null) ?? fail('outlet-unknown', 'domain');
  }
  if (!outlet) return fail('outlet-missing', 'outlet');
  const found = names.byName(outlet);
  if (found.length > 1) return fail('outlet-several', 'outlet');
  return found[0] ?? names.byId(outlet) ?? names.byHost(outlet) ?? fail('outlet-unknown', 'outlet');
}

function draftOf({ values }: FigureRow, today: Day): FigureDraft {
  for (const column of ['source', 'note', 'url'] as const)
    if (!isStorableText(values[column] ?? '')) fail('characters', column);
  const metric = metricOf(values.metric ?? '') ?? fail('metric', 'metric');
  const { low, high } = numbersOf(values);
  const period = periodOf(values);
  const asOf = values.asOf ? dayIn('asOf', values.asOf) : today;
  const url = values.url ?? '';
  if (url && !isWebAddress(url)) fail('address', 'url');
  if ((values.source ?? '').length > 300) fail('too-long', 'source');
  if (url.length > 2000) fail('too-long', 'url');
  if ((values.note ?? '').length > 500) fail('too-long', 'note');
  const draft: FigureDraft = {
    metric,
    low,
    high,
    periodStart: period?.from ?? null,
    periodEnd: period?.to ?? null,
    source: values.source ?? '',
    url,
    asOf,
    validFrom: values.validFrom
      ? dayIn('validFrom', values.validFrom)
      : (period?.from ?? `${asOf.slice(0, 8)}01`),
    note: values.note ?? '',
  };
  const problem = problemOfFigure(draft, today);
  return problem ? fail(problem, columnOfProblem(problem, values)) : draft;
}

function numbersOf(values: FigureRow['values']): { low: number; high: number } {
  // without any of them the column that most lists have is the one that is missing
  const column = !values.value && (values.low || values.high) ? 'low' : 'value';
  const first = readStatedNumber(values[column] ?? '');
  if (!first.ok) return fail(reasonOf(first.reason), column);
  if (column === 'value' || !values.high) return first;
  const second = readStatedNumber(values.high);
  if (!second.ok) return fail(reasonOf(second.reason), 'high');
  return { low: first.low, high: second.high };
}

const reasonOf = (reason: 'empty' | 'number' | 'fraction' | 'negative'): RowProblem =>
  reason === 'empty' ? 'value-missing' : reason === 'negative' ? 'figure-negative' : reason;

function periodOf({
  period,
  periodStart,
  periodEnd,
}: FigureRow['values']): { from: Day | null; to: Day | null } | null {
  if (periodStart || periodEnd) {
    return {
      from: periodStart ? dayIn('periodStart', periodStart) : null,
      to: periodEnd ? dayIn('periodEnd', periodEnd) : null,
    };
  }
  return period ? (readStatedPeriod(period) ?? fail('period', 'period')) : null;
}

function dayIn(column: FigureColumn, text: string): Day {
  return readTypedDay(text) ?? fail('day', column);
}

const columnOf: Partial<Record<FigureProblem, FigureColumn>> = {
  'figure-source': 'source',
  'figure-as-of': 'asOf',
  'figure-valid-from': 'validFrom',
  'figure-period': 'periodEnd',
  'period-order': 'periodEnd',
};

function columnOfProblem(problem: FigureProblem, values: FigureRow['values']): FigureColumn {
  const column = columnOf[problem];
  if (column) return column;
  return values.value ? 'value' : problem === 'figure-range' ? 'high' : 'low';
}

function fail(reason: RowProblem, column: FigureColumn | null): never {
  throw new Wrong(reason, column);
}
