import { failingFrom } from './failure-weight.js';
import type { Feed } from './feed.entity.js';

/**
 * waiting: not looked at yet; ok; unsteady: the last look failed in passing; failing: failures have added up; silent: answers, but nothing new for four
 * weeks; gone: the server said so; paused: by a person.
 */
export type FeedHealth = 'waiting' | 'ok' | 'unsteady' | 'failing' | 'silent' | 'gone' | 'paused';

export const silentAfterDays = 28;

export type HealthFacts = Pick<
  Feed,
  'state' | 'failureWeight' | 'lastPolledAt' | 'lastNewItemAt' | 'createdAt'
>;

export function feedHealth(feed: HealthFacts, now: Date): FeedHealth {
  if (feed.state === 'gone') return 'gone';
  if (feed.state !== 'active') return 'paused';
  if (feed.lastPolledAt === null) return 'waiting';
  if (feed.failureWeight >= failingFrom) return 'failing';
  if (feed.failureWeight > 0) return 'unsteady';
  return (feed.lastNewItemAt ?? feed.createdAt) < silentSince(now) ? 'silent' : 'ok';
}

/** Feeds without a new item since then are silent. */
export function silentSince(now: Date): Date {
  return new Date(now.getTime() - silentAfterDays * 86_400_000);
}
