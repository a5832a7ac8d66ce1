import { StatusBadge } from '../../../web/components/badge.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { DataTable } from '../../../web/components/table.js';
import { DayTime } from '../../../web/components/time.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { WatchRow } from '../watches.queries.js';
import { WatchRematchStatus } from './watch-rematch.js';

export function WatchList({ ctx, rows }: { ctx: PageContext; rows: readonly WatchRow[] }) {
  const { t } = ctx;
  const words = t.watches;
  if (!rows.length) {
    return (
      <EmptyState
        title={words.empty.title}
        text={words.empty.text}
        action={
          mayEdit(ctx) && (
            <a class="btn btn-primary" href="/watches/new">
              {words.add}
            </a>
          )
        }
        example={{ label: t.shell.empty.example, children: <code>{words.empty.example}</code> }}
      />
    );
  }
  return (
    <DataTable
      caption={t.shell.nav.watches}
      rows={rows}
      rowKey={({ watch }) => watch.id}
      columns={[
        {
          key: 'name',
          header: words.columns.name,
          primary: true,
          cell: ({ watch, rematch }) => (
            <>
              <a href={`/watches/${watch.id}`}>{watch.name}</a>{' '}
              {!watch.active && <StatusBadge tone="off">{words.paused}</StatusBadge>}
              <WatchRematchStatus ctx={ctx} row={{ watch, rematch }} brief />
            </>
          ),
        },
        {
          key: 'query',
          header: words.columns.query,
          cell: ({ watch }) => <code class="query">{watch.query}</code>,
        },
        {
          key: 'campaign',
          header: words.columns.campaign,
          cell: ({ campaign }) =>
            campaign ? <a href={`/campaigns/${campaign.id}`}>{campaign.name}</a> : null,
        },
        {
          key: 'found',
          header: words.columns.found,
          align: 'end',
          cell: ({ watch, found }) => (
            <a href={`/mentions?review=all&watch=${watch.id}`}>{ctx.format.number(found)}</a>
          ),
        },
        {
          key: 'waiting',
          header: words.columns.waiting,
          align: 'end',
          cell: ({ watch, waiting }) =>
            waiting ? (
              <a class="count-waiting" href={`/mentions?watch=${watch.id}`}>
                {ctx.format.number(waiting)}
              </a>
            ) : (
              '0'
            ),
        },
        {
          key: 'last',
          header: words.columns.last,
          cell: ({ lastDay }) => (lastDay ? <DayTime ctx={ctx} day={lastDay} /> : t.shell.words.never),
        },
        ...(mayEdit(ctx)
          ? [
              {
                key: 'actions',
                header: t.shell.words.actions,
                align: 'end' as const,
                cell: (row: WatchRow) => <RowActions ctx={ctx} row={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** What has found something can be paused only: its matches are the proof behind mentions. */
function RowActions({ ctx, row: { watch, found } }: { ctx: PageContext; row: WatchRow }) {
  const words = ctx.t.watches;
  return (
    <div class="row-actions">
      <form method="post" action={`/watches/${watch.id}/active`}>
        <input type="hidden" name="active" value={watch.active ? 'no' : 'yes'} />
        <button
          type="submit"
          class="btn btn-sm"
          aria-label={`${watch.active ? words.pause : words.resume}: ${watch.name}`}
        >
          {watch.active ? words.pause : words.resume}
        </button>
      </form>
      {found === 0 && (
        <form method="post" action={`/watches/${watch.id}/remove`}>
          <button
            type="submit"
            class="btn btn-sm"
            aria-label={`${ctx.t.shell.actions.delete}: ${watch.name}`}
          >
            {ctx.t.shell.actions.delete}
          </button>
        </form>
      )}
    </div>
  );
}
