import { Figure } from '../../../web/components/figure.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Dashboard } from '../dashboard.queries.js';
import type { Fresh } from '../dashboard/open-decisions.queries.js';
import type { Period } from '../timeline.js';
import { Beside } from './beside.js';
import { change } from './change.js';

interface Props {
  ctx: PageContext;
  dashboard: Dashboard;
  fresh: Fresh;
  /** Districts reached in the same days of the last quarter. */
  reachedBefore: number;
}

/** How it goes: each number with where it comes from and the way to its rows. */
export function DashboardFigures(props: Props) {
  return (
    <div class="figures">
      <FreshFigure {...props} />
      <Quarter {...props} />
      <Districts {...props} />
      <Feeds {...props} />
    </div>
  );
}

function days({ format }: PageContext, { from, to }: Period): string {
  return `${format.day(from)} – ${format.day(to)}`;
}

function FreshFigure({ ctx, fresh }: Props) {
  const words = ctx.t.dashboard.fresh;
  const { from, to } = fresh.period;
  const rows = `from=${from}&to=${to}`;
  return (
    <Figure
      ctx={ctx}
      label={words.title}
      value={fresh.mentions}
      note={
        fresh.waiting > 0 ? (
          <a href={`/mentions?review=new&${rows}`}>{words.waiting(fresh.waiting)}</a>
        ) : (
          words.none
        )
      }
      pedigree={{
        unit: words.unit,
        basis: days(ctx, fresh.period),
        rule: words.rule,
        asOf: ctx.format.dateTime(ctx.now),
        rows: `/mentions?review=all&${rows}`,
      }}
    />
  );
}

function Quarter({ ctx, dashboard: { quarter } }: Props) {
  const { t, format } = ctx;
  const words = t.dashboard;
  const { from, to } = quarter.current;
  return (
    <Figure
      ctx={ctx}
      label={words.quarter}
      value={quarter.total}
      note={
        <>
          {words.quarterStories(quarter.stories)}{' '}
          {words.quarterNote(
            change(quarter.total, quarter.lastTotal, format),
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
        basis: words.quarterBasis(days(ctx, quarter.current), days(ctx, quarter.last)),
        rule: words.quarterRule,
        asOf: format.dateTime(ctx.now),
        rows: '/timeline?period=quarter',
      }}
    />
  );
}

function Districts({ ctx, dashboard: { districts, quarter }, reachedBefore }: Props) {
  const { format } = ctx;
  const words = ctx.t.dashboard;
  return (
    <Figure
      ctx={ctx}
      label={words.reached}
      value={districts.reached}
      note={
        <>
          {words.reachedNote(districts.observable, districts.all)}
          <br />
          {words.quarterNote(change(districts.reached, reachedBefore, format), format.number(reachedBefore))}
        </>
      }
      pedigree={{
        unit: words.reachedUnit,
        basis: words.quarterBasis(days(ctx, quarter.current), days(ctx, quarter.last)),
        rule: words.reachedRule,
        asOf: format.dateTime(ctx.now),
        rows: '/timeline?period=quarter&by=district',
      }}
    />
  );
}

function Feeds({ ctx, dashboard: { feeds } }: Props) {
  const words = ctx.t.dashboard;
  return (
    <Figure
      ctx={ctx}
      label={words.feeds}
      value={feeds.alarms.any}
      note={words.feedsNote(feeds.active)}
      pedigree={{
        unit: words.feedsUnit,
        rule: words.feedsRule,
        asOf: ctx.format.dateTime(ctx.now),
        rows: '/feeds?state=trouble',
      }}
    />
  );
}
