import { dayOf } from '../../../shared/days.js';
import type { PageContext } from '../../../web/page-context.js';
import { entryTitle } from '../calendar/entry-title.js';
import type { DueDate } from '../dashboard/dates-due.queries.js';
import { dueDays } from '../dashboard/dates-due.queries.js';

/** More are counted. */
const most = 8;

/** What lies ahead, the next first. */
export function DatesDue({ ctx, dates }: { ctx: PageContext; dates: readonly DueDate[] }) {
  const words = ctx.t.dashboard.dates;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  return (
    <section class="dashboard-dates">
      <h2>{words.title}</h2>
      {dates.length ? (
        <ol class="history">
          {dates.slice(0, most).map(({ day, kind, title, count, link }) => (
            <li key={`${day} ${kind} ${link}`}>
              <time dateTime={day}>{ctx.format.day(day)}</time>
              <span>
                {kind === 'clippings' || kind === 'overdue' || kind === 'reminders' ? (
                  <a href={link}>{words[kind](count)}</a>
                ) : (
                  <>
                    {kind === 'report' && day < today ? words.reportLate : words.kinds[kind]}:{' '}
                    <a href={link}>
                      {entryTitle(ctx.t, { kind: kind === 'target' ? kind : 'event', title })}
                    </a>
                  </>
                )}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p class="quiet">{words.none(dueDays)}</p>
      )}
      <p>
        <a href="/calendar">{words.calendar}</a>
      </p>
      {dates.length > most && <p class="quiet">{words.more(dates.length - most, dueDays)}</p>}
    </section>
  );
}
