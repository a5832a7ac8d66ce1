import { describe, expect, it } from '@jest/globals';
import { serialText, showsDate } from './workbook-dates.js';

describe('dates of workbooks', () => {
  it.each([
    [46086, false, '2026-03-05'],
    [46086.604166666664, false, '2026-03-05T14:30'],
    [44624, true, '2026-03-05'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [0.5, false, '12:00:00'],
    [46086.9999999, false, '2026-03-06'],
    [-1, false, null],
    [3e6, false, null],
    [NaN, false, null],
  ])('%d (from 1904: %s) is %s', (serial, from1904, text) => {
    expect(serialText(serial, from1904)).toBe(text);
  });

  it.each<[number, string | undefined, boolean]>([
    [0, undefined, false],
    [14, undefined, true],
    [164, 'dd.mm.yyyy', true],
    [165, '[$-407]d. mmmm yyyy', true],
    [166, '[h]:mm:ss', true],
    [167, '0.00 "days"', false],
    [168, '#,##0.00\\ [$€-407]', false],
    [169, '[Red]0;[Blue]-0', false],
    [170, 'General', false],
  ])('format %d %s shows a date: %s', (id, code, expected) => {
    expect(showsDate(id, code)).toBe(expected);
  });
});
