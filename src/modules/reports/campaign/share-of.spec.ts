import { describe, expect, it } from '@jest/globals';
import { sampleContext } from '../../../../test/support/sample-context.js';
import { shareOf } from './share-of.js';

describe('shareOf', () => {
  it.each([
    [3, 7, '3 von 7'],
    [0, 0, '0 von 0'],
    [9, 9, '9 von 9'],
    [5, 10, '5 von 10 (50 %)'],
    [7, 1200, '7 von 1.200 (0,6 %)'],
  ])('%d of %d', (part, whole, expected) => {
    expect(shareOf(sampleContext(), part, whole).replace(/\u00a0/g, ' ')).toBe(expected);
  });
});
