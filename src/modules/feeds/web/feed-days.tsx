import { addDays, daysBetween } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { DataTable } from '../../../web/components/table.js';
import { DayTime } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import type { FeedDay } from '../feed-day.entity.js';

const shown = 28;
const slot = 14;
const bar = 10;
const height = 64;

interface Props {
  ctx: PageContext;
  /** Days on which the feed was due; others are left blank. */
  days: readonly FeedDay[];
  today: Day;
}

/** New items of the last four weeks as small bars, and as a table on demand. A day without an answer is hatched, never zero. */
export function FeedDays({ ctx, days, today }: Props) {
  const words = ctx.t.feeds.days;
  const from = addDays(today, 1 - shown);
  const lately = days.filter(({ day }) => day >= from && day <= today);
  const most = Math.max(1, ...lately.map(({ newItems }) => newItems));
  const hasGap = lately.some(({ succeeded }) => succeeded === 0);
  return (
    <figure class="feed-days">
      <svg viewBox={`0 0 ${shown * slot} ${height}`} role="img" aria-labelledby="feed-days-text">
        <defs>
          <pattern
            id="feed-hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line class="chart-hatch-line" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        {lately.map((day) => (
          <DayBar key={day.day} ctx={ctx} day={day} at={daysBetween(from, day.day)} most={most} />
        ))}
        <line class="chart-baseline" x1="0" x2={shown * slot} y1={height} y2={height} />
      </svg>
      <div class="feed-days-axis" aria-hidden="true">
        <span>{ctx.format.dayShort(from)}</span>
        <span>{words.today}</span>
      </div>
      <figcaption>
        <span id="feed-days-text">{summary(ctx, lately)}</span>
        {hasGap && (
          <span class="feed-days-key">
            <span class="swatch swatch-gap" aria-hidden="true" /> {words.notObserved}
          </span>
        )}
      </figcaption>
      <details>
        <summary>{words.asTable}</summary>
        <DayTable ctx={ctx} days={lately.toReversed()} />
      </details>
    </figure>
  );
}

function DayBar({ ctx, day, at, most }: { ctx: PageContext; day: FeedDay; at: number; most: number }) {
  const isObserved = day.succeeded > 0;
  const tall = isObserved ? (day.newItems / most) * height : height;
  const x = at * slot + (slot - bar) / 2;
  return (
    <g>
      <title>{`${ctx.format.day(day.day)}: ${dayText(ctx, day)}`}</title>
      <rect class="chart-slot" x={at * slot} y="0" width={slot} height={height} />
      <rect
        class={isObserved ? 'chart-bar feed-day-bar' : 'chart-hatch'}
        fill={isObserved ? undefined : 'url(#feed-hatch)'}
        x={x}
        y={height - tall}
        width={bar}
        height={tall}
      />
    </g>
  );
}

function DayTable({ ctx, days }: { ctx: PageContext; days: readonly FeedDay[] }) {
  const words = ctx.t.feeds.days;
  return (
    <DataTable
      caption={ctx.t.feeds.detail.days}
      density="compact"
      rows={days}
      rowKey={({ day }) => day}
      columns={[
        {
          key: 'day',
          header: ctx.t.shell.words.date,
          primary: true,
          cell: ({ day }) => <DayTime ctx={ctx} day={day} />,
        },
        {
          key: 'new',
          header: ctx.t.feeds.detail.fresh,
          align: 'end',
          cell: ({ succeeded, newItems }) =>
            succeeded > 0 ? ctx.format.number(newItems) : <span class="quiet">{words.notObserved}</span>,
        },
        {
          key: 'polls',
          header: words.polls,
          align: 'end',
          cell: ({ due, succeeded }) => words.answered(succeeded, due),
        },
      ]}
    />
  );
}

function dayText(ctx: PageContext, { due, succeeded, newItems }: FeedDay): string {
  const words = ctx.t.feeds.days;
  const polls = words.answered(succeeded, due);
  return succeeded > 0 ? `${words.fresh(newItems)}, ${polls}` : `${words.notObserved}, ${polls}`;
}

function summary(ctx: PageContext, days: readonly FeedDay[]): string {
  const total = days.reduce((sum, { newItems }) => sum + newItems, 0);
  const observed = days.filter(({ succeeded }) => succeeded > 0).length;
  const most = Math.max(0, ...days.map(({ newItems }) => newItems));
  return ctx.t.feeds.days.summary(total, most, observed, days.length);
}
