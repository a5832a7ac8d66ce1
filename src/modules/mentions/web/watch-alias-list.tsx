import { EmptyState } from '../../../web/components/empty-state.js';
import { Joined } from '../../../web/components/joined.js';
import { DataTable } from '../../../web/components/table.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { AliasRow } from '../alias-sets.queries.js';

export function WatchAliasList({ ctx, rows }: { ctx: PageContext; rows: readonly AliasRow[] }) {
  const { t } = ctx;
  const words = t.watches.alias;
  if (!rows.length) {
    return (
      <EmptyState
        title={words.empty.title}
        text={words.empty.text}
        action={
          mayEdit(ctx) && (
            <a class="btn btn-primary" href="/watches/aliases/new">
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
      caption={words.title}
      rows={rows}
      rowKey={({ set }) => set.id}
      columns={[
        {
          key: 'name',
          header: words.name,
          primary: true,
          cell: ({ set }) => <a href={`/watches/aliases/${set.id}`}>@{set.name}</a>,
        },
        { key: 'spellings', header: words.spellings, cell: ({ set }) => set.spellings.join(', ') },
        {
          key: 'watches',
          header: words.usedBy,
          cell: ({ watches }) => (
            <Joined>
              {watches.map(({ id, name }) => (
                <a key={id} href={`/watches/${id}`}>
                  {name}
                </a>
              ))}
            </Joined>
          ),
        },
        ...(mayEdit(ctx)
          ? [
              {
                key: 'actions',
                header: t.shell.words.actions,
                align: 'end' as const,
                cell: (row: AliasRow) => <Remove ctx={ctx} row={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** A set that queries call cannot be taken from them. */
function Remove({ ctx, row: { set, watches } }: { ctx: PageContext; row: AliasRow }) {
  if (watches.length) return null;
  const label = ctx.t.shell.actions.delete;
  return (
    <form method="post" action={`/watches/aliases/${set.id}/remove`} class="row-actions">
      <button type="submit" class="btn btn-sm" aria-label={`${label}: @${set.name}`}>
        {label}
      </button>
    </form>
  );
}
