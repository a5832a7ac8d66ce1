import { Icon } from '../../../web/components/icon.js';
import { TimeAgo } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import { AlarmLinks } from '../../feeds/web/alarm-links.js';
import type { Dashboard } from '../dashboard.queries.js';
import type { DueDate } from '../dashboard/dates-due.queries.js';
import type { Fresh, OpenDecisions } from '../dashboard/open-decisions.queries.js';
import { DatesDue } from './dashboard-dates.js';
import { Decisions } from './dashboard-decisions.js';
import { DashboardFigures } from './dashboard-figures.js';

interface Props {
  ctx: PageContext;
  dashboard: Dashboard;
}

/** What the first page shows beyond the counts: what is open, what is new, what is due. */
export interface DashboardRest {
  open: OpenDecisions;
  fresh: Fresh;
  dates: readonly DueDate[];
  /** Districts reached in the same days of the last quarter. */
  reachedBefore: number;
}

/** What is new, what to decide, how it goes, what is due, what is broken; before there is anything, the way there. */
export function DashboardView({ ctx, dashboard, ...rest }: Props & DashboardRest) {
  const isStarting = !dashboard.mentions;
  return (
    <>
      {isStarting ? (
        <FirstSteps ctx={ctx} dashboard={dashboard} />
      ) : (
        <>
          <DashboardFigures ctx={ctx} dashboard={dashboard} {...rest} />
          <Decisions ctx={ctx} dashboard={dashboard} open={rest.open} />
          <DatesDue ctx={ctx} dates={rest.dates} />
        </>
      )}
      <AlarmLinks ctx={ctx} alarms={dashboard.feeds.alarms} />
      {dashboard.feeds.lastSuccess && (
        <p class="quiet">
          {ctx.t.dashboard.lastPoll}: <TimeAgo ctx={ctx} at={dashboard.feeds.lastSuccess} />
        </p>
      )}
    </>
  );
}

/** Three steps, each with its state; the next one is the page's one primary action. */
function FirstSteps({ ctx, dashboard }: Props) {
  const words = ctx.t.dashboard.steps;
  const { feeds, watches } = dashboard;
  const steps = [
    { title: words.outlets, text: words.outletsText, href: '/outlets', isDone: feeds.active > 0 },
    { title: words.watch, text: words.watchText, href: '/watches/new', isDone: watches > 0 },
    {
      title: words.wait,
      text: words.waitText,
      action: words.waitAction,
      href: '/feeds',
      isDone: feeds.polled > 0,
    },
  ];
  const next = steps.findIndex(({ isDone }) => !isDone);
  return (
    <section class="first-steps">
      <h2>{words.title}</h2>
      <ol>
        {steps.map(({ title, text, action, href, isDone }, index) => (
          <li key={href} data-done={isDone ? '' : undefined}>
            <div>
              <h3>{title}</h3>
              <p class="quiet">{text}</p>
            </div>
            {isDone ? (
              <span class="step-done">
                <Icon name="check" /> {words.done}
              </span>
            ) : (
              <a class={`btn${index === next ? ' btn-primary' : ''}`} href={href}>
                {action ?? title}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
