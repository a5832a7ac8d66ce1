import { describe, expect, it } from '@jest/globals';
import { readTimeCode } from './time-code.js';

describe('a place in a recording', () => {
  it.each([
    ['12:30', '00:12:30'],
    ['1:02:03', '01:02:03'],
    [' 75:10 ', '01:15:10'],
    ['0:05', '00:00:05'],
    ['2:05 min', '00:02:05'],
    ['99:59:59', '99:59:59'],
  ])('%s', (typed, stored) => {
    expect(readTimeCode(typed)).toBe(stored);
    expect(readTimeCode(stored)).toBe(stored);
  });

  it.each(['', '12', '12:60', '1:60:00', '12:3', '12.30', '-1:00', '1:2:3:4', 'bald', '100:00:00'])(
    'is not %j',
    (typed) => expect(readTimeCode(typed)).toBeNull(),
  );
});
