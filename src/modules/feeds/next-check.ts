import { failureWeightOf } from './failure-weight.js';
import type { FeedFailureCode } from './failure-weight.js';
import type { Feed, FeedState } from './feed.entity.js';

export const shortestIntervalMinutes = 10;
export const longestIntervalMinutes = 24 * 60;
/** Asked for by ttl, sy:updatePeriod or Cache-Control; a longer wish would make us miss items of feeds that hold few. */
const longestWishMinutes = 6 * 60;
/** Pace of a feed whose dates speak of a slow rhythm, until it has been seen to bring something new. */
const firstPaceMinutes = 2 * 60;

/** What a look at a feed means for its next one. */
export type LookResult =
  | {
      kind: 'succeeded';
      newItems: number;
      /** Items in the document; 0 when none was read (304, or the same body). */
      items: number;
      /** Median minutes between its last items (`rhythm.ts`); null when nothing was read this time. */
      rhythmMinutes: number | null;
      /** The publisher asks not to come back sooner; null without a wish. */
      wishMinutes: number | null;
    }
  | { kind: 'failed'; code: FeedFailureCode; retryAfterSeconds: number | null };

/** The feed as it stood before the look. */
export type FeedHistory = Pick<
  Feed,
  'state' | 'intervalMinutes' | 'failureWeight' | 'lastPolledAt' | 'lastNewItemAt' | 'createdAt'
>;

export interface NextCheck {
  state: FeedState;
  nextPollAt: Date;
  /** The feed's own pace, learned from its news and untouched by silence and failures, so that it is back in step with the next item. */
  intervalMinutes: number;
  failureWeight: number;
}

/**
 * When to look again. News sets the pace of a feed; silence stretches the pause, to four times the pace at first and to a forty-eighth of the silence
 * in the long run. A failure doubles the pause for each full weight, up to a day; it never ends a feed. Only 410 Gone does.
 */
export function nextCheck(history: FeedHistory, result: LookResult, now: Date): NextCheck {
  return result.kind === 'succeeded'
    ? afterSuccess(history, result, now)
    : afterFailure(history, result, now);
}

type Success = Extract<LookResult, { kind: 'succeeded' }>;

function afterSuccess(history: FeedHistory, result: Success, now: Date): NextCheck {
  const wish = Math.min(result.wishMinutes ?? 0, longestWishMinutes);
  const hasNews = result.newItems > 0;
  const pace = hasNews ? learnedPace(history, result, now) : history.intervalMinutes;
  const pause = hasNews ? pace : pauseInSilence(history, now);
  return {
    state: history.state === 'gone' ? 'active' : history.state,
    nextPollAt: inMinutes(now, withinLimits(Math.max(pause, wish))),
    // later looks that find nothing new are told no wish: it lives on in the pace
    intervalMinutes: withinLimits(hasNews ? Math.max(pace, wish) : pace),
    failureWeight: 0,
  };
}

/** Falls at once, rises by an eighth for each day since the last news: one slow week does not make us miss the next burst. */
function learnedPace(history: FeedHistory, { newItems, items, rhythmMinutes }: Success, now: Date): number {
  const sinceNews = minutesSince(history.lastNewItemAt ?? now, now);
  const gap = rhythmMinutes ?? (history.lastNewItemAt && sinceNews / newItems);
  const rising = history.lastNewItemAt
    ? history.intervalMinutes * (1 + sinceNews / (8 * 24 * 60))
    : firstPaceMinutes;
  return Math.min(rising, gap === null ? Infinity : paceFor(gap), overrunPace(history, newItems, items, now));
}

/**
 * Minutes between looks at a feed that brings an item every `gap` minutes: their mean, in ratio, with the shortest pause. The square root is the law
 * that makes the delay of all items and the number of requests together least: four times as many items deserve twice as many looks.
 */
function paceFor(gap: number): number {
  return Math.sqrt(shortestIntervalMinutes * gap);
}

/** An eighth of the time in which the document turns over at the speed just seen, so that no pause of four paces lets items scroll out. */
function overrunPace({ lastPolledAt }: FeedHistory, newItems: number, items: number, now: Date): number {
  if (lastPolledAt === null) return Infinity;
  // a person may look again after a few seconds: too short a time to tell a speed from
  const sinceLook = Math.max(shortestIntervalMinutes, minutesSince(lastPolledAt, now));
  return (sinceLook * Math.max(items, newItems)) / newItems / 8;
}

function pauseInSilence({ intervalMinutes: pace, lastNewItemAt, createdAt }: FeedHistory, now: Date): number {
  const silence = minutesSince(lastNewItemAt ?? createdAt, now);
  return Math.max(pace, Math.min(4 * pace, paceFor(silence)), silence / 48);
}

function afterFailure(
  history: FeedHistory,
  { code, retryAfterSeconds }: Extract<LookResult, { kind: 'failed' }>,
  now: Date,
): NextCheck {
  const failureWeight = history.failureWeight + failureWeightOf(code);
  const pause = withinLimits(pauseInSilence(history, now) * 2 ** Math.min(failureWeight, 12));
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

function minutesSince(earlier: Date, now: Date): number {
  return Math.max(0, (now.getTime() - earlier.getTime()) / 60_000);
}

function inMinutes(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}
