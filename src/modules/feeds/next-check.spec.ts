import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FeedFailureCode } from './failure-weight.js';
import { longestIntervalMinutes, nextCheck, shortestIntervalMinutes } from './next-check.js';
import type { FeedHistory, LookResult } from './next-check.js';

const now = new Date('2026-03-10T08:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const steady: FeedHistory = {
  state: 'active',
  intervalMinutes: 60,
  failureWeight: 0,
  lastPolledAt: minutesAgo(60),
  lastNewItemAt: minutesAgo(300),
  createdAt: minutesAgo(100_000),
};

const success = (result: Partial<Extract<LookResult, { kind: 'succeeded' }>> = {}): LookResult => ({
  kind: 'succeeded',
  newItems: 0,
  items: 50,
  rhythmMinutes: null,
  wishMinutes: null,
  ...result,
});
const failed = (code: FeedFailureCode, retryAfterSeconds: number | null = null): LookResult => ({
  kind: 'failed',
  code,
  retryAfterSeconds,
});

describe('nextCheck', () => {
  const pauses: [name: string, history: Partial<FeedHistory>, result: LookResult, minutes: number][] = [
    ['lies between the rhythm and ten minutes', {}, success({ newItems: 1, rhythmMinutes: 160 }), 40],
    ['is never faster than ten minutes', {}, success({ newItems: 9, rhythmMinutes: 2 }), 10],
    ['slows down little by little', {}, success({ newItems: 1, rhythmMinutes: 99_999 }), 62],
    [
      'takes a long step after a long silence',
      { lastNewItemAt: minutesAgo(16 * 1440) },
      success({ newItems: 1, rhythmMinutes: 99_999 }),
      180,
    ],
    [
      'watches a feed that seems slow closely at first',
      { lastPolledAt: null, lastNewItemAt: null, createdAt: now, intervalMinutes: 30 },
      success({ newItems: 50, rhythmMinutes: 99_999 }),
      120,
    ],
    [
      'comes back before the document has turned over',
      { lastPolledAt: minutesAgo(120) },
      success({ newItems: 10, items: 10, rhythmMinutes: 600 }),
      15,
    ],
    [
      'makes nothing of two looks in a row',
      { lastPolledAt: minutesAgo(0.1) },
      success({ newItems: 1, rhythmMinutes: 250 }),
      50,
    ],
    [
      'counts the time since the last news where items have no dates',
      { lastNewItemAt: minutesAgo(320) },
      success({ newItems: 2 }),
      40,
    ],
    ['waits the pace while silence is short', { lastNewItemAt: minutesAgo(240) }, success(), 60],
    ['slows down when nothing is new', { lastNewItemAt: minutesAgo(1440) }, success(), 120],
    ['slows down to four times its pace', { lastNewItemAt: minutesAgo(7 * 1440) }, success(), 240],
    ['and further in a long silence', { lastNewItemAt: minutesAgo(20 * 1440) }, success(), 600],
    ['waits no longer than a day', { lastNewItemAt: minutesAgo(99 * 1440) }, success(), 1440],
    [
      'counts silence from the start where nothing ever came',
      { lastNewItemAt: null, createdAt: minutesAgo(1440) },
      success(),
      120,
    ],
    ['heeds a wish for rarer looks', {}, success({ newItems: 3, rhythmMinutes: 20, wishMinutes: 60 }), 60],
    ['heeds no wish beyond six hours', {}, success({ wishMinutes: 10_000 }), 360],
    ['doubles after a failure that stays', {}, failed('http_404'), 120],
    ['waits longer with each one', { failureWeight: 2 }, failed('http_404'), 480],
    ['takes a passing failure lightly', {}, failed('timeout'), 71],
    ['waits a day at most', { failureWeight: 900 }, failed('dns'), 1440],
    ['honours Retry-After', {}, failed('http_503', 4 * 3600), 240],
    ['honours no Retry-After beyond a day', {}, failed('http_429', 99_999_999), 1440],
  ];
  it.each(pauses)('%s', (_, history, result, minutes) => {
    const next = nextCheck({ ...steady, ...history }, result, now);
    expect((next.nextPollAt.getTime() - now.getTime()) / 60_000).toBe(minutes);
  });

  const weights: [code: FeedFailureCode, weight: number][] = [
    ['http_404', 1],
    ['http_403', 1],
    ['html', 1],
    ['not_a_feed', 1],
    ['blocked_address', 1],
    ['http_500', 0.5],
    ['http_502', 0.5],
    ['dns', 0.5],
    ['tls', 0.5],
    ['timeout', 0.25],
    ['connect', 0.25],
    ['http_429', 0.25],
    ['http_503', 0.25],
  ];
  it.each(weights)('weighs %s as %d', (code, weight) => {
    expect(nextCheck(steady, failed(code), now).failureWeight).toBe(weight);
  });

  it('keeps its own pace through failures and starts from zero after a success', () => {
    const after = nextCheck({ ...steady, failureWeight: 3 }, failed('http_500'), now);
    expect(after).toMatchObject({ intervalMinutes: 60, failureWeight: 3.5 });
    expect(nextCheck({ ...steady, ...after }, success(), now).failureWeight).toBe(0);
  });

  it('holds to the wish of the document when later answers are silent about it', () => {
    const { intervalMinutes } = nextCheck(
      steady,
      success({ newItems: 1, rhythmMinutes: 5, wishMinutes: 90 }),
      now,
    );
    const next = nextCheck({ ...steady, intervalMinutes, lastNewItemAt: now }, success({ items: 0 }), now);
    expect(next.nextPollAt).toEqual(minutesAgo(-90));
  });

  it('never looks sooner because of a failure', () => {
    const silent = { ...steady, lastNewItemAt: minutesAgo(20 * 1440) };
    const well = nextCheck(silent, success(), now).nextPollAt;
    expect(nextCheck(silent, failed('timeout'), now).nextPollAt.getTime()).toBeGreaterThan(well.getTime());
  });

  it('ends a feed at 410 only, and lets it come back', () => {
    expect(nextCheck(steady, failed('http_410'), now).state).toBe('gone');
    expect(nextCheck(steady, failed('http_404'), now).state).toBe('active');
    expect(nextCheck({ ...steady, state: 'paused' }, failed('http_410'), now).state).toBe('paused');
    expect(nextCheck({ ...steady, state: 'gone' }, success(), now).state).toBe('active');
  });

  it('stays within its limits whatever the numbers', () => {
    const number = fc.double({ min: 0, max: 1e9, noNaN: true });
    const history = fc.record({
      intervalMinutes: number,
      failureWeight: number,
      lastPolledAt: fc.option(fc.date({ noInvalidDate: true })),
      lastNewItemAt: fc.option(fc.date({ noInvalidDate: true })),
    });
    const result = fc.oneof(
      fc.record({
        kind: fc.constant('succeeded' as const),
        newItems: fc.nat(1000),
        items: fc.nat(1000),
        rhythmMinutes: fc.option(number),
        wishMinutes: fc.option(number),
      }),
      fc.record({
        kind: fc.constant('failed' as const),
        code: fc.constantFrom<FeedFailureCode>('timeout', 'http_500', 'html'),
        retryAfterSeconds: fc.option(number),
      }),
    );
    fc.assert(
      fc.property(history, result, (some, look) => {
        const next = nextCheck({ ...steady, ...some }, look, now);
        const minutes = (next.nextPollAt.getTime() - now.getTime()) / 60_000;
        expect(minutes).toBeGreaterThanOrEqual(shortestIntervalMinutes);
        expect(minutes).toBeLessThanOrEqual(longestIntervalMinutes);
        expect(Number.isInteger(next.intervalMinutes)).toBe(true);
      }),
    );
  });
});
