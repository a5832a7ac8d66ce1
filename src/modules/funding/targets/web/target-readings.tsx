import { dayOf } from '../../../../shared/days.js';
import { Field, fieldsOf, FormProblems, SubmitRow } from '../../../../web/components/form.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import { DayTime } from '../../../../web/components/time.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { TargetReading } from '../target-reading.entity.js';
import type { TargetView } from './target-view.js';
import { amountText } from './target-text.js';

interface Props {
  ctx: PageContext;
  view: TargetView;
}

/** What was reached of an indicator that is entered by hand. */
export function Readings({ ctx, view }: Props) {
  const words = ctx.t.targets.page;
  const { readings, target } = view.row;
  return (
    <section id="readings">
      <h2>{words.readings}</h2>
      <p class="quiet">{words.readingsLead}</p>
      {readings.length ? (
        <DataTable
          caption={words.readingsCaption}
          rows={readings}
          rowKey={({ id }) => id}
          columns={columnsOf(ctx, view)}
        />
      ) : (
        <p>{words.noReadings}</p>
      )}
      {mayEdit(ctx) && !target.endedAt && <ReadingForm ctx={ctx} view={view} />}
    </section>
  );
}

function columnsOf(ctx: PageContext, { row: { target }, names }: TargetView): Column<TargetReading>[] {
  const words = ctx.t.targets.page;
  const columns: Column<TargetReading>[] = [
    { key: 'day', header: words.day, primary: true, cell: ({ day }) => <DayTime ctx={ctx} day={day} /> },
    {
      key: 'value',
      header: words.reached,
      align: 'end',
      cell: ({ value }) => <span class="nowrap">{amountText(ctx, target, value)}</span>,
    },
    { key: 'source', header: words.source, cell: ({ source }) => source },
    {
      key: 'by',
      header: words.by,
      cell: ({ createdBy }) => (createdBy === null ? '' : names.get(createdBy)) || '–',
    },
  ];
  if (mayEdit(ctx))
    columns.push({
      key: 'step',
      header: ctx.t.shell.words.actions,
      align: 'end',
      narrow: 'corner',
      cell: ({ id, day }) => (
        <form method="post" action={`/grants/${target.grantId}/targets/${target.id}/readings/${id}/removal`}>
          <button type="submit" class="btn btn-sm" aria-label={words.removeReading(ctx.format.day(day))}>
            {ctx.t.shell.actions.delete}
          </button>
        </form>
      ),
    });
  return columns;
}

function ReadingForm({ ctx, view: { row, returned } }: Props) {
  const words = ctx.t.targets.page;
  const { target } = row;
  const back = returned?.form === 'readings' ? returned : null;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  const field = fieldsOf({ readingDay: today, ...back?.values }, back?.problems ?? []);
  return (
    <form
      method="post"
      action={`/grants/${target.grantId}/targets/${target.id}/readings`}
      class="panel room-add"
    >
      <h3>{words.addReading}</h3>
      <FormProblems t={ctx.t} problems={back?.problems ?? []} />
      <div class="room-moment">
        <Field {...field('readingDay')} label={words.day} type="date" required />
        <Field
          {...field('reached')}
          label={words.reached}
          note={target.unit}
          inputmode="decimal"
          maxlength={20}
          autocomplete="off"
          required
        />
      </div>
      <Field {...field('source')} label={words.source} hint={words.sourceHint} maxlength={300} required />
      <SubmitRow label={words.addReading} />
    </form>
  );
}
