import { StatusBadge } from '../../../../web/components/badge.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import { DataTable } from '../../../../web/components/table.js';
import { TimeAgo } from '../../../../web/components/time.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ListRow } from '../lists.queries.js';
import { filterText } from './filter-text.js';
import type { FilterNames } from './filter-text.js';

interface Props {
  ctx: PageContext;
  rows: readonly ListRow[];
  archived: boolean;
  names: FilterNames;
}

export function ListIndex({ ctx, rows, archived, names }: Props) {
  const words = ctx.t.lists;
  return (
    <>
      {rows.length ? <Rows ctx={ctx} rows={rows} names={names} /> : <Empty ctx={ctx} archived={archived} />}
      <p>
        <a href={archived ? '/contacts/lists' : '/contacts/lists?archived=1'}>
          {archived ? words.showActive : words.showArchived}
        </a>
      </p>
    </>
  );
}

function Rows({ ctx, rows, names }: Pick<Props, 'ctx' | 'rows' | 'names'>) {
  const words = ctx.t.lists;
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={({ list }) => list.id}
      columns={[
        {
          key: 'name',
          header: words.name,
          primary: true,
          cell: ({ list }) => (
            <>
              <a href={`/contacts/lists/${list.id}`}>{list.name}</a>
              <div class="quiet">
                {list.filter ? filterText(ctx, list.filter, names) : list.note.slice(0, 140)}
              </div>
            </>
          ),
        },
        {
          key: 'kind',
          header: words.kind,
          narrow: 'line',
          cell: ({ list }) => <StatusBadge tone="neutral">{words.kinds[list.kind]}</StatusBadge>,
        },
        {
          key: 'contacts',
          header: words.contacts,
          align: 'end',
          cell: ({ contacts }) => ctx.format.number(contacts),
        },
        {
          key: 'changed',
          header: words.changed,
          narrow: 'hidden',
          cell: ({ list }) => <TimeAgo ctx={ctx} at={list.updatedAt} />,
        },
      ]}
    />
  );
}

function Empty({ ctx, archived }: { ctx: PageContext; archived: boolean }) {
  const words = ctx.t.lists.empty;
  if (archived) return <EmptyState title={words.noArchived} text={words.noArchivedText} />;
  return (
    <EmptyState
      title={words.title}
      text={words.text}
      action={
        <a class="btn btn-primary" href="/contacts/lists/new">
          {ctx.t.lists.add}
        </a>
      }
      example={{ label: ctx.t.shell.empty.example, children: words.example }}
    />
  );
}
