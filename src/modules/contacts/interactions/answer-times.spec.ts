import { describe, expect, it } from '@jest/globals';
import { answerTimes } from './answer-times.js';

const at = new Date('2026-03-02T08:00:00Z');
const hours = (count: number) => new Date(at.getTime() + count * 3_600_000);
const answered = (took: number, wanted = 24) => ({
  at,
  answeredAt: hours(took),
  answerDueAt: hours(wanted),
});

describe('answerTimes', () => {
  it('has no median of nothing', () => {
    expect(answerTimes([])).toEqual({ answered: 0, median: null, inTime: 0 });
  });

  it('takes the middle one, and between two middle ones their mean', () => {
    expect(answerTimes([answered(9), answered(1), answered(2)]).median).toBe(2 * 3_600_000);
    expect(answerTimes([answered(9), answered(1), answered(2), answered(4)]).median).toBe(3 * 3_600_000);
  });

  it('counts those in time, to the moment', () => {
    expect(answerTimes([answered(24), answered(25)]).inTime).toBe(1);
  });
});
