import type { Day } from '../../../shared/days.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { feedHealth } from '../feed-health.js';
import type { FeedHealth } from '../feed-health.js';
import { volumeFigures } from '../feed-volume.js';
import type { FeedDetail } from '../feeds.queries.js';

interface Props {
  ctx: PageContext;
  view: FeedDetail;
  today: Day;
}

const maybeElsewhere = new Set<FeedHealth>(['failing', 'silent', 'gone']);

/** What the state of a feed means, and where there is something to do, what. */
export function FeedAdvice({ ctx, view, today }: Props) {
  const { feed, isSlow } = view;
  const words = ctx.t.feeds;
  const health = feedHealth(feed, isSlow, ctx.now);
  const volume = feed.state === 'active' ? feed.volume : null;
  const lookElsewhere = feed.kind !== 'search' && (maybeElsewhere.has(health) || volume === 'low');
  return (
    <div class="feed-advice">
      {(health !== 'ok' || !volume) && <p>{words.healthHint[health]}</p>}
      {volume && <VolumeFinding ctx={ctx} view={view} today={today} />}
      {volume && <p>{words.volumeHint[volume]}</p>}
      {lookElsewhere && mayEdit(ctx) && (
        <p>
          {words.elsewhere}{' '}
          <a href={`/feeds/new?address=${encodeURIComponent(siteOf(view))}`}>{words.lookElsewhere}</a>
        </p>
      )}
    </div>
  );
}

/** The two means that were compared, where the record still tells them. */
function VolumeFinding({ ctx, view, today }: Props) {
  const figures = volumeFigures(view.days, today);
  if (!figures) return null;
  const oneDecimal = (value: number) => ctx.format.number(Math.round(value * 10) / 10);
  return <p>{ctx.t.feeds.volumeFinding(oneDecimal(figures.lately), oneDecimal(figures.usual))}</p>;
}

function siteOf({ feed, homepage }: FeedDetail): string {
  return homepage ?? new URL(feed.url).origin;
}
