import type { Day } from '../../../shared/days.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { FeedDetail } from '../feeds.queries.js';
import { FeedActions } from './feed-actions.js';
import { FeedAdvice } from './feed-advice.js';
import { FeedDays } from './feed-days.js';
import { FeedFacts } from './feed-facts.js';
import { FeedItems, FeedPolls } from './feed-record.js';
import { HealthBadge } from './health-badge.js';

export function FeedPage({ ctx, view, today }: { ctx: PageContext; view: FeedDetail; today: Day }) {
  const words = ctx.t.feeds.detail;
  return (
    <>
      <div class="feed-state">
        <HealthBadge ctx={ctx} row={view} />
        <FeedAdvice ctx={ctx} view={view} today={today} />
        {mayEdit(ctx) && <FeedActions ctx={ctx} feed={view.feed} back={ctx.path} />}
      </div>
      <section class="feed-section" aria-labelledby="facts">
        <h2 id="facts">{words.facts}</h2>
        <FeedFacts ctx={ctx} view={view} />
      </section>
      {view.days.length > 0 && (
        <section class="feed-section" aria-labelledby="days">
          <h2 id="days">{words.days}</h2>
          <FeedDays ctx={ctx} days={view.days} today={today} />
        </section>
      )}
      <section class="feed-section" aria-labelledby="items">
        <h2 id="items">{words.items}</h2>
        <FeedItems ctx={ctx} view={view} />
      </section>
      <section class="feed-section" aria-labelledby="polls">
        <h2 id="polls">{words.polls}</h2>
        <FeedPolls ctx={ctx} polls={view.polls} />
      </section>
    </>
  );
}
