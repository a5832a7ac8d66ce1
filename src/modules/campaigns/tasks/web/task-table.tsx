import { dayOf } from '../../../../shared/days.js';
import { readableTitle } from '../../../../shared/text/place-template.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import { optionsOf } from '../../../../web/components/form.js';
import { Icon } from '../../../../web/components/icon.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import { DayTime } from '../../../../web/components/time.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { districtName } from '../../../places/district-name.js';
import { taskResults } from '../task.entity.js';
import type { TaskRow } from '../tasks.queries.js';

interface Props {
  ctx: PageContext;
  rows: readonly TaskRow[];
  caption: string;
  /** Where a step comes back to. */
  back: string;
  /** Leaves out the campaign, on its own page. */
  ofCampaign?: boolean;
}

/** Tasks with the one step that each waits for. */
export function TaskTable({ ctx, rows, caption, back, ofCampaign = false }: Props) {
  const words = ctx.t.tasks;
  const columns: Column<TaskRow>[] = [
    {
      key: 'title',
      header: words.task,
      primary: true,
      cell: ({ task, ...about }) => (
        <>
          {mayEdit(ctx) ? <a href={`/tasks/${task.id}`}>{task.title}</a> : task.title}
          <About row={{ task, ...about }} ofCampaign={ofCampaign} />
        </>
      ),
    },
    {
      key: 'due',
      header: words.due,
      narrow: 'line',
      cell: (row) => <Due ctx={ctx} row={row} />,
    },
    { key: 'kind', header: words.kind, narrow: 'line', cell: ({ task }) => words.kinds[task.kind] },
  ];
  if (mayEdit(ctx))
    columns.push({
      key: 'step',
      header: ctx.t.shell.words.actions,
      align: 'end',
      cell: (row) => <Step ctx={ctx} row={row} back={back} />,
    });
  return <DataTable caption={caption} rows={rows} rowKey={({ task }) => task.id} columns={columns} />;
}

function About({ row, ofCampaign }: { row: TaskRow; ofCampaign: boolean }) {
  const { campaign, release, outlet, district } = row;
  const links = [
    campaign && !ofCampaign && { href: `/campaigns/${campaign.id}`, name: campaign.name },
    release && { href: `/releases/${release.id}`, name: readableTitle(release.headline) },
    outlet && { href: `/outlets/${outlet.id}`, name: outlet.name },
    district && { href: `/places/${district.ags}`, name: districtName(district) },
  ].filter((link) => link !== false && link !== null);
  if (!links.length) return null;
  return (
    <div class="quiet">
      {links.map(({ href, name }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href}>{name}</a>
        </>
      ))}
    </div>
  );
}

function Due({ ctx, row: { task } }: { ctx: PageContext; row: TaskRow }) {
  const words = ctx.t.tasks;
  if (task.doneAt) {
    return (
      <>
        <StatusBadge tone="good">{task.result ? words.results[task.result] : words.done}</StatusBadge>{' '}
        <span class="quiet nowrap">{ctx.format.day(task.doneAt)}</span>
      </>
    );
  }
  if (!task.dueDay) return <span class="quiet">{words.noDay}</span>;
  const isOverdue = task.dueDay < dayOf(ctx.now, ctx.format.timeZone);
  return (
    <>
      <DayTime ctx={ctx} day={task.dueDay} />{' '}
      {isOverdue && <StatusBadge tone="decide">{words.overdue}</StatusBadge>}
    </>
  );
}

function Step({ ctx, row: { task }, back }: { ctx: PageContext; row: TaskRow; back: string }) {
  const words = ctx.t.tasks;
  return (
    <form method="post" action={`/tasks/${task.id}/completion`} class="row-form">
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="done" value={task.doneAt ? 'no' : 'yes'} />
      {!task.doneAt && task.kind === 'follow-up' && (
        <select name="result" class="form-select form-select-sm" aria-label={words.resultOf(task.title)}>
          <option value="">{words.noResult}</option>
          {optionsOf(taskResults, words.results).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      <button
        type="submit"
        class="btn btn-sm"
        aria-label={task.doneAt ? words.reopenTask(task.title) : words.finishTask(task.title)}
      >
        <Icon name={task.doneAt ? 'undo' : 'check'} size={16} />
        {task.doneAt ? words.reopen : words.finish}
      </button>
    </form>
  );
}
