import { describe, expect, it } from '@jest/globals';
import { numberToType, typedNumber } from './typed-number.js';

describe('typedNumber', () => {
  it.each([
    ['de', '1.234,5', 1234.5],
    ['de', '1.234', 1234],
    ['de', '1.234.567', 1_234_567],
    ['de', '12.34', 12.34],
    ['de', '0,25', 0.25],
    ['de', ' -7 ', -7],
    ['de', '−7', -7],
    ['de', '1 000', 1000],
    ['de', "1'000", 1000],
    ['de', ',5', 0.5],
    ['en', '1,234.5', 1234.5],
    ['en', '1,234', 1234],
    ['en', '1.234', 1.234],
    ['en', '0,5', 0.5],
  ] as const)('%s: %s is %s', (locale, typed, number) => {
    expect(typedNumber(typed, locale)).toBe(number);
  });

  it.each(['', 'x', '1,2,3', '1.2.3', '1e5', '0x10', 'NaN', 'Infinity', '--1', '1.234,5,6', '=1', '1,23.4'])(
    'refuses %j',
    (typed) => {
      expect(typedNumber(typed, 'de')).toBeNull();
    },
  );

  it.each([0.1, 1234.567, -999_999_999_999.999, 0.001, 0])('reads %s back as it wrote it', (number) => {
    expect(typedNumber(numberToType(number, 'de'), 'de')).toBe(number);
    expect(typedNumber(numberToType(number, 'en'), 'en')).toBe(number);
  });
});
