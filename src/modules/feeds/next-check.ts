import { failureWeightOf } from './failure-weight.js';
import type { FeedFailureCode } from './failure-weight.js';
import type { Feed, FeedState } from './feed.entity.js';

export const shortestIntervalMinutes = 10;
export const longestIntervalMinutes = 24 * 60;
/** Asked for by ttl, sy:updatePeriod or Cache-Control; a longer wish would make us miss items of feeds that hold few. */
const longestWishMinutes = 6 * 60;

/** What a look at a feed means for its next one. */
export type LookResult =
  | {
      kind: 'succeeded';
      newItems: number;
      /** Median minutes between its last items (`rhythm.ts`); null when nothing was read this time. */
      rhythmMinutes: number | null;
      /** The publisher asks not to come back sooner; null without a wish. */
      wishMinutes: number | null;
    }
  | { kind: 'failed'; code: FeedFailureCode; retryAfterSeconds: number | null };

export type FeedHistory = Pick<
  Feed,
  'state' | 'intervalMinutes' | 'failureWeight' | 'lastNewItemAt' | 'createdAt'
>;

export interface NextCheck {
  state: FeedState;
  nextPollAt: Date;
  /** The feed's own pace, untouched by failures, so that it is back in step after the first success. */
  intervalMinutes: number;
  failureWeight: number;
}

/**
 * When to look again. A success follows the feed's rhythm: twice as often as items appear, slowing down while it is silent. A failure
 * doubles the pause for each full weight, up to a day; it never ends a feed. Only 410 Gone does.
 */
export function nextCheck(history: FeedHistory, result: LookResult, now: Date): NextCheck {
  return result.kind === 'succeeded'
    ? afterSuccess(history, result, now)
    : afterFailure(history, result, now);
}

function afterSuccess(
  history: FeedHistory,
  { newItems, rhythmMinutes, wishMinutes }: Extract<LookResult, { kind: 'succeeded' }>,
  now: Date,
): NextCheck {
  const lastNews = newItems > 0 ? now : (history.lastNewItemAt ?? history.createdAt);
  const silenceMinutes = (now.getTime() - lastNews.getTime()) / 60_000;
  const pace = rhythmMinutes !== null && newItems > 0 ? rhythmMinutes / 2 : history.intervalMinutes * 1.25;
  // an hour of silence allows ten minutes between looks, six days a whole one
  const own = newItems > 0 ? pace : Math.min(pace, Math.max(silenceMinutes / 6, 2 * shortestIntervalMinutes));
  const wish = Math.min(wishMinutes ?? 0, longestWishMinutes);
  const intervalMinutes = withinLimits(Math.max(own, wish));
  return {
    state: history.state === 'gone' ? 'active' : history.state,
    nextPollAt: inMinutes(now, intervalMinutes),
    intervalMinutes,
    failureWeight: 0,
  };
}

function afterFailure(
  history: FeedHistory,
  { code, retryAfterSeconds }: Extract<LookResult, { kind: 'failed' }>,
  now: Date,
): NextCheck {
  const failureWeight = history.failureWeight + failureWeightOf(code);
  const pause = withinLimits(history.intervalMinutes * 2 ** Math.min(failureWeight, 12));
  const askedFor = Math.min((retryAfterSeconds ?? 0) / 60, longestIntervalMinutes);
  return {
    state: code === 'http_410' && history.state === 'active' ? 'gone' : history.state,
    nextPollAt: inMinutes(now, Math.max(pause, askedFor)),
    intervalMinutes: withinLimits(history.intervalMinutes),
    failureWeight,
  };
}

function withinLimits(minutes: number): number {
  return Math.round(Math.min(longestIntervalMinutes, Math.max(shortestIntervalMinutes, minutes)));
}

function inMinutes(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}
