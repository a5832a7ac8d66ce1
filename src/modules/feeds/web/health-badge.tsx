import { StatusBadge } from '../../../web/components/badge.js';
import type { Tone } from '../../../web/components/badge.js';
import type { PageContext } from '../../../web/page-context.js';
import { feedHealth } from '../feed-health.js';
import type { FeedHealth } from '../feed-health.js';
import type { FeedRow } from '../feeds.queries.js';

const tones: Record<FeedHealth, Tone> = {
  waiting: 'neutral',
  ok: 'good',
  unsteady: 'neutral',
  slow: 'neutral',
  lying: 'neutral',
  failing: 'bad',
  silent: 'decide',
  gone: 'decide',
  paused: 'off',
};

/** How a feed is doing, with an alarm about its volume beside it or in place of "ok", and the reason of its last failure below. */
export function HealthBadge({ ctx, row: { feed, isSlow } }: { ctx: PageContext; row: FeedRow }) {
  const words = ctx.t.feeds;
  const health = feedHealth(feed, isSlow, ctx.now);
  const volume = feed.state === 'active' ? feed.volume : null;
  return (
    <>
      <span class="feed-badges">
        {(health !== 'ok' || !volume) && (
          <StatusBadge tone={tones[health]}>{words.health[health]}</StatusBadge>
        )}
        {volume && <StatusBadge tone="decide">{words.volume[volume]}</StatusBadge>}
      </span>
      {feed.lastErrorCode !== null && health !== 'paused' && (
        <span class="feed-note">{words.failure(feed.lastErrorCode)}</span>
      )}
    </>
  );
}
