import { EmptyState } from '../../../../web/components/empty-state.js';
import { Select } from '../../../../web/components/form.js';
import { FilterChips } from '../../../../web/components/filter-chips.js';
import { FilterForm } from '../../../../web/components/filter-form.js';
import { Pager } from '../../../../web/components/pager.js';
import { DataTable } from '../../../../web/components/table.js';
import { TimeAgo } from '../../../../web/components/time.js';
import type { ListAnswer } from '../../../../web/http/list-query.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { withQuery } from '../../../../web/query-links.js';
import type { Grant } from '../../../funding/grant.entity.js';
import type { Report } from '../report.entity.js';
import type { ReportRow } from '../report.queries.js';
import { periodText, reportAddress, ReportState } from './report-room.js';

export type ReportTab = 'all' | Report['status'] | 'archived';
export const reportTabs: readonly ReportTab[] = ['all', 'draft', 'final', 'archived'];

export interface ReportListView {
  page: ListAnswer<ReportRow>;
  tab: ReportTab;
  counts: Record<Report['status'], number>;
  /** To filter by. */
  grants: readonly Pick<Grant, 'id' | 'title'>[];
  grantId: string | undefined;
}

export function ReportList({ ctx, view }: { ctx: PageContext; view: ReportListView }) {
  const { page, tab, counts, grantId } = view;
  const untouched = !counts.draft && !counts.final && tab === 'all' && grantId === undefined;
  if (untouched) return <Teach ctx={ctx} />;
  return (
    <>
      <Tabs ctx={ctx} view={view} />
      <GrantFilter ctx={ctx} view={view} />
      {page.items.length ? <Rows ctx={ctx} rows={page.items} /> : <Nothing ctx={ctx} tab={tab} />}
      <Pager ctx={ctx} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

function Tabs({ ctx, view: { tab, counts } }: { ctx: PageContext; view: ReportListView }) {
  const words = ctx.t.reports;
  const labels = {
    all: words.list.all,
    draft: words.list.drafts,
    final: words.list.finals,
    archived: words.list.archived,
  };
  const count = { all: counts.draft + counts.final, ...counts, archived: null };
  return (
    <nav class="tabs" aria-label={words.list.states}>
      <ul>
        {reportTabs.map((each) => (
          <li key={each}>
            <a
              href={withQuery(ctx.path, ctx.query, { state: each === 'all' ? null : each })}
              aria-current={tab === each ? 'page' : undefined}
            >
              {labels[each]}
              {count[each] !== null && <span class="quiet"> {ctx.format.number(count[each])}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function GrantFilter({ ctx, view: { grants, grantId, tab } }: { ctx: PageContext; view: ReportListView }) {
  const words = ctx.t.reports.list;
  if (grants.length < 2 && grantId === undefined) return null;
  const chosen = grants.find(({ id }) => id === grantId);
  return (
    <>
      <FilterForm ctx={ctx} action="/reports" data-autosubmit>
        {tab !== 'all' && <input type="hidden" name="state" value={tab} />}
        <Select
          name="grant"
          label={words.filterGrant}
          value={grantId ?? ''}
          emptyLabel={words.allGrants}
          options={grants.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </FilterForm>
      <FilterChips
        ctx={ctx}
        filters={chosen ? [{ name: 'grant', value: chosen.id, label: chosen.title }] : []}
      />
    </>
  );
}

function Rows({ ctx, rows }: { ctx: PageContext; rows: readonly ReportRow[] }) {
  const words = ctx.t.reports;
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={({ report }) => report.id}
      columns={[
        {
          key: 'title',
          header: words.list.title,
          primary: true,
          cell: ({ report }) => <a href={reportAddress(report)}>{report.title}</a>,
        },
        {
          key: 'grant',
          header: words.list.grant,
          narrow: 'line',
          cell: ({ grants }) =>
            grants.length ? (
              grants.map(({ title }) => title).join(', ')
            ) : (
              <span class="quiet">{words.everything}</span>
            ),
        },
        {
          key: 'period',
          header: words.list.period,
          narrow: 'line',
          cell: ({ report }) => <span class="nowrap">{periodText(ctx, report)}</span>,
        },
        {
          key: 'state',
          header: words.list.state,
          narrow: 'line',
          cell: ({ report }) => <ReportState ctx={ctx} status={report.status} />,
        },
        {
          key: 'version',
          header: words.list.version,
          align: 'end',
          cell: ({ report }) => ctx.format.number(report.revision),
        },
        {
          key: 'updated',
          header: words.list.updated,
          narrow: 'line',
          cell: ({ report }) => <TimeAgo ctx={ctx} at={report.updatedAt} />,
        },
      ]}
    />
  );
}

function Teach({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.reports;
  return (
    <EmptyState
      title={words.empty.title}
      text={words.empty.text}
      action={
        mayEdit(ctx) && (
          <a class="btn btn-primary" href="/reports/new">
            {words.add}
          </a>
        )
      }
      example={{ label: words.empty.exampleLabel, children: words.empty.example }}
    />
  );
}

function Nothing({ ctx, tab }: { ctx: PageContext; tab: ReportTab }) {
  const words = ctx.t.reports.empty;
  return tab === 'archived' ? (
    <EmptyState title={words.noArchived} text={words.noArchivedText} />
  ) : (
    <EmptyState title={words.none} text={words.noneText} />
  );
}
