import type { PageContext } from '../../../web/page-context.js';
import { MentionItem } from '../../mentions/web/mention-row.js';
import type { Dashboard } from '../dashboard.queries.js';
import type { OpenDecisions, WaitingSpan } from '../dashboard/open-decisions.queries.js';

interface Props {
  ctx: PageContext;
  dashboard: Dashboard;
  open: OpenDecisions;
}

/** What waits for a person: the latest finds themselves, then how much of what age, and what else only a person can settle. */
export function Decisions({ ctx, dashboard, open }: Props) {
  const words = ctx.t.dashboard.waiting;
  const { quarter } = dashboard;
  const { from, to } = quarter.current;
  const rest = [
    {
      text: words.withoutOutlet(open.withoutOutlet),
      count: open.withoutOutlet,
      href: `/mentions?review=relevant&scope=unknown&from=${from}&to=${to}`,
    },
    { text: words.unmatched(open.unmatched), count: open.unmatched, href: '/mentions?review=unmatched' },
  ].filter(({ count }) => count > 0);
  return (
    <section class="dashboard-newest">
      <h2>{words.title}</h2>
      {dashboard.waiting > 0 ? (
        <>
          <Ages ctx={ctx} spans={open.waiting} />
          <ol class="mention-list">
            {dashboard.newest.map((row) => (
              <MentionItem key={row.mention.id} ctx={ctx} row={row} back="/" brief />
            ))}
          </ol>
          <p>
            <a class="btn btn-primary" href="/mentions">
              {words.all(dashboard.waiting)}
            </a>
          </p>
        </>
      ) : (
        <p class="quiet">{words.none}</p>
      )}
      {rest.length > 0 && (
        <ul class="dashboard-lines">
          {rest.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How long it has been waiting; an age of which nothing waits is left out. */
function Ages({ ctx, spans }: { ctx: PageContext; spans: readonly WaitingSpan[] }) {
  const words = ctx.t.dashboard.waiting;
  return (
    <ul class="dashboard-ages" aria-label={words.ages}>
      {spans
        .filter(({ count }) => count > 0)
        .map((span) => (
          <li key={span.age}>
            <a href={waitingAddress(span)}>{words.age[span.age](span.count)}</a>
          </li>
        ))}
    </ul>
  );
}

export function waitingAddress({ from, to }: Pick<WaitingSpan, 'from' | 'to'>): string {
  const query = new URLSearchParams({ review: 'new' });
  if (from) query.set('from', from);
  if (to) query.set('to', to);
  return `/mentions?${query.toString()}`;
}
