import type { Random } from '../../src/demo/random.js';
import type { FeedFailureCode } from '../../src/modules/feeds/failure-weight.js';
import { nextCheck } from '../../src/modules/feeds/next-check.js';
import type { FeedHistory, LookResult } from '../../src/modules/feeds/next-check.js';
import { rhythmOf } from '../../src/modules/feeds/rhythm.js';

const minuteMs = 60_000;
export const dayMinutes = 1440;

/** A feed that exists on paper only: when it publishes, and what its server says. Minutes count from the start of the simulation. */
export interface SimulatedFeed {
  /** Minutes at which items appear, ascending; those before 0 are there when we begin. */
  published: readonly number[];
  /** Items that the document holds at a time. */
  visible: number;
  /** Asked for by the publisher with each document. */
  wishMinutes?: number;
  /** Items carry no dates. */
  undated?: boolean;
  /** The date that an item carries; that of its publication without this. */
  dateOf?: (published: number) => number;
  /** Failure that the server answers with at this minute; undefined while it is well. */
  failsAt?: (minute: number) => FeedFailureCode | undefined;
}

export interface Followed {
  /** Minutes from publication to the look that saw the item: half of the items were seen within, and 95 of 100. */
  median: number;
  p95: number;
  requestsPerDay: number;
  /** Items that came and scrolled out between two looks. */
  lost: number;
  /** Minutes of all looks. */
  looks: number[];
}

/** Follows a feed for `days` simulated days as a polling round would, with `nextCheck` and `rhythmOf` as they are. */
export function followSimulated(feed: SimulatedFeed, days: number): Followed {
  const begin = Date.UTC(2026, 0, 5);
  const dateOf = (minute: number) => new Date(begin + minute * minuteMs);
  const dateAsShown = (minute: number) => dateOf(feed.dateOf?.(minute) ?? minute);
  let history: FeedHistory = {
    state: 'active',
    intervalMinutes: 30,
    failureWeight: 0,
    lastPolledAt: null,
    lastNewItemAt: null,
    createdAt: dateOf(0),
  };
  const looks: number[] = [];
  const delays: number[] = [];
  let lost = 0;
  let seen = 0;
  for (let minute = 0; minute < days * dayMinutes;) {
    const now = dateOf(minute);
    looks.push(minute);
    const code = feed.failsAt?.(minute);
    let result: LookResult;
    if (code === undefined) {
      const there = countUpTo(feed.published, minute);
      const oldest = Math.max(0, there - feed.visible);
      const fresh = feed.published.slice(Math.max(seen, oldest), there);
      lost += feed.published.slice(seen, Math.max(seen, oldest)).filter((at) => at >= 0).length;
      delays.push(...fresh.filter((at) => at >= 0).map((at) => minute - at));
      seen = there;
      const shown = feed.published.slice(oldest, there);
      const wish = { wishMinutes: feed.wishMinutes ?? null };
      result = fresh.length
        ? {
            kind: 'succeeded',
            newItems: fresh.length,
            items: shown.length,
            rhythmMinutes: feed.undated ? null : rhythmOf(shown.map(dateAsShown), now),
            ...wish,
          }
        : { kind: 'succeeded', newItems: 0, items: 0, rhythmMinutes: null, wishMinutes: null };
    } else {
      result = { kind: 'failed', code, retryAfterSeconds: null };
    }
    const { nextPollAt, ...standing } = nextCheck(history, result, now);
    const hasNews = result.kind === 'succeeded' && result.newItems > 0;
    history = { ...history, ...standing, lastPolledAt: now, ...(hasNews && { lastNewItemAt: now }) };
    minute = (nextPollAt.getTime() - begin) / minuteMs;
  }
  delays.sort((a, b) => a - b);
  const quantile = (share: number) => Math.round(delays[Math.floor((delays.length - 1) * share)] ?? Infinity);
  return {
    median: quantile(0.5),
    p95: quantile(0.95),
    requestsPerDay: Math.round((looks.length / days) * 10) / 10,
    lost,
    looks,
  };
}

/** Publications by chance at `perDay(minute)` items a day, from `fromDay` to `toDay`. */
export function byChance(
  random: Random,
  fromDay: number,
  toDay: number,
  perDay: (minute: number) => number,
): number[] {
  const published: number[] = [];
  for (let minute = fromDay * dayMinutes; minute < toDay * dayMinutes; minute++) {
    if (random.chance(perDay(minute) / dayMinutes)) published.push(minute);
  }
  return published;
}

/** Hour of the day, 0 to 23, and day of the week, 0 for Monday. */
export function timeOf(minute: number): { hour: number; weekday: number } {
  const day = Math.floor(minute / dayMinutes);
  return { hour: Math.floor((minute - day * dayMinutes) / 60), weekday: ((day % 7) + 7) % 7 };
}

function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
