import { describe, expect, it } from '@jest/globals';
import { readStatedNumber } from './whole-number.js';

describe('a number of an audience', () => {
  it.each([
    ['12500', 12_500],
    ['12.500', 12_500],
    ['12,500', 12_500],
    ['12 500', 12_500],
    ['12\u202F500', 12_500],
    ["12'500", 12_500],
    ['+12.500', 12_500],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['12.500,00', 12_500],
    ['12,500.00', 12_500],
    ['12500,00', 12_500],
    ['12500.0', 12_500],
    ['0', 0],
  ])('%j is %d', (text, number) => {
    expect(readStatedNumber(text)).toEqual({ ok: true, low: number, high: number });
  });

  it.each(['10.000–12.000', '10,000 - 12,000', '10000 bis 12000', '10 000 to 12 000'])(
    '%j is a range',
    (text) => {
      expect(readStatedNumber(text)).toMatchObject({ ok: true, low: 10_000, high: 12_000 });
    },
  );

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['12,5', 'fraction'],
    ['1.5', 'fraction'],
    ['12.50', 'fraction'],
    ['1.234,5', 'fraction'],
    ['1.23.456', 'fraction'],
    ['rund 500', 'number'],
    ['1e5', 'number'],
    ['=1+1', 'number'],
    ['1-2-3', 'number'],
    ['99999999999999999999', 'fraction'],
  ])('%j is none: %s', (text, reason) => {
    expect(readStatedNumber(text)).toEqual({ ok: false, reason });
  });
});
