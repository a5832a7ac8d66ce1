import { EmptyState } from '../../../../web/components/empty-state.js';
import { DataTable } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { DataField } from '../data-field.entity.js';

interface Props {
  ctx: PageContext;
  fields: readonly DataField[];
  /** Mentions that hold a value, by field. */
  used: ReadonlyMap<string, number>;
}

/** Fields in their order, each with what moves it; those put away beneath. */
export function FieldList({ ctx, fields, used }: Props) {
  const words = ctx.t.fields;
  const inUse = fields.filter(({ archivedAt }) => !archivedAt);
  const archived = fields.filter(({ archivedAt }) => archivedAt);
  return (
    <>
      {inUse.length ? (
        <FieldTable ctx={ctx} fields={inUse} used={used} caption={words.list} />
      ) : (
        <EmptyState
          title={words.empty.title}
          text={words.empty.text}
          example={{ label: ctx.t.shell.empty.example, children: words.empty.example }}
        />
      )}
      {archived.length > 0 && (
        <section class="fields-archived">
          <h2>{words.archivedTitle}</h2>
          <p class="quiet">{words.archivedText}</p>
          <FieldTable ctx={ctx} fields={archived} used={used} caption={words.archivedTitle} />
        </section>
      )}
    </>
  );
}

function FieldTable({ ctx, fields, used, caption }: Props & { caption: string }) {
  const words = ctx.t.fields;
  return (
    <DataTable
      caption={caption}
      rows={fields}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: words.name,
          primary: true,
          cell: (field) => (
            <>
              <a href={`/settings/fields/${field.id}`}>{field.name}</a>
              {field.help && <div class="quiet field-help">{field.help}</div>}
            </>
          ),
        },
        { key: 'kind', header: words.kind, narrow: 'line', cell: ({ kind }) => words.kinds[kind] },
        { key: 'options', header: words.options, cell: ({ options }) => offered(options) },
        {
          key: 'used',
          header: words.used,
          align: 'end',
          cell: ({ id }) => ctx.format.number(used.get(id) ?? 0),
        },
        {
          key: 'actions',
          header: ctx.t.shell.words.actions,
          align: 'end',
          cell: (field) => <Actions ctx={ctx} field={field} fields={fields} />,
        },
      ]}
    />
  );
}

function offered(options: DataField['options']): string {
  const names = options.filter(({ archived }) => !archived).map(({ name }) => name);
  return names.length > 6 ? `${names.slice(0, 6).join(', ')} …` : names.join(', ');
}

function Actions({ ctx, field, fields }: Pick<Props, 'ctx' | 'fields'> & { field: DataField }) {
  const words = ctx.t.fields;
  const address = `/settings/fields/${field.id}`;
  const archived = field.archivedAt !== null;
  const label = archived ? words.restore : words.archive;
  return (
    <span class="field-actions">
      {!archived && (
        <form method="post" action={`${address}/place`}>
          {(['up', 'down'] as const).map((direction) => (
            <button
              key={direction}
              type="submit"
              name="direction"
              value={direction}
              class="btn btn-sm btn-move"
              aria-label={words[direction](field.name)}
              disabled={field === (direction === 'up' ? fields[0] : fields.at(-1))}
            >
              <span aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</span>
            </button>
          ))}
        </form>
      )}
      <form method="post" action={`${address}/archive`}>
        <input type="hidden" name="archived" value={archived ? '0' : '1'} />
        <button type="submit" class="btn btn-sm" aria-label={`${label}: ${field.name}`}>
          {label}
        </button>
      </form>
    </span>
  );
}
