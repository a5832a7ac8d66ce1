import type { DemoFeed } from './feeds.js';

/** Days ago, both ends included. */
interface Span {
  from: number;
  to: number;
}

/** Echolot itself did not run: nobody looked at any feed. */
const notRunning: Span = { from: 226, to: 224 };

/** Feeds that did not answer for weeks and recovered. */
const downtimes = new Map<string, Span>([
  ['wolkentaler-tagblatt', { from: 215, to: 181 }],
  ['landeskurier-fabelmark', { from: 110, to: 88 }],
]);

/** What polling a feed was like on a day: `ended` once the server has said 410. */
export type Observation = 'seen' | 'not-running' | 'down' | 'ended';

export function observationOf(feed: Pick<DemoFeed, 'slug' | 'trouble'>, daysAgo: number): Observation {
  if (within(notRunning, daysAgo)) return 'not-running';
  const downtime = downtimes.get(feed.slug);
  if (downtime && within(downtime, daysAgo)) return 'down';
  if (feed.trouble && daysAgo <= feed.trouble.since) {
    return feed.trouble.kind === 'gone' && daysAgo < feed.trouble.since ? 'ended' : 'down';
  }
  return 'seen';
}

function within({ from, to }: Span, daysAgo: number): boolean {
  return daysAgo <= from && daysAgo >= to;
}
