import { StatusBadge } from '../../../web/components/badge.js';
import type { Tone } from '../../../web/components/badge.js';
import type { PageContext } from '../../../web/page-context.js';
import { feedHealth } from '../feed-health.js';
import type { FeedHealth } from '../feed-health.js';
import type { Feed } from '../feed.entity.js';

const tones: Record<FeedHealth, Tone> = {
  waiting: 'neutral',
  ok: 'good',
  unsteady: 'neutral',
  failing: 'bad',
  silent: 'decide',
  gone: 'decide',
  paused: 'off',
};

/** How a feed is doing, with the reason of its last failure below. */
export function HealthBadge({ ctx, feed }: { ctx: PageContext; feed: Feed }) {
  const words = ctx.t.feeds;
  const health = feedHealth(feed, ctx.now);
  return (
    <>
      <StatusBadge tone={tones[health]}>{words.health[health]}</StatusBadge>
      {feed.lastErrorCode !== null && health !== 'paused' && (
        <span class="feed-note">{words.failure(feed.lastErrorCode)}</span>
      )}
    </>
  );
}
