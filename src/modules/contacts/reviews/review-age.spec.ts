import { describe, expect, it } from '@jest/globals';
import { reviewBefore } from './review-age.js';

describe('the age at which contacts are looked at again', () => {
  it.each([
    ['2026-03-05T09:00:00.000Z', 24, '2024-03-05T09:00:00.000Z'],
    ['2026-03-31T09:00:00.000Z', 1, '2026-02-28T09:00:00.000Z'],
    ['2028-02-29T00:00:00.000Z', 24, '2026-02-28T00:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', 13, '2024-12-15T00:00:00.000Z'],
  ])('%s, %i months: %s', (now, months, before) => {
    expect(reviewBefore(new Date(now), months).toISOString()).toBe(before);
  });
});
