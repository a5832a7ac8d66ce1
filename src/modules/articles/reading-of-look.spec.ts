import { describe, expect, it } from '@jest/globals';
import { readingOfLook } from './reading-of-look.js';

const now = new Date('2026-03-05T09:00:00Z');
const failed = { kind: 'failed' as const, code: 'timeout', retry: true, retryAfterSeconds: null };
const hours = (next: Date | null) => (next === null ? null : (next.getTime() - now.getTime()) / 3_600_000);

describe('what is written down of a look at an article page', () => {
  it('tries a failed one three times with growing pauses', () => {
    const pauses = [1, 2, 3].map((attempts) => hours(readingOfLook(failed, attempts, now).nextTryAt));
    expect(pauses).toEqual([1, 8, null]);
  });

  it('waits longer when the server asks for it, and not at all when it cannot help', () => {
    expect(hours(readingOfLook({ ...failed, retryAfterSeconds: 7200 }, 1, now).nextTryAt)).toBe(2);
    expect(hours(readingOfLook({ ...failed, retryAfterSeconds: 60 }, 1, now).nextTryAt)).toBe(1);
    expect(readingOfLook({ ...failed, retry: false }, 1, now).nextTryAt).toBeNull();
  });

  it('keeps hash and number of words of a text, never the text', () => {
    const look = {
      kind: 'read' as const,
      access: 'teaser' as const,
      text: 'ein Text',
      textHash: 'ab',
      words: 2,
    };
    expect(readingOfLook(look, 1, now)).toEqual({
      at: now,
      outcome: 'teaser',
      textHash: 'ab',
      words: 2,
      errorCode: null,
      nextTryAt: null,
    });
  });
});
