import type { PageContext } from '../../../web/page-context.js';
import type { Feed } from '../feed.entity.js';

/** Button that looks at a feed now; afterwards the page at `back` is shown again. */
export function PollNow({ ctx, feed, back }: { ctx: PageContext; feed: Feed; back: string }) {
  return (
    <form method="post" action={`/feeds/${feed.id}/poll`}>
      <input type="hidden" name="back" value={back} />
      <button class="btn btn-primary">{ctx.t.feeds.actions.poll}</button>
    </form>
  );
}

/** Buttons that pause, resume or remove a feed, with `poll` also one that looks at it now; afterwards the page at `back` is shown again. */
export function FeedActions(props: { ctx: PageContext; feed: Feed; back: string; poll?: boolean }) {
  const { ctx, feed, back, poll = false } = props;
  const words = ctx.t.feeds.actions;
  const path = `/feeds/${feed.id}`;
  const paused = feed.state === 'paused';
  return (
    <form method="post" action={`${path}/state`} class="feed-buttons">
      <input type="hidden" name="back" value={back} />
      {poll && (
        <button class="btn btn-sm" formaction={`${path}/poll`}>
          {words.poll}
        </button>
      )}
      <button class="btn btn-sm" name="state" value={paused ? 'active' : 'paused'}>
        {paused ? words.resume : words.pause}
      </button>
      <button class="btn btn-sm" name="state" value="removed">
        {words.remove}
      </button>
    </form>
  );
}
