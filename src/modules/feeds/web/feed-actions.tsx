import type { PageContext } from '../../../web/page-context.js';
import type { Feed } from '../feed.entity.js';

/** Buttons that poll, pause, resume or remove a feed; afterwards the page at `back` is shown again. */
export function FeedActions({ ctx, feed, back }: { ctx: PageContext; feed: Feed; back: string }) {
  const words = ctx.t.feeds.actions;
  const path = `/feeds/${feed.id}`;
  const paused = feed.state === 'paused';
  return (
    <form method="post" action={`${path}/state`} class="button-row">
      <input type="hidden" name="back" value={back} />
      <button class="btn btn-sm" formaction={`${path}/poll`}>
        {words.poll}
      </button>
      <button class="btn btn-sm" name="state" value={paused ? 'active' : 'paused'}>
        {paused ? words.resume : words.pause}
      </button>
      <button class="btn btn-sm" name="state" value="removed">
        {words.remove}
      </button>
    </form>
  );
}
