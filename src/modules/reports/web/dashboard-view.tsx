import { Figure } from '../../../web/components/figure.js';
import { Icon } from '../../../web/components/icon.js';
import { TimeAgo } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import { AlarmLinks } from '../../feeds/web/alarm-links.js';
import { MentionItem } from '../../mentions/web/mention-row.js';
import type { Dashboard } from '../dashboard.queries.js';
import { signed } from '../difference.js';
import type { Period } from '../timeline.js';
import { Beside } from './beside.js';

interface Props {
  ctx: PageContext;
  dashboard: Dashboard;
}

/** What is new, what to decide, how it goes, what is broken; before there is anything, the way there. */
export function DashboardView({ ctx, dashboard }: Props) {
  const isStarting = !dashboard.mentions;
  return (
    <>
      {isStarting ? (
        <FirstSteps ctx={ctx} dashboard={dashboard} />
      ) : (
        <Newest ctx={ctx} dashboard={dashboard} />
      )}
      {!isStarting && <Figures ctx={ctx} dashboard={dashboard} />}
      <AlarmLinks ctx={ctx} alarms={dashboard.feeds.alarms} />
      {dashboard.feeds.lastSuccess && (
        <p class="quiet">
          {ctx.t.dashboard.lastPoll}: <TimeAgo ctx={ctx} at={dashboard.feeds.lastSuccess} />
        </p>
      )}
    </>
  );
}

function Newest({ ctx, dashboard }: Props) {
  const words = ctx.t.dashboard.waiting;
  return (
    <section class="dashboard-newest">
      <h2>{words.title}</h2>
      {dashboard.newest.length ? (
        <>
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
    </section>
  );
}

function Figures({ ctx, dashboard }: Props) {
  const { t, format, now } = ctx;
  const words = t.dashboard;
  const { quarter, districts, feeds } = dashboard;
  const asOf = format.dateTime(now);
  const { from, to } = quarter.current;
  const days = ({ from, to }: Period) => `${format.day(from)} – ${format.day(to)}`;
  return (
    <div class="figures">
      <Figure
        ctx={ctx}
        label={words.quarter}
        value={quarter.total}
        note={
          <>
            {words.quarterStories(quarter.stories)}{' '}
            {words.quarterNote(
              signed(quarter.total - quarter.lastTotal, format),
              format.number(quarter.lastTotal),
            )}
            <Beside
              ctx={ctx}
              apart={quarter.apart}
              rows={`/mentions?review=relevant&from=${from}&to=${to}&label=apart&once=1`}
            />
          </>
        }
        pedigree={{
          unit: t.timeline.unit,
          basis: words.quarterBasis(days(quarter.current), days(quarter.last)),
          rule: words.quarterRule,
          asOf,
          rows: '/timeline?period=quarter',
        }}
      />
      <Figure
        ctx={ctx}
        label={words.reached}
        value={districts.reached}
        note={words.reachedNote(districts.observable, districts.all)}
        pedigree={{
          unit: words.reachedUnit,
          basis: days(quarter.current),
          rule: words.reachedRule,
          asOf,
          rows: `/mentions?review=relevant&from=${from}&to=${to}&label=counted`,
        }}
      />
      <Figure
        ctx={ctx}
        label={words.feeds}
        value={feeds.alarms.failing + feeds.alarms.gone}
        note={words.feedsNote(feeds.active)}
        pedigree={{ unit: words.feedsUnit, rule: words.feedsRule, asOf, rows: '/feeds' }}
      />
    </div>
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
