import type { Day } from '../../shared/days.js';
import type { PageContext } from '../page-context.js';

type Clocked = Pick<PageContext, 'format' | 'now'>;

/** How long ago, with the exact time on hover and in print. */
export function TimeAgo({ ctx, at }: { ctx: Clocked; at: Date }) {
  const exact = ctx.format.dateTime(at);
  return (
    <time class="time-ago" dateTime={at.toISOString()} title={exact} data-exact={exact}>
      {ctx.format.relative(at, ctx.now)}
    </time>
  );
}

/** A calendar day of the reporting time zone. */
export function DayTime({ ctx, day }: { ctx: Pick<PageContext, 'format'>; day: Day }) {
  return <time dateTime={day}>{ctx.format.day(day)}</time>;
}
