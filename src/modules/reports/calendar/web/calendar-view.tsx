import { bucketStart } from '../../../../shared/days.js';
import type { Day } from '../../../../shared/days.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import { FilterChips } from '../../../../web/components/filter-chips.js';
import { FilterForm } from '../../../../web/components/filter-form.js';
import { optionsOf, Select } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { withQuery } from '../../../../web/query-links.js';
import { weekendText } from '../../../funding/due-dates/web/due-date-text.js';
import { calendarKinds } from '../calendar-entry.js';
import type { CalendarEntry, CalendarKind } from '../calendar-entry.js';
import { entryTitle } from '../entry-title.js';
import type { ShownSpan } from './calendar-span.js';

export interface CalendarView {
  span: ShownSpan;
  today: Day;
  kind: CalendarKind | null;
  entries: readonly CalendarEntry[];
  overdue: readonly CalendarEntry[];
}

/** What lies ahead, month by month, with what is late before it. */
export function Agenda({ ctx, view }: { ctx: PageContext; view: CalendarView }) {
  const words = ctx.t.calendar;
  const { span, kind, entries, overdue } = view;
  const ofKind = (each: CalendarEntry) => kind === null || each.kind === kind;
  const shown = entries.filter(ofKind);
  const late = span.isAhead ? overdue.filter(ofKind) : [];
  if (!entries.length && !overdue.length && span.isAhead) return <Empty ctx={ctx} />;
  return (
    <>
      <FilterForm ctx={ctx} action="/calendar">
        {!span.isAhead && <input type="hidden" name="from" value={span.from.slice(0, 7)} />}
        <Select
          name="kind"
          label={words.kind}
          emptyLabel={ctx.t.shell.words.all}
          value={kind ?? ''}
          options={optionsOf(calendarKinds, words.kinds)}
        />
      </FilterForm>
      <FilterChips
        ctx={ctx}
        filters={kind === null ? [] : [{ name: 'kind', value: kind, label: words.kinds[kind] }]}
      />
      <p class="quiet">
        {words.shown(ctx.format.day(span.from), ctx.format.day(span.to))} · {words.count(shown.length)}
      </p>
      {late.length > 0 && (
        <section class="agenda-month">
          <h2>{words.overdue}</h2>
          <Entries ctx={ctx} entries={late} view={view} />
        </section>
      )}
      {monthsOf(shown).map(([month, ofMonth]) => (
        <section key={month} class="agenda-month">
          <h2>{ctx.format.month(month)}</h2>
          <Entries ctx={ctx} entries={ofMonth} view={view} />
        </section>
      ))}
      {!shown.length && <p>{kind === null ? words.noneHere : words.noneOfKind}</p>}
      <Steps ctx={ctx} span={span} />
    </>
  );
}

function monthsOf(entries: readonly CalendarEntry[]): [Day, CalendarEntry[]][] {
  const months = new Map<Day, CalendarEntry[]>();
  for (const each of entries) {
    const month = bucketStart(each.day, 'month');
    months.set(month, [...(months.get(month) ?? []), each]);
  }
  return [...months];
}

function Entries({
  ctx,
  entries,
  view: { today },
}: {
  ctx: PageContext;
  entries: readonly CalendarEntry[];
  view: CalendarView;
}) {
  const { t, format } = ctx;
  const words = t.calendar;
  return (
    <ol class="agenda">
      {entries.map((each) => (
        <li key={`${each.kind} ${each.id}`} data-row class={each.done ? 'agenda-done' : undefined}>
          <time dateTime={each.at ? each.at.toISOString() : each.day}>
            <span class="agenda-weekday">{format.weekday(each.day)}</span> {format.day(each.day)}
            {each.at && <span class="agenda-time"> {words.at(format.time(each.at))}</span>}
          </time>
          <span class={`agenda-kind agenda-${each.kind}`}>{words.kinds[each.kind]}</span>
          <span class="agenda-what">
            <a href={each.link}>{entryTitle(t, each)}</a>
            {each.about && <span class="quiet"> {each.about}</span>}{' '}
            {each.done && <StatusBadge tone="good">{words.done}</StatusBadge>}
            {!each.done && each.day === today && <StatusBadge tone="neutral">{words.today}</StatusBadge>}
            {!each.done && each.kind === 'report' && weekendText(ctx, each.day) && (
              <span class="agenda-weekend quiet">{weekendText(ctx, each.day)}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Steps({ ctx, span }: { ctx: PageContext; span: ShownSpan }) {
  const words = ctx.t.calendar;
  const to = (from: string | null) => withQuery(ctx.path, ctx.query, { from });
  return (
    <nav class="agenda-steps" aria-label={words.title}>
      {span.earlier !== null && <a href={to(span.earlier)}>{words.earlier}</a>}
      {!span.isAhead && <a href={to(null)}>{words.now}</a>}
      {span.later !== null && <a href={to(span.later)}>{words.later}</a>}
    </nav>
  );
}

function Empty({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.calendar.empty;
  return (
    <EmptyState
      title={words.title}
      text={words.text}
      action={
        <a class="btn btn-primary" href="/grants">
          {words.action}
        </a>
      }
      example={{ label: ctx.t.shell.empty.example, children: words.example }}
    />
  );
}
