import type { Day } from '../../../shared/days.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { FilterChips } from '../../../web/components/filter-chips.js';
import type { ActiveFilter } from '../../../web/components/filter-chips.js';
import { FilterForm } from '../../../web/components/filter-form.js';
import { Field, optionsOf, Select } from '../../../web/components/form.js';
import { Pager } from '../../../web/components/pager.js';
import { DataTable } from '../../../web/components/table.js';
import type { Column } from '../../../web/components/table.js';
import { TimeAgo } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import { withQuery } from '../../../web/query-links.js';
import { scopes } from '../../outlets/outlet.entity.js';
import { districtName } from '../../places/district-name.js';
import type { NamedDistrict } from '../../places/named-districts.js';
import { contactStates } from '../contact-filter.js';
import type { ContactFilter, ContactSort } from '../contact-filter.js';
import { contactName } from '../contact-name.js';
import { contactKinds } from '../contact.entity.js';
import type { ContactView } from '../contacts.queries.js';
import { PutOnList } from '../distribution/web/put-on-list.js';
import { ContactBadges } from './contact-badges.js';

export interface ContactListView {
  filter: ContactFilter;
  sort: ContactSort;
  rows: ContactView[];
  total: number;
  nextCursor: string | null;
  today: Day;
  /** Notices that are open, and contacts to be looked at again. */
  waiting: { notices: number; review: number };
  districts: readonly NamedDistrict[];
  topics: readonly { topicKey: string; topic: string }[];
  /** Of the filter, where it names one. */
  outletName: string | null;
  /** Distribution lists that contacts can be put on. */
  lists: readonly { id: string; name: string }[];
}

export function ContactList({ ctx, view }: { ctx: PageContext; view: ContactListView }) {
  const words = ctx.t.contacts;
  const isFiltered = Object.keys(view.filter).length > 0;
  if (!view.total && !isFiltered)
    return (
      <EmptyState
        title={words.empty.title}
        text={words.empty.text}
        action={
          <a class="btn btn-primary" href="/contacts/new">
            {words.add}
          </a>
        }
        example={{ label: ctx.t.shell.empty.example, children: words.empty.example }}
      />
    );
  return (
    <>
      <Waiting ctx={ctx} waiting={view.waiting} />
      <Filters ctx={ctx} view={view} />
      <FilterChips ctx={ctx} filters={contactFilterChips(ctx, view)} />
      <p class="quiet">{words.found(view.total)}</p>
      {view.total ? (
        <Rows ctx={ctx} view={view} />
      ) : (
        <EmptyState title={words.empty.noneFound} text={words.empty.noneFoundText} />
      )}
    </>
  );
}

/** What data protection law has waiting; nothing when nothing waits. */
function Waiting({
  ctx,
  waiting: { notices, review },
}: { ctx: PageContext } & Pick<ContactListView, 'waiting'>) {
  const words = ctx.t.contactLaw.links;
  if (!notices && !review) return null;
  return (
    <nav class="contact-waiting" aria-label={words.label}>
      {notices > 0 && <a href="/contacts/notices">{words.notices(notices)}</a>}
      {review > 0 && <a href="/contacts/review">{words.review(review)}</a>}
    </nav>
  );
}

function Filters({ ctx, view }: { ctx: PageContext; view: ContactListView }) {
  const { t } = ctx;
  const { filter, districts, topics, sort } = view;
  const words = t.contacts;
  const all = t.shell.words.all;
  return (
    <FilterForm ctx={ctx} action="/contacts" role="search">
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
        name="district"
        label={t.shell.words.district}
        value={filter.district ?? ''}
        emptyLabel={all}
        options={districts.map((district) => ({ value: district.ags, label: districtName(district) }))}
      />
      <Select
        name="scope"
        label={t.shell.words.scope}
        value={filter.scope ?? ''}
        emptyLabel={all}
        options={optionsOf(scopes, t.shell.scopes)}
      />
      <Select
        name="state"
        label={words.state}
        value={filter.state ?? ''}
        emptyLabel={words.inUse}
        options={optionsOf(contactStates, words.states)}
      />
      {filter.outlet && <input type="hidden" name="outlet" value={filter.outlet} />}
      {sort !== 'name' && <input type="hidden" name="sort" value={sort} />}
    </FilterForm>
  );
}

