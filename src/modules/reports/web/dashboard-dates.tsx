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
          {shownOf(dates).map(({ day, kind, title, count, link }) => (
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
      <p class="quiet">
        {dates.length > most && <>{words.more(dates.length - most, dueDays)} · </>}
        <a href="/calendar">{words.calendar}</a>
      </p>
    </section>
  );
}

/** Reports to be reminded of are few and must not drown among the tasks of a day. */
function shownOf(dates: readonly DueDate[]): DueDate[] {
  const reports = dates.filter(({ kind }) => kind === 'report').slice(0, most / 2);
  const others = dates.filter((date) => !reports.includes(date)).slice(0, most - reports.length);
  return dates.filter((date) => reports.includes(date) || others.includes(date));
}
