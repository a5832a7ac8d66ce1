import { ExportLine } from '../../../web/components/export-menu.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Pager } from '../../../web/components/pager.js';
import { DataTable } from '../../../web/components/table.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { ReleaseListRow } from '../releases.queries.js';

interface Props {
  ctx: PageContext;
  page: ListAnswer<ReleaseListRow>;
  archived: boolean;
}

export function ReleaseList({ ctx, page, archived }: Props) {
  const words = ctx.t.releases;
  return (
    <>
      {page.items.length > 0 && <ExportLine ctx={ctx} path="/releases/export" />}
      {page.items.length ? <Rows ctx={ctx} rows={page.items} /> : <Empty ctx={ctx} archived={archived} />}
      <Pager ctx={ctx} nextCursor={page.nextCursor} shown={page.items.length} />
      <p>
        <a href={archived ? '/releases' : '/releases?archived=1'}>
          {archived ? words.showActive : words.showArchived}
        </a>
      </p>
    </>
  );
}

function Rows({ ctx, rows }: { ctx: PageContext; rows: ReleaseListRow[] }) {
  const words = ctx.t.releases;
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={({ release }) => release.id}
      columns={[
        {
          key: 'headline',
          header: words.headline,
          primary: true,
          cell: ({ release }) => <a href={`/releases/${release.id}`}>{release.headline}</a>,
        },
        {
          key: 'published',
          header: words.published,
          narrow: 'line',
          cell: ({ release }) => (
            <time class="nowrap" dateTime={release.publishedAt.toISOString()}>
              {ctx.format.dateTime(release.publishedAt)}
            </time>
          ),
        },
        {
          key: 'campaign',
          header: words.campaign,
          narrow: 'line',
          cell: ({ campaign }) =>
            campaign ? (
              <a href={`/campaigns/${campaign.id}`}>{campaign.name}</a>
            ) : (
              <span class="quiet">{words.noCampaign}</span>
            ),
        },
        {
          key: 'outlets',
          header: words.outlets,
          align: 'end',
          cell: ({ outlets }) => ctx.format.number(outlets),
        },
      ]}
    />
  );
}

function Empty({ ctx, archived }: { ctx: PageContext; archived: boolean }) {
  const words = ctx.t.releases.empty;
  if (archived) return <EmptyState title={words.noArchived} text={words.noArchivedText} />;
  return (
    <EmptyState
      title={words.title}
      text={words.text}
      action={
        mayEdit(ctx) && (
          <a class="btn btn-primary" href="/releases/new">
            {ctx.t.releases.add}
          </a>
        )
      }
      example={{ label: words.exampleLabel, children: words.example }}
    />
  );
}
