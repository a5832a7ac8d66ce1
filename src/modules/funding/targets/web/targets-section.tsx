import type { ComponentChildren } from 'preact';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import { DayTime } from '../../../../web/components/time.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Grant } from '../../grant.entity.js';
import type { TargetRow, TargetsOfGrant } from '../targets.queries.js';
import { Definitions } from './target-definitions.js';
import { aimText, amountText, targetName } from './target-text.js';

interface Props {
  ctx: PageContext;
  grant: Pick<Grant, 'id' | 'periodEnd'>;
  targets: TargetsOfGrant;
  /** What rooms further on know of each target: columns beside it, and what stands beneath the table. */
  beside?: readonly Column<TargetRow>[];
  beneath?: ComponentChildren;
}

/** What the grant is to reach, on its page. */
export function TargetsSection(props: Props) {
  const { ctx, grant, targets, beneath } = props;
  const { inForce, ended } = targets;
  const words = ctx.t.targets;
  const own = `/grants/${grant.id}/targets`;
  return (
    <section id="targets">
      <h2>{words.title}</h2>
      {inForce.length ? (
        <>
          <p class="quiet">{words.lead}</p>
          <DataTable
            caption={words.caption}
            rows={inForce}
            rowKey={({ target }) => target.id}
            columns={columnsOf(props)}
          />
          {beneath}
        </>
      ) : (
        <p class="quiet">{mayEdit(ctx) ? words.none : words.noneForReaders}</p>
      )}
      {mayEdit(ctx) && (
        <p class="after-table room-steps">
          {inForce.length === 0 && (
            <a class="btn btn-primary" href={`${own}/suggestions`}>
              {words.suggest}
            </a>
          )}
          <a class="btn" href={`${own}/new`}>
            {words.add}
          </a>
          {inForce.length > 0 && (
            <a class="btn btn-link" href={`${own}/suggestions`}>
              {words.suggest}
            </a>
          )}
        </p>
      )}
      {ended.length > 0 && <Ended ctx={ctx} own={own} ended={ended} />}
      {inForce.length > 0 && (
        <Definitions ctx={ctx} indicators={[...new Set(inForce.map(({ target }) => target.indicator))]} />
      )}
    </section>
  );
}

function columnsOf({ ctx, grant, targets, beside = [] }: Props): Column<TargetRow>[] {
  const rows = targets.inForce;
  const words = ctx.t.targets;
  const columns: Column<TargetRow>[] = [
    {
      key: 'name',
      header: words.indicator,
      primary: true,
      cell: (row) => (
        <>
          <a href={`/grants/${grant.id}/targets/${row.target.id}`}>{targetName(ctx, row.target)}</a>
          <div class="quiet">{asideOf(ctx, row).join(' · ')}</div>
        </>
      ),
    },
    {
      key: 'value',
      header: words.value,
      align: 'end',
      cell: ({ target }) => <span class="nowrap">{aimText(ctx, target)}</span>,
    },
    ...beside,
    {
      key: 'due',
      header: words.due,
      narrow: 'labelled',
      cell: ({ target }) => <DayTime ctx={ctx} day={target.dueDay ?? grant.periodEnd} />,
    },
  ];
  if (mayEdit(ctx) && rows.length > 1)
    columns.push({
      key: 'place',
      header: ctx.t.shell.words.actions,
      align: 'end',
      narrow: 'corner',
      cell: (row) => <Place ctx={ctx} row={row} rows={rows} />,
    });
  return columns;
}

/** What is worth knowing beside the number. */
function asideOf(ctx: PageContext, { target, readings: [latest], earlier }: TargetRow): string[] {
  const words = ctx.t.targets;
  const reading =
    target.indicator !== 'own'
      ? ''
      : latest
        ? words.readingOn(amountText(ctx, target, latest.value), ctx.format.day(latest.day))
        : words.noReading;
  const replaced = earlier.length ? words.replacedTimes(earlier.length) : '';
  return [reading, target.remark, replaced].filter(Boolean);
}

function Place({ ctx, row, rows }: { ctx: PageContext; row: TargetRow; rows: readonly TargetRow[] }) {
  const { target } = row;
  const words = ctx.t.targets;
  return (
    <form method="post" action={`/grants/${target.grantId}/targets/${target.id}/place`} class="room-places">
      {(['up', 'down'] as const).map((direction) => (
        <button
          key={direction}
          type="submit"
          name="direction"
          value={direction}
          class="btn btn-sm btn-move"
          aria-label={words[direction](targetName(ctx, target))}
          disabled={row === (direction === 'up' ? rows[0] : rows.at(-1))}
        >
          <span aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</span>
        </button>
      ))}
    </form>
  );
}

function Ended({ ctx, own, ended }: { ctx: PageContext; own: string; ended: readonly TargetRow[] }) {
  const words = ctx.t.targets;
  return (
    <details class="room-fold">
      <summary>{words.ended(ended.length)}</summary>
      <ul class="room-lines">
        {ended.map(({ target }) => (
          <li key={target.id}>
            <a href={`${own}/${target.id}`}>{targetName(ctx, target)}</a>: {aimText(ctx, target)}{' '}
            <span class="quiet">
              {words.endedOn(ctx.format.day(target.endedAt ?? ctx.now), target.endReason)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
