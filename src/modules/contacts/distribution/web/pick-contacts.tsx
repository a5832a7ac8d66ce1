import { FilterForm } from '../../../../web/components/filter-form.js';
import { Field, optionsOf, Select } from '../../../../web/components/form.js';
import { DataTable } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { scopes } from '../../../outlets/outlet.entity.js';
import type { ContactFilter } from '../../contact-filter.js';
import { contactKinds } from '../../contact.entity.js';
import type { ContactView } from '../../contacts.queries.js';
import type { DistributionList } from '../../distribution-list.entity.js';
import { titleOf } from '../../web/contact-crumbs.js';

export interface PickContactsView {
  list: DistributionList;
  filter: ContactFilter;
  rows: readonly ContactView[];
  total: number;
  /** Who is on the list already. */
  on: ReadonlySet<string>;
  topics: readonly { topicKey: string; topic: string }[];
}

/** Finds contacts to put on a list. */
export function PickContacts({ ctx, view }: { ctx: PageContext; view: PickContactsView }) {
  const { list, total, filter } = view;
  const words = ctx.t.lists.pick;
  const own = `/contacts/lists/${list.id}/members`;
  return (
    <>
      <Filters ctx={ctx} view={view} action={own} />
      {total ? (
        <form method="post" action={own} class="list-choosing">
          <input type="hidden" name="filter" value={new URLSearchParams(filter).toString()} />
          <div class="list-choice">
            <span class="quiet">{words.found(total)}</span>
            <button type="submit" class="btn btn-primary" name="which" value="selected">
              {words.addSelected}
            </button>
            <button type="submit" class="btn" name="which" value="all">
              {words.addAll(total)}
            </button>
          </div>
          <Rows ctx={ctx} view={view} />
        </form>
      ) : (
        <p>{words.none}</p>
      )}
    </>
  );
}

function Filters({ ctx, view, action }: { ctx: PageContext; view: PickContactsView; action: string }) {
  const { filter, topics } = view;
  const words = ctx.t.contacts;
  const all = ctx.t.shell.words.all;
  return (
    <FilterForm ctx={ctx} action={action} role="search">
      <Field name="q" type="search" label={words.search} value={filter.q ?? ''} maxlength={100} />
      <Select
        name="kind"
        label={words.kind}
        value={filter.kind ?? ''}
        emptyLabel={all}
        options={optionsOf(contactKinds, words.kinds)}
      />
      {topics.length > 0 && (
        <Select
          name="topic"
          label={words.topic}
          value={filter.topic ?? ''}
          emptyLabel={all}
          options={topics.map(({ topicKey, topic }) => ({ value: topicKey, label: topic }))}
        />
      )}
      <Select
        name="scope"
        label={ctx.t.shell.words.scope}
        value={filter.scope ?? ''}
        emptyLabel={all}
        options={optionsOf(scopes, ctx.t.shell.scopes)}
      />
    </FilterForm>
  );
}

function Rows({ ctx, view: { rows, on } }: { ctx: PageContext; view: PickContactsView }) {
  return (
    <DataTable
      caption={ctx.t.contacts.caption.name}
      rows={rows}
      rowKey={({ contact }) => contact.id}
      columns={[
        {
          key: 'choose',
          header: ctx.t.shell.actions.select,
          narrow: 'corner',
          cell: (row) =>
            on.has(row.contact.id) ? (
              <span class="quiet">{ctx.t.lists.pick.on}</span>
            ) : (
              <input
                type="checkbox"
                class="form-check-input"
                name="contactIds"
                value={row.contact.id}
                aria-label={ctx.t.lists.page.choose(titleOf(ctx, row))}
              />
            ),
        },
        {
          key: 'name',
          header: ctx.t.contacts.name,
          primary: true,
          cell: (row) => (
            <>
              {titleOf(ctx, row)} <span class="quiet">{ctx.t.contacts.kinds[row.contact.kind]}</span>
            </>
          ),
        },
        {
          key: 'outlet',
          header: ctx.t.shell.words.outlet,
          narrow: 'line',
          cell: ({ outlet }) => outlet?.name,
        },
        { key: 'topics', header: ctx.t.contacts.topics, cell: ({ topics }) => topics.join(', ') },
      ]}
    />
  );
}
