import { describe, expect, it } from '@jest/globals';
import type { FigureDraft } from './figure-draft.js';
import { problemOfFigure } from './refuse-figure.js';

const today = '2026-03-05';
const good: FigureDraft = {
  metric: 'distributed',
  low: 10_000,
  high: 12_000,
  periodStart: '2025-10-01',
  periodEnd: '2025-12-31',
  source: 'IVW 4/2025',
  url: '',
  asOf: today,
  validFrom: '2026-01-01',
  note: '',
};

describe('nonsense in a figure', () => {
  it.each<[string, Partial<FigureDraft>, string | null]>([
    ['nothing wrong', {}, null],
    ['one number', { low: 12_000 }, null],
    ['no period', { periodStart: null, periodEnd: null }, null],
    ['a period of one day', { periodStart: '2026-01-01', periodEnd: '2026-01-01' }, null],
    ['a range from nothing', { low: 0 }, null],
    ['valid in a year', { validFrom: '2027-03-06' }, null],
    ['two billion', { low: 2_000_000_000, high: 2_000_000_000 }, null],
    ['low above high', { low: 12_001 }, 'figure-range'],
    ['negative', { low: -1 }, 'figure-negative'],
    ['nothing at all', { low: 0, high: 0 }, 'figure-nothing'],
    ['more than two billion', { high: 2_000_000_001 }, 'figure-too-large'],
    ['no source', { source: ' ' }, 'figure-source'],
    ['looked up tomorrow', { asOf: '2026-03-06' }, 'figure-as-of'],
    ['half a period', { periodEnd: null }, 'figure-period'],
    ['a period backwards', { periodStart: '2026-01-01' }, 'period-order'],
    ['valid in two years', { validFrom: '2028-01-01' }, 'figure-valid-from'],
    ['valid from the year 26', { validFrom: '0026-01-01' }, 'figure-valid-from'],
  ])('%s', (_, change, problem) => {
    expect(problemOfFigure({ ...good, ...change }, today)).toBe(problem);
  });
});
