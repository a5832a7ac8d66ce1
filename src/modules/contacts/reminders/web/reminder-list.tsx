import type { Day } from '../../../../shared/days.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import { Pager } from '../../../../web/components/pager.js';
import { DataTable } from '../../../../web/components/table.js';
import { TimeAgo } from '../../../../web/components/time.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ContactView } from '../../contacts.queries.js';
import { titleOf } from '../../web/contact-crumbs.js';

export interface ReminderListView {
  show: 'due' | 'upcoming';
  rows: readonly ContactView[];
  nextCursor: string | null;
  counts: { due: number; upcoming: number };
  today: Day;
}

export function ReminderList({ ctx, view }: { ctx: PageContext; view: ReminderListView }) {
  const { show, rows, counts } = view;
  const words = ctx.t.interactions.reminders;
  return (
    <>
      <nav class="list-views" aria-label={words.views}>
        <a href="/contacts/reminders" aria-current={show === 'due' ? 'page' : undefined}>
          {words.due(counts.due)}
        </a>
        <a href="/contacts/reminders?show=upcoming" aria-current={show === 'upcoming' ? 'page' : undefined}>
          {words.upcoming(counts.upcoming)}
        </a>
      </nav>
      {rows.length ? <Rows ctx={ctx} view={view} /> : <Nothing ctx={ctx} show={show} />}
      <Pager ctx={ctx} nextCursor={view.nextCursor} shown={rows.length} />
    </>
  );
}

function Nothing({ ctx, show }: { ctx: PageContext; show: ReminderListView['show'] }) {
  const words = ctx.t.interactions.reminders;
  if (show === 'upcoming') return <p class="quiet">{words.noneUpcoming}</p>;
  return (
    <EmptyState
      title={words.noneDue}
      text={words.noneDueText}
      example={{ label: ctx.t.shell.empty.example, children: words.noneDueExample }}
    />
  );
}

function Rows({ ctx, view: { rows, show, today } }: { ctx: PageContext; view: ReminderListView }) {
  const words = ctx.t.interactions.reminders;
  return (
    <DataTable
      caption={words.captions[show]}
      rows={rows}
      rowKey={({ contact }) => contact.id}
      columns={[
        {
          key: 'contact',
          header: words.contact,
          primary: true,
          cell: (row) => (
            <>
              <a href={`/contacts/${row.contact.id}`}>{titleOf(ctx, row)}</a>
              <div class="quiet">{[row.outlet?.name, row.contact.phone].filter(Boolean).join(' · ')}</div>
            </>
          ),
        },
        {
          key: 'day',
          header: words.day,
          narrow: 'line',
          cell: ({ contact }) => <DueDay ctx={ctx} day={contact.nextContactDay ?? ''} today={today} />,
        },
        {
          key: 'last',
          header: words.last,
          cell: ({ contact }) =>
            contact.lastContactAt ? (
              <TimeAgo ctx={ctx} at={contact.lastContactAt} />
            ) : (
              <span class="quiet">{ctx.t.shell.words.never}</span>
            ),
        },
        {
          key: 'rule',
          header: words.rule,
          narrow: 'hidden',
          cell: ({ contact }) => contact.remindAfterDays !== null && words.every(contact.remindAfterDays),
        },
        {
          key: 'steps',
          header: ctx.t.shell.words.actions,
          cell: (row) => <ReminderSteps ctx={ctx} view={row} back={`/contacts/reminders`} />,
        },
      ]}
    />
  );
}

export function DueDay({ ctx, day, today }: { ctx: PageContext; day: Day; today: Day }) {
  const text = <time dateTime={day}>{ctx.format.day(day)}</time>;
  if (day > today) return text;
  return <StatusBadge tone={day < today ? 'bad' : 'decide'}>{text}</StatusBadge>;
}

/** Dealt with, or not now. */
export function ReminderSteps({ ctx, view, back }: { ctx: PageContext; view: ContactView; back: string }) {
  const words = ctx.t.interactions.reminders;
  const name = titleOf(ctx, view);
  const own = `/contacts/${view.contact.id}/reminder`;
  return (
    <div class="list-steps">
      <form method="post" action={`${own}/done`}>
        <input type="hidden" name="back" value={back} />
        <button type="submit" class="btn btn-sm" aria-label={words.doneOf(name)}>
          {words.done}
        </button>
      </form>
      <form method="post" action={`${own}/snooze`}>
        <input type="hidden" name="back" value={back} />
        <button type="submit" class="btn btn-sm" aria-label={words.snoozeOf(name)}>
          {words.snooze}
        </button>
      </form>
    </div>
  );
}
