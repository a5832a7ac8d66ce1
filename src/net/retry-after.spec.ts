import { describe, expect, it } from '@jest/globals';
import { readRetryAfter } from './retry-after.js';

const now = new Date('2026-03-01T12:00:00Z');

describe('readRetryAfter', () => {
  it.each([
    ['absent', null, null],
    ['empty', '  ', null],
    ['seconds', '120', 120],
    ['seconds with blanks', ' 120 ', 120],
    ['nothing to wait for', '0', 0],
    ['exactly a day', '86400', 86_400],
    ['a year is cut to a day', '31536000', 86_400],
    ['a number beyond all numbers', '9'.repeat(400), 86_400],
    ['an HTTP date', 'Sun, 01 Mar 2026 12:05:00 GMT', 300],
    ['the old RFC 850 date', 'Sunday, 01-Mar-26 12:05:00 GMT', 300],
    ['the asctime date', 'Sun Mar  1 12:05:00 2026 GMT', 300],
    ['a date in the past', 'Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['a date far ahead', 'Fri, 01 Mar 2030 12:00:00 GMT', 86_400],
    ['negative', '-5', null],
    ['a fraction', '1.5', null],
    ['words', 'soon', null],
    ['words after a weekday', 'Sun, whenever', null],
    ['something Date.parse would take', '2 apples 2027', null],
  ])('%s', (_name, value, seconds) => {
    expect(readRetryAfter(value, now)).toBe(seconds);
  });
});
