import { addDays } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { UserError } from '../../../shared/errors.js';
import type { ErrorCode } from '../../../shared/errors.js';
import type { FigureDraft, StatedNumber } from './figure-draft.js';

/** More than any medium has; what PostgreSQL's `integer` holds ends soon after. */
export const mostOfAFigure = 2_000_000_000;
/** A year ahead and a day: figures are entered when a rate card comes out, not for ever. */
const daysAhead = 366;
const firstDay = '1900-01-01';

export const figureProblems = [
  'figure-negative',
  'figure-nothing',
  'figure-too-large',
  'figure-range',
  'figure-source',
  'figure-as-of',
  'figure-period',
  'period-order',
  'figure-valid-from',
] as const satisfies readonly ErrorCode[];
export type FigureProblem = (typeof figureProblems)[number];

/** What is wrong with a number and its source; null: nothing. `today` in the reporting time zone. */
export function problemOfNumber({ low, high, source, asOf }: StatedNumber, today: Day): FigureProblem | null {
  if (low < 0 || high < 0) return 'figure-negative';
  if (low > mostOfAFigure || high > mostOfAFigure) return 'figure-too-large';
  if (low > high) return 'figure-range';
  // unknown is said by leaving it out
  if (high === 0) return 'figure-nothing';
  if (!source.trim()) return 'figure-source';
  return asOf > today || asOf < firstDay ? 'figure-as-of' : null;
}

/** What is wrong with a figure of an outlet; null: nothing. */
export function problemOfFigure(draft: FigureDraft, today: Day): FigureProblem | null {
  const problem = problemOfNumber(draft, today);
  if (problem) return problem;
  const { periodStart, periodEnd, validFrom } = draft;
  if ((periodStart === null) !== (periodEnd === null)) return 'figure-period';
  if (periodStart !== null && periodEnd !== null && periodStart > periodEnd) return 'period-order';
  return validFrom > addDays(today, daysAhead) || validFrom < firstDay ? 'figure-valid-from' : null;
}

/** Throws the first problem as a `UserError`. */
export function refuse(problem: FigureProblem | null): void {
  if (problem) throw new UserError(problem);
}

/** The field of a form that a problem belongs to. */
export const fieldOfProblem: Readonly<Record<FigureProblem, string>> = {
  'figure-negative': 'low',
  'figure-nothing': 'low',
  'figure-too-large': 'low',
  'figure-range': 'high',
  'figure-source': 'source',
  'figure-as-of': 'asOf',
  'figure-period': 'periodEnd',
  'period-order': 'periodEnd',
  'figure-valid-from': 'validFrom',
};

export function isFigureProblem(code: ErrorCode): code is FigureProblem {
  return (figureProblems as readonly string[]).includes(code);
}
