import { describe, expect, it } from '@jest/globals';
import { formatsFor } from '../../../web/format.js';
import { change } from './change.js';

const format = formatsFor('de', 'Europe/Berlin');

describe('change', () => {
  it.each([
    [12, 10, '+2 (+20\u00a0%)'],
    [8, 10, '−2 (−20\u00a0%)'],
    [10, 10, '±0'],
    [12, 9, '+3'],
    [0, 9, '−9'],
    [3, 0, '+3'],
    [0, 0, '±0'],
    [0, 40, '−40 (−100\u00a0%)'],
    [2500, 1000, '+1.500 (+150\u00a0%)'],
    [1001, 1000, '+1 (+0,1\u00a0%)'],
  ])('%d after %d', (now, before, text) => {
    expect(change(now, before, format)).toBe(text);
  });
});
