import { dayOf } from '../../../shared/days.js';
import { StatusBadge } from '../../../web/components/badge.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { DataTable } from '../../../web/components/table.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { withQuery } from '../../../web/query-links.js';
import type { GrantRow } from '../funding.queries.js';
import { grantStage } from '../grant-stage.js';
import type { Funder } from '../funder.entity.js';

export const grantTabs = ['running', 'ended', 'archived'] as const;
export type GrantTab = (typeof grantTabs)[number];

/** Planned grants stand among those that run: both want care. */
export function tabOf({ grant }: GrantRow, today: string): GrantTab {
  if (grant.archivedAt) return 'archived';
  return grantStage(grant, today) === 'ended' ? 'ended' : 'running';
}

export function GrantList({
  ctx,
  rows,
  tab,
}: {
  ctx: PageContext;
  rows: readonly GrantRow[];
  tab: GrantTab;
}) {
  const words = ctx.t.funding;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  if (!rows.length) return <Empty ctx={ctx} />;
  const shown = rows.filter((row) => tabOf(row, today) === tab);
  return (
    <>
      <nav class="tabs" aria-label={words.tabsLabel}>
        <ul>
          {grantTabs.map((each) => (
            <li key={each}>
              <a
                href={withQuery(ctx.path, ctx.query, { state: each === 'running' ? null : each })}
                aria-current={each === tab ? 'page' : undefined}
              >
                {words.tabs[each]}{' '}
                {ctx.format.number(rows.filter((row) => tabOf(row, today) === each).length)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {!shown.length && <p class="quiet">{words.noneHere}</p>}
      {byFunder(shown).map(({ funder, grants }) => (
        <section key={funder.id}>
          <h2>
            {mayEdit(ctx) ? <a href={`/funders/${funder.id}`}>{funder.name}</a> : funder.name}
            {funder.shortName && <span class="quiet"> {funder.shortName}</span>}
          </h2>
          <Grants ctx={ctx} funder={funder} grants={grants} />
        </section>
      ))}
    </>
  );
}

function byFunder(rows: readonly GrantRow[]): { funder: Funder; grants: GrantRow[] }[] {
  const groups = new Map<string, { funder: Funder; grants: GrantRow[] }>();
  for (const row of rows) {
    const group = groups.get(row.funder.id) ?? { funder: row.funder, grants: [] };
    group.grants.push(row);
    groups.set(row.funder.id, group);
  }
  return [...groups.values()];
}

function Grants({ ctx, funder, grants }: { ctx: PageContext; funder: Funder; grants: GrantRow[] }) {
  const words = ctx.t.funding;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  return (
    <DataTable
      caption={words.caption(funder.name)}
      rows={grants}
      rowKey={({ grant }) => grant.id}
      columns={[
        {
          key: 'title',
          header: words.grant,
          primary: true,
          cell: ({ grant }) => <a href={`/grants/${grant.id}`}>{grant.title}</a>,
        },
        {
          key: 'reference',
          header: words.reference,
          narrow: 'line',
          cell: ({ grant }) => grant.reference || <span class="quiet">{words.noReference}</span>,
        },
        {
          key: 'period',
          header: words.period,
          narrow: 'line',
          cell: ({ grant }) => (
            <span class="nowrap">
              {words.between(ctx.format.day(grant.periodStart), ctx.format.day(grant.periodEnd))}
            </span>
          ),
        },
        {
          key: 'stage',
          header: ctx.t.shell.words.status,
          narrow: 'line',
          cell: ({ grant }) => <GrantStageBadge ctx={ctx} stage={grantStage(grant, today)} />,
        },
      ]}
    />
  );
}

export function GrantStageBadge({ ctx, stage }: { ctx: PageContext; stage: ReturnType<typeof grantStage> }) {
  return (
    <StatusBadge tone={stage === 'running' ? 'good' : stage === 'planned' ? 'neutral' : 'off'}>
      {ctx.t.funding.stages[stage]}
    </StatusBadge>
  );
}

function Empty({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.funding;
  return (
    <EmptyState
      title={words.empty.title}
      text={words.empty.text}
      action={
        mayEdit(ctx) && (
          <a class="btn btn-primary" href="/grants/new">
            {words.add}
          </a>
        )
      }
      example={{ label: ctx.t.shell.empty.example, children: words.empty.example }}
    />
  );
}
