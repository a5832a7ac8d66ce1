import { dayOf } from '../../../../shared/days.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import { DayTime } from '../../../../web/components/time.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Grant } from '../../grant.entity.js';
import type { GrantDueDate } from '../grant-due-date.entity.js';
import { dueDateState, dueDateTones, periodText, reportAddress, weekendText } from './due-date-text.js';

interface Props {
  ctx: PageContext;
  grant: Pick<Grant, 'id' | 'periodStart' | 'periodEnd'>;
  dates: readonly GrantDueDate[];
}

/** When the funder wants to hear of the grant, on its page. */
export function DueDatesSection({ ctx, grant, dates }: Props) {
  const words = ctx.t.dueDates;
  const own = `/grants/${grant.id}/due-dates`;
  return (
    <section id="due-dates">
      <h2>{words.title}</h2>
      {dates.length ? (
        <DataTable
          caption={words.caption}
          rows={dates}
          rowKey={({ id }) => id}
          columns={columnsOf(ctx, grant)}
        />
      ) : (
        <p class="quiet">{mayEdit(ctx) ? words.none : words.noneForReaders}</p>
      )}
      <p class="after-table room-steps">
        {mayEdit(ctx) && (
          <>
            <a class={dates.length ? 'btn' : 'btn btn-primary'} href={`${own}/suggestions`}>
              {words.suggest}
            </a>
            <a class="btn" href={`${own}/new`}>
              {words.add}
            </a>
          </>
        )}
        {dates.length > 0 && (
          <a class="btn btn-link" href="/calendar?kind=report">
            {words.calendar}
          </a>
        )}
      </p>
    </section>
  );
}

function columnsOf(ctx: PageContext, grant: Props['grant']): Column<GrantDueDate>[] {
  const words = ctx.t.dueDates;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  const columns: Column<GrantDueDate>[] = [
    {
      key: 'title',
      header: words.what,
      primary: true,
      cell: ({ id, title, kind, note }) => (
        <>
          {mayEdit(ctx) ? (
            <a href={`/grants/${grant.id}/due-dates/${id}`} aria-label={words.editOf(title)}>
              {title}
            </a>
          ) : (
            title
          )}
          <div class="quiet">{[words.kinds[kind], note].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      key: 'due',
      header: words.due,
      narrow: 'line',
      cell: (date) => (
        <>
          <DayTime ctx={ctx} day={date.dueDay} />
          {!date.doneAt && weekendText(ctx, date.dueDay) && (
            <div class="quiet">{weekendText(ctx, date.dueDay)}</div>
          )}
        </>
      ),
    },
    {
      key: 'about',
      header: words.about,
      cell: (date) => periodText(ctx, date) ?? <span class="quiet">{words.noPeriod}</span>,
    },
    {
      key: 'state',
      header: ctx.t.shell.words.status,
      narrow: 'line',
      cell: (date) => {
        const state = dueDateState(date, today);
        return (
          <StatusBadge tone={dueDateTones[state]}>
            {date.doneAt ? words.doneOn(ctx.format.day(date.doneAt)) : words.states[state]}
          </StatusBadge>
        );
      },
    },
  ];
  if (mayEdit(ctx))
    columns.push({
      key: 'step',
      header: ctx.t.shell.words.actions,
      align: 'end',
      narrow: 'line',
      cell: (date) => <Step ctx={ctx} grant={grant} date={date} />,
    });
  return columns;
}

function Step({ ctx, grant, date }: { ctx: PageContext; grant: Props['grant']; date: GrantDueDate }) {
  const words = ctx.t.dueDates;
  const { title, doneAt } = date;
  return (
    <span class="room-places">
      {!doneAt && date.kind !== 'other' && (
        <a class="btn btn-sm" href={reportAddress(grant, date)} aria-label={words.beginOf(title)}>
          {words.begin}
        </a>
      )}
      <form method="post" action={`/grants/${grant.id}/due-dates/${date.id}/done`}>
        <input type="hidden" name="done" value={doneAt ? 'no' : 'yes'} />
        <button
          type="submit"
          class="btn btn-sm"
          aria-label={doneAt ? words.reopenOf(title) : words.finishOf(title)}
        >
          {doneAt ? words.reopen : words.finish}
        </button>
      </form>
    </span>
  );
}
