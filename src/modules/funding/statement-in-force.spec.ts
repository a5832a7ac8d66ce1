import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../shared/days.js';
import { statementInForce } from './statement-in-force.js';

const of = (language: 'de' | 'en', validFrom: string) => ({ language, validFrom });

describe('statementInForce', () => {
  const ministry = of('de', '2024-01-01');
  const renamed = of('de', '2025-05-06');
  const english = of('en', '2024-03-01');
  const all = [renamed, english, ministry];

  it.each([
    ['before the first begins', 'de', '2023-12-31', null],
    ['on its first day', 'de', '2024-01-01', ministry],
    ['on the last day of the older', 'de', '2025-05-05', ministry],
    ['on the day of the younger', 'de', '2025-05-06', renamed],
    ['long after', 'de', '2031-01-01', renamed],
    ['in another language', 'en', '2025-12-01', english],
    ['before that language has one', 'en', '2024-02-29', null],
  ] as const)('%s', (_, language, day, expected) => {
    expect(statementInForce(all, language, day)).toBe(expected);
  });

  it('finds the youngest that has begun, in whatever order they come', () => {
    const days = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(fc.uniqueArray(days, { maxLength: 8 }), days, (starts, day) => {
        const expected =
          starts
            .filter((start) => start <= day)
            .sort()
            .at(-1) ?? null;
        const found = statementInForce(
          starts.map((start) => of('de', start)),
          'de',
          day,
        );
        expect(found?.validFrom ?? null).toBe(expected);
      }),
    );
  });
});
