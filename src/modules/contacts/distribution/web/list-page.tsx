import { StatusBadge } from '../../../../web/components/badge.js';
import { Fact, Facts } from '../../../../web/components/facts.js';
import { Pager } from '../../../../web/components/pager.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { withQuery } from '../../../../web/query-links.js';
import { contactName } from '../../contact-name.js';
import type { DistributionList } from '../../distribution-list.entity.js';
import { titleOf } from '../../web/contact-crumbs.js';
import type { ListedContact } from '../lists.queries.js';
import { filterLines } from './filter-text.js';
import type { FilterNames } from './filter-text.js';
import { WarningBadges, whyText } from './listed-text.js';

/** Who is written to, who is not, and whom to think about first. */
export const listShows = ['written', 'left-out', 'noted'] as const;
export type ListShow = (typeof listShows)[number];

export interface ListPageView {
  list: DistributionList;
  show: ListShow;
  counts: Record<ListShow, number>;
  rows: readonly ListedContact[];
  nextCursor: string | null;
  names: FilterNames;
}

export function ListPage({ ctx, view }: { ctx: PageContext; view: ListPageView }) {
  const { list, counts } = view;
  const words = ctx.t.lists.page;
  const isEmpty = counts.written + counts['left-out'] === 0;
  return (
    <>
      {list.archivedAt && <p class="notice">{words.archivedNotice(ctx.format.day(list.archivedAt))}</p>}
      <About ctx={ctx} view={view} />
      {isEmpty ? (
        <p>{list.kind === 'fixed' ? words.nobody : words.nobodyFits}</p>
      ) : (
        <>
          <Views ctx={ctx} view={view} />
          {view.show === 'left-out' && <p class="quiet">{words.newsroomRule}</p>}
          <Listed ctx={ctx} view={view} />
        </>
      )}
      <form method="post" action={`/contacts/lists/${list.id}/archive`} class="submit-row">
        <input type="hidden" name="archived" value={list.archivedAt ? 'no' : 'yes'} />
        <button type="submit" class="btn">
          {list.archivedAt ? words.restore : words.archive}
        </button>
      </form>
    </>
  );
}

function About({ ctx, view: { list, names } }: { ctx: PageContext; view: ListPageView }) {
  const words = ctx.t.lists;
  const lines = list.filter ? filterLines(ctx, list.filter, names) : [];
  return (
    <Facts>
      <Fact name={words.kind}>
        {words.kinds[list.kind]} <span class="quiet">{words.form.kindHints[list.kind]}</span>
      </Fact>
      {list.filter && !lines.length && <Fact name={words.form.filter}>{words.page.everybody}</Fact>}
      {lines.map(({ label, choices }) => (
        <Fact key={label} name={label}>
          {choices.join(` ${words.page.or} `)}
        </Fact>
      ))}
      {list.note && (
        <Fact name={words.form.note}>
          <span class="room-text">{list.note}</span>
        </Fact>
      )}
    </Facts>
  );
}

function Views({ ctx, view: { show, counts } }: { ctx: PageContext; view: ListPageView }) {
  const words = ctx.t.lists.page;
  const labels: Record<ListShow, string> = {
    written: words.written(counts.written),
    'left-out': words.leftOut(counts['left-out']),
    noted: words.noted(counts.noted),
  };
  return (
    <nav class="tabs" aria-label={words.views}>
      <ul>
        {listShows
          .filter((one) => one === 'written' || one === show || counts[one] > 0)
          .map((one) => (
            <li key={one}>
              <a
                href={withQuery(ctx.path, ctx.query, { show: one === 'written' ? null : one })}
                aria-current={one === show ? 'page' : undefined}
              >
                {labels[one]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Listed({ ctx, view }: { ctx: PageContext; view: ListPageView }) {
  const words = ctx.t.lists.page;
  const { list, show, rows } = view;
  if (!rows.length) return <p class="quiet">{words.noneHere}</p>;
  const columns = listedColumns(ctx, view);
  const table = (
    <DataTable
      caption={words.captions[show]}
      rows={rows}
      rowKey={({ view: { contact } }) => contact.id}
      columns={list.kind === 'fixed' ? [chooseColumn(ctx), ...columns] : columns}
    />
  );
  const pager = <Pager ctx={ctx} nextCursor={view.nextCursor} shown={rows.length} />;
  if (list.kind === 'living')
    return (
      <>
        {table}
        {pager}
      </>
    );
  return (
    <>
      <form method="post" action={`/contacts/lists/${list.id}/members/removal`} class="list-choosing">
        {table}
        <div class="list-choice">
          <span class="quiet">{words.removeHint}</span>
          <button type="submit" class="btn">
            {words.remove}
          </button>
        </div>
      </form>
      {pager}
    </>
  );
}

function chooseColumn(ctx: PageContext): Column<ListedContact> {
  return {
    key: 'choose',
    header: ctx.t.shell.actions.select,
    narrow: 'corner',
    cell: ({ view }) => (
      <input
        type="checkbox"
        class="form-check-input"
        name="contactIds"
        value={view.contact.id}
        aria-label={ctx.t.lists.page.choose(titleOf(ctx, view))}
      />
    ),
  };
}

function listedColumns(ctx: PageContext, { list, show }: ListPageView): Column<ListedContact>[] {
  const words = ctx.t.lists;
  const contact: Column<ListedContact> = {
    key: 'contact',
    header: words.page.contact,
    primary: true,
    cell: ({ view }) => (
      <>
        <a href={`/contacts/${view.contact.id}`}>{shortName(ctx, view)}</a>
        <div class="quiet">{ctx.t.contacts.kinds[view.contact.kind]}</div>
      </>
    ),
  };
  const outlet: Column<ListedContact> = {
    key: 'outlet',
    header: ctx.t.shell.words.outlet,
    narrow: 'line',
    cell: ({ view }) => view.outlet && <a href={`/outlets/${view.outlet.id}`}>{view.outlet.name}</a>,
  };
  const reason: Column<ListedContact> = {
    key: 'reason',
    header: words.page.reason,
    cell: ({ leftOut }) =>
      leftOut && (
        <StatusBadge tone={isObjection(leftOut) ? 'bad' : 'off'}>{words.reasons[leftOut]}</StatusBadge>
      ),
  };
  const address: Column<ListedContact> = {
    key: 'address',
    header: words.page.address,
    cell: ({ view }) => <span class="room-address">{view.contact.email}</span>,
  };
  const notes: Column<ListedContact> = {
    key: 'notes',
    header: words.page.notes,
    cell: ({ warnings }) => <WarningBadges ctx={ctx} warnings={warnings} />,
  };
  const why: Column<ListedContact> = {
    key: 'why',
    header: words.page.why,
    cell: (row) => whyText(ctx, row.why) || <span class="quiet">{words.page.everybody}</span>,
  };
  const living = list.kind === 'living' ? [why] : [];
  return show === 'left-out'
    ? [contact, outlet, reason, ...living]
    : [contact, outlet, address, ...living, notes];
}

/** The outlet has a column of its own. */
function shortName(ctx: PageContext, { contact }: ListedContact['view']): string {
  return contactName(contact, null) ?? ctx.t.contacts.kinds[contact.kind];
}

function isObjection(reason: string): boolean {
  return reason === 'objected' || reason === 'suppressed';
}
