import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { Field, fieldsOf, optionsOf } from '../../../../web/components/form.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { taskResults } from '../../../campaigns/tasks/task.entity.js';
import { districtName } from '../../../places/district-name.js';
import type { Release } from '../../../releases/release.entity.js';
import type { SilenceList, SilenceRow, SilentDistrict, SilentOutlet } from '../silence.queries.js';
import type { SilenceState } from '../silence-of.js';

export interface SilenceView {
  release: Release;
  list: SilenceList;
  values: FormValues;
  problems: readonly FieldProblem[];
}

const tones: Record<SilenceState, Tone> = {
  silent: 'decide',
  unobserved: 'neutral',
  waiting: 'off',
  covered: 'good',
};

/** Outlets and districts apart, the silent ones first. */
export function SilencePage({ ctx, view }: { ctx: PageContext; view: SilenceView }) {
  const { release, list } = view;
  const words = ctx.t.silence;
  const { outlets, districts, afterDays, root } = list;
  if (release.publishedAt === null && !outlets.length && !districts.length)
    return <p class="quiet">{words.notPublished}</p>;
  return (
    <>
      <p>{words.lead(afterDays)}</p>
      {release.masterId === null ? (
        mayEdit(ctx) && <DaysForm ctx={ctx} view={view} />
      ) : (
        <p class="quiet">
          <a href={`/releases/${root.id}/silence`}>{words.wholeFamily}</a>
        </p>
      )}
      <section>
        <h2>
          {words.outlets} <Count ctx={ctx} rows={outlets} />
        </h2>
        {outlets.length ? <Outlets ctx={ctx} view={view} /> : <p class="quiet">{words.noOutlets}</p>}
      </section>
      <section>
        <h2>
          {words.districts} <Count ctx={ctx} rows={districts} />
        </h2>
        {districts.length ? <Districts ctx={ctx} view={view} /> : <p class="quiet">{words.noDistricts}</p>}
      </section>
    </>
  );
}

function Count({ ctx, rows }: { ctx: PageContext; rows: readonly SilenceRow[] }) {
  const silent = rows.filter(({ state }) => state === 'silent').length;
  return rows.length ? <span class="quiet">{ctx.t.silence.count(silent, rows.length)}</span> : null;
}

function DaysForm({ ctx, view: { release, values, problems } }: { ctx: PageContext; view: SilenceView }) {
  const words = ctx.t.silence;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action={`/releases/${release.id}/silence/days`} class="silence-days">
      <Field
        {...field('days')}
        label={words.days}
        hint={words.daysHint(release.replyDays)}
        type="number"
        min={1}
        max={90}
        placeholder={String(release.replyDays)}
      />
      <button type="submit" class="btn">
        {ctx.t.shell.actions.save}
      </button>
    </form>
  );
}

function Outlets({ ctx, view }: { ctx: PageContext; view: SilenceView }) {
  const words = ctx.t.silence;
  return (
    <DataTable
      caption={words.outletsCaption}
      rows={view.list.outlets}
      rowKey={({ outlet }) => outlet.id}
      columns={[
        {
          key: 'outlet',
          header: words.outlet,
          primary: true,
          cell: ({ outlet }: SilentOutlet) => <a href={`/outlets/${outlet.id}`}>{outlet.name}</a>,
        },
        ...common<SilentOutlet>(ctx),
        {
          key: 'contact',
          header: words.lastContact,
          cell: ({ lastContactAt }: SilentOutlet) =>
            lastContactAt ? ctx.format.day(lastContactAt) : <span class="quiet">{words.noContact}</span>,
        },
        taskColumn<SilentOutlet>(ctx, view),
      ]}
    />
  );
}

function Districts({ ctx, view }: { ctx: PageContext; view: SilenceView }) {
  const words = ctx.t.silence;
  return (
    <DataTable
      caption={words.districtsCaption}
      rows={view.list.districts}
      rowKey={({ district }) => district.ags}
      columns={[
        {
          key: 'district',
          header: words.district,
          primary: true,
          cell: ({ district }: SilentDistrict) => (
            <a href={`/places/${district.ags}`}>{districtName(district)}</a>
          ),
        },
        ...common<SilentDistrict>(ctx),
        taskColumn<SilentDistrict>(ctx, view),
      ]}
    />
  );
}

function common<Row extends SilenceRow>(ctx: PageContext): Column<Row>[] {
  const words = ctx.t.silence;
  return [
    {
      key: 'state',
      header: words.state,
      narrow: 'line',
      cell: ({ state, coveredAt }) => (
        <>
          <StatusBadge tone={tones[state]}>{words.states[state]}</StatusBadge>
          {coveredAt && <span class="quiet"> {ctx.format.day(coveredAt)}</span>}
        </>
      ),
    },
    {
      key: 'days',
      header: words.since,
      narrow: 'line',
      cell: ({ days, since }) => <span title={ctx.format.dateTime(since)}>{words.sinceDays(days)}</span>,
    },
  ];
}

function taskColumn<Row extends SilenceRow>(ctx: PageContext, { release }: SilenceView): Column<Row> {
  return {
    key: 'task',
    header: ctx.t.silence.task,
    cell: ({ task }) => {
      if (!task) return null;
      const words = ctx.t.tasks;
      if (task.doneAt)
        return (
          <>
            <a href={`/tasks/${task.id}`}>{task.result ? words.results[task.result] : words.done}</a>
            {task.note && <div class="quiet">{task.note}</div>}
          </>
        );
      if (!mayEdit(ctx)) return <a href={`/tasks/${task.id}`}>{words.kinds[task.kind]}</a>;
      return (
        <form method="post" action={`/tasks/${task.id}/completion`} class="silence-done">
          <input type="hidden" name="done" value="yes" />
          <input type="hidden" name="back" value={`/releases/${release.id}/silence`} />
          <select name="result" class="form-select form-select-sm" aria-label={words.resultOf(task.title)}>
            {optionsOf(taskResults, words.results).map(({ value, label }) => (
              <option key={value} value={value} selected={value === 'no-answer'}>
                {label}
              </option>
            ))}
          </select>{' '}
          <button type="submit" class="btn btn-sm" aria-label={words.finishTask(task.title)}>
            {words.finish}
          </button>
        </form>
      );
    },
  };
}
