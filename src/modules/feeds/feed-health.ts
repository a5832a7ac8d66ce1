import { failingFrom } from './failure-weight.js';
import type { Feed } from './feed.entity.js';

/**
 * How a feed is doing, the first that fits:
 * - gone: the server said so; paused: by a person; waiting: not looked at yet;
 * - failing: failures have added up, it is looked at less often;
 * - silent: answers, but has brought nothing new for far longer than usual (`silentAfterDays`); not said of searches, which may have nothing to find;
 * - unsteady: the last look failed in passing, the next one comes a little later;
 * - lying: the server says "not modified" although there is news, so the whole document is fetched each time;
 * - slow: most answers take longer than five seconds;
 * - ok.
 */
export const feedHealths = [
  'waiting',
  'ok',
  'unsteady',
  'slow',
  'lying',
  'failing',
  'silent',
  'gone',
  'paused',
] as const;
export type FeedHealth = (typeof feedHealths)[number];

/** Answers that take longer than this are slow. */
export const slowFromMs = 5000;

/**
 * From which pace on how many days of nothing new make a silence: four weeks, and about four times the rhythm of feeds that are slower than weekly. The
 * pace stands for the rhythm: it is learned from the news and not touched by silence (`next-check.ts`).
 */
export const silentAfterDays: readonly { paceMinutes: number; days: number }[] = [
  { paceMinutes: 0, days: 28 },
  { paceMinutes: 330, days: 60 },
  { paceMinutes: 480, days: 150 },
  { paceMinutes: 720, days: 365 },
];

export type HealthFacts = Pick<
  Feed,
  | 'state'
  | 'kind'
  | 'failureWeight'
  | 'intervalMinutes'
  | 'lastPolledAt'
  | 'lastNewItemAt'
  | 'lyingSince'
  | 'createdAt'
>;

/** `isSlow`: more than half of the answers that are kept took longer than {@link slowFromMs}. */
export function feedHealth(feed: HealthFacts, isSlow: boolean, now: Date): FeedHealth {
  if (feed.state === 'gone') return 'gone';
  if (feed.state !== 'active') return 'paused';
  if (feed.lastPolledAt === null) return 'waiting';
  if (feed.failureWeight >= failingFrom) return 'failing';
  if (feed.kind !== 'search' && lastNews(feed) < silentSince(feed.intervalMinutes, now)) return 'silent';
  if (feed.failureWeight > 0) return 'unsteady';
  if (feed.lyingSince !== null) return 'lying';
  return isSlow ? 'slow' : 'ok';
}

function lastNews({ lastNewItemAt, createdAt }: HealthFacts): Date {
  return lastNewItemAt ?? createdAt;
}

/** A feed of this pace without a new item since then is silent. */
export function silentSince(paceMinutes: number, now: Date): Date {
  const { days } = silentAfterDays.findLast((band) => band.paceMinutes <= paceMinutes) ?? silentAfterDays[0]!;
  return new Date(now.getTime() - days * 86_400_000);
}