/** The filters that are set, as chips read them. */
function contactFilterChips(ctx: PageContext, view: ContactListView): ActiveFilter[] {
  const { filter, districts, topics, outletName } = view;
  const words = ctx.t.contacts;
  const district = districts.find(({ ags }) => ags === filter.district);
  const topic = topics.find(({ topicKey }) => topicKey === filter.topic)?.topic ?? filter.topic;
  const labels: Record<keyof ContactFilter, string | undefined> = {
    q: filter.q && words.chips.q(filter.q),
    kind: filter.kind && words.kinds[filter.kind],
    topic: topic && words.chips.topic(topic),
    district: filter.district && words.chips.district(district ? districtName(district) : filter.district),
    scope: filter.scope && ctx.t.shell.scopes[filter.scope],
    outlet: filter.outlet && (outletName ?? words.chips.unknownOutlet),
    state: filter.state && words.states[filter.state],
  };
  return Object.entries(labels).flatMap(([name, label]) =>
    label ? [{ name, value: filter[name as keyof ContactFilter] ?? '', label }] : [],
  );
}

function Rows({ ctx, view }: { ctx: PageContext; view: ContactListView }) {
  const columns = contactColumnsOf(ctx, view);
  return (
    <>
      <PutOnList ctx={ctx} filter={view.filter} total={view.total} lists={view.lists}>
        <DataTable
          caption={ctx.t.contacts.caption[view.sort]}
          rows={view.rows}
          rowKey={({ contact }) => contact.id}
          columns={view.lists.length ? [chooseColumn(ctx), ...columns] : columns}
        />
      </PutOnList>
      <Pager ctx={ctx} nextCursor={view.nextCursor} shown={view.rows.length} />
    </>
  );
}

function chooseColumn(ctx: PageContext): Column<ContactView> {
  return {
    key: 'choose',
    header: ctx.t.shell.actions.select,
    narrow: 'corner',
    cell: ({ contact, outlet }) => (
      <input
        type="checkbox"
        class="form-check-input"
        name="contactIds"
        value={contact.id}
        aria-label={ctx.t.lists.page.choose(nameBeside(contact, outlet) ?? '')}
      />
    ),
  };
}

/** The outlet stands in a column of its own, so a desk is called by what it is for. */
function nameBeside(contact: ContactView['contact'], outlet: ContactView['outlet']): string | null {
  return (contact.kind === 'desk' && contact.desk) || contactName(contact, outlet?.name ?? null);
}

function contactColumnsOf(
  ctx: PageContext,
  { sort, today }: Pick<ContactListView, 'sort' | 'today'>,
): Column<ContactView>[] {
  const words = ctx.t.contacts;
  const sorting = (by: ContactSort) => ({
    sortHref: withQuery(ctx.path, ctx.query, { sort: by === 'name' ? null : by }),
    ...(sort === by ? { sorted: 'ascending' as const } : {}),
  });
  return [
    {
      key: 'name',
      header: words.name,
      primary: true,
      ...sorting('name'),
      cell: ({ contact, outlet }) => (
        <>
          <a href={`/contacts/${contact.id}`}>{nameBeside(contact, outlet)}</a>{' '}
          <ContactBadges ctx={ctx} contact={contact} today={today} />
          <div class="quiet">
            {contact.kind === 'person'
              ? [contact.role, contact.desk].filter(Boolean).join(', ') || words.kinds.person
              : words.kinds.desk}
          </div>
        </>
      ),
    },
    {
      key: 'outlet',
      header: ctx.t.shell.words.outlet,
      narrow: 'line',
      cell: ({ outlet }) => outlet && <a href={`/outlets/${outlet.id}`}>{outlet.name}</a>,
    },
    { key: 'topics', header: words.topics, cell: ({ topics }) => topics.join(', ') },
    {
      key: 'email',
      header: words.reach,
      cell: ({ contact }) => (
        <>
          {contact.email && !contact.objectedAt && (
            <div class="room-address">
              <a href={`mailto:${encodeURI(contact.email)}`}>{contact.email}</a>
            </div>
          )}
          {contact.phone && <div class="nowrap">{contact.phone}</div>}
        </>
      ),
    },
    {
      key: 'last',
      header: words.lastContact,
      ...sorting('contact'),
      cell: ({ contact }) =>
        contact.lastContactAt ? (
          <TimeAgo ctx={ctx} at={contact.lastContactAt} />
        ) : (
          <span class="quiet">{ctx.t.shell.words.never}</span>
        ),
    },
  ];
}
