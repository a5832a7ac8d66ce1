import { EmptyState } from '../../../../web/components/empty-state.js';
import { Pager } from '../../../../web/components/pager.js';
import { DataTable } from '../../../../web/components/table.js';
import { TimeAgo } from '../../../../web/components/time.js';
import type { ListAnswer } from '../../../../web/http/list-query.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { PressReviewRow } from '../press-review.queries.js';
import { pressReviewAddress } from './press-review-room.js';

export interface PressReviewListView {
  page: ListAnswer<PressReviewRow>;
  archived: boolean;
}

export function PressReviewList({ ctx, view }: { ctx: PageContext; view: PressReviewListView }) {
  const { page, archived } = view;
  const words = ctx.t.pressReview.list;
  return (
    <>
      <nav class="tabs" aria-label={words.states}>
        <ul>
          <li>
            <a href="/press-reviews" aria-current={archived ? undefined : 'page'}>
              {words.current}
            </a>
          </li>
          <li>
            <a href="/press-reviews?state=archived" aria-current={archived ? 'page' : undefined}>
              {words.archived}
            </a>
          </li>
        </ul>
      </nav>
      {page.items.length ? (
        <Rows ctx={ctx} rows={page.items} />
      ) : archived ? (
        <EmptyState title={words.noArchived} text={words.noArchivedText} />
      ) : (
        <EmptyState
          title={words.empty}
          text={words.emptyText}
          action={
            mayEdit(ctx) && (
              <a class="btn btn-primary" href="/press-reviews/new">
                {ctx.t.pressReview.add}
              </a>
            )
          }
        />
      )}
      <Pager ctx={ctx} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

function Rows({ ctx, rows }: { ctx: PageContext; rows: readonly PressReviewRow[] }) {
  const { list, modes, period, title } = ctx.t.pressReview;
  return (
    <DataTable
      caption={title}
      rows={rows}
      rowKey={({ review }) => review.id}
      columns={[
        {
          key: 'title',
          header: list.name,
          primary: true,
          cell: ({ review }) => <a href={pressReviewAddress(review)}>{review.title}</a>,
        },
        {
          key: 'period',
          header: list.period,
          narrow: 'line',
          cell: ({ review }) => (
            <span class="nowrap">
              {period(ctx.format.day(review.periodStart), ctx.format.day(review.periodEnd))}
            </span>
          ),
        },
        { key: 'mode', header: list.mode, narrow: 'line', cell: ({ review }) => modes[review.mode] },
        {
          key: 'pieces',
          header: list.pieces,
          align: 'end',
          cell: ({ pieces }) => ctx.format.number(pieces),
        },
        {
          key: 'updated',
          header: list.updated,
          narrow: 'line',
          cell: ({ review }) => <TimeAgo ctx={ctx} at={review.updatedAt} />,
        },
      ]}
    />
  );
}
