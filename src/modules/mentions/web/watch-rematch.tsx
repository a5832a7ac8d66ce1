import { TimeAgo } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import { rematchProgress } from '../rematch-progress.js';
import type { WatchRow } from '../watches.queries.js';

/**
 * How far the comparison with stored items is. While it runs the part asks for itself every second; without script a reload shows where it
 * stands. `brief` is for the list: only what is under way.
 */
export function WatchRematchStatus({
  ctx,
  row: { watch, rematch },
  brief = false,
}: {
  ctx: PageContext;
  row: Pick<WatchRow, 'watch' | 'rematch'>;
  brief?: boolean;
}) {
  const progress = rematchProgress(rematch);
  if (!progress || !rematch) return null;
  const words = ctx.t.watches.rematch;
  const id = `rematch-${watch.id}`;
  if (rematch.finishedAt) {
    if (brief) return null;
    return (
      <p class="rematch quiet" id={id} role="status">
        {words.finished} <TimeAgo ctx={ctx} at={rematch.finishedAt} />:{' '}
        {words.done(progress.done, progress.found, progress.ended)}
      </p>
    );
  }
  const share = progress.total ? progress.done / progress.total : 0;
  return (
    <div
      class="rematch"
      id={id}
      hx-get={`/watches/${watch.id}/rematch${brief ? '?brief=1' : ''}`}
      hx-trigger="every 1s"
      hx-swap="outerHTML"
    >
      <progress value={share} max={1} aria-label={words.label(watch.name)} />
      <span class="quiet">
        {progress.state === 'waiting' ? words.waiting : words.running(progress.done, progress.total)}
      </span>
    </div>
  );
}
