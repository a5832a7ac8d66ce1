import { describe, expect, it } from '@jest/globals';
import { silenceOf } from './silence-of.js';

const facts = {
  releaseId: 'a',
  since: new Date('2026-03-05T21:30:00Z'),
  observed: true,
  coveredAt: null,
};
const at = (now: string) => ({ afterDays: 7, now: new Date(now), timeZone: 'Europe/Berlin' });

describe('silence after n days', () => {
  it.each([
    ['on the day itself', '2026-03-05T22:00:00Z', 'waiting', 0],
    ['on the day before, to the last second', '2026-03-11T22:59:59Z', 'waiting', 6],
    ['on the day, from its first second', '2026-03-11T23:00:00Z', 'silent', 7],
    ['long after, across the change of clocks', '2026-04-05T12:00:00Z', 'silent', 31],
    ['with a clock that was set back', '2026-03-01T12:00:00Z', 'waiting', 0],
  ])('%s', (_, now, state, days) => {
    expect(silenceOf(facts, at(now))).toEqual({ state, days });
  });

  it('is none where a piece appeared, however late, nor where nobody looked', () => {
    const late = { ...facts, coveredAt: new Date('2026-03-30T12:00:00Z') };
    expect(silenceOf(late, at('2026-04-05T12:00:00Z')).state).toBe('covered');
    expect(silenceOf({ ...late, observed: false }, at('2026-04-05T12:00:00Z')).state).toBe('covered');
    const unseen = { ...facts, observed: false };
    expect(silenceOf(unseen, at('2026-03-12T12:00:00Z')).state).toBe('unobserved');
    expect(silenceOf(unseen, at('2026-03-11T12:00:00Z')).state).toBe('waiting');
  });
});
