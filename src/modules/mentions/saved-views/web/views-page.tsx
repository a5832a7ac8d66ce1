import type { FieldProblem } from '../../../../shared/errors.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import { DataTable } from '../../../../web/components/table.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { renderPage } from '../../../../web/layout.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { addressOfPage } from '../saved-view.entity.js';
import type { ViewedPage } from '../saved-view.entity.js';
import type { ViewRow } from '../saved-views.js';
import { SavedViewsAssets, viewAddress } from './saved-views-bar.js';
import { SaveViewForm } from './save-view-form.js';

/** A view that could not be kept, as it was typed. */
export interface TypedView {
  values: FormValues;
  problems: FieldProblem[];
}

/** The views of one page, to rename, share and delete. */
export function renderViews(
  ctx: PageContext,
  page: ViewedPage,
  views: readonly ViewRow[],
  typed?: TypedView,
): string {
  const words = ctx.t.views;
  return renderPage(
    ctx,
    {
      title: words.title(words.pages[page]),
      section: page === 'timeline' ? 'timeline' : 'inbox',
      crumbs: [{ label: words.pages[page], href: addressOfPage[page] }],
      lead: words.lead,
      head: <SavedViewsAssets />,
    },
    <div class="views-page">
      {typed && <SaveViewForm ctx={ctx} {...typed} />}
      {views.length ? (
        <ViewTable ctx={ctx} views={views} />
      ) : (
        <EmptyState
          title={words.empty.title}
          text={words.empty.text}
          action={
            <a class="btn btn-primary" href={addressOfPage[page]}>
              {words.empty.action}
            </a>
          }
          example={{ label: ctx.t.shell.empty.example, children: words.empty.example }}
        />
      )}
    </div>,
  );
}

function ViewTable({ ctx, views }: { ctx: PageContext; views: readonly ViewRow[] }) {
  const words = ctx.t.views;
  return (
    <DataTable
      caption={words.label}
      rows={views}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: words.name,
          primary: true,
          cell: (view) => <a href={viewAddress(view)}>{view.name}</a>,
        },
        {
          key: 'filter',
          header: words.filter,
          cell: ({ query }) => {
            const count = new URLSearchParams(query).size;
            return count ? words.filters(count) : words.everything;
          },
        },
        {
          key: 'seen',
          header: words.seenBy,
          cell: ({ shared }) => (shared ? words.team : words.me),
        },
        {
          key: 'actions',
          header: words.manage,
          narrow: 'line',
          cell: (view) => view.changeable && <ViewActions ctx={ctx} view={view} />,
        },
      ]}
    />
  );
}

function ViewActions({ ctx, view }: { ctx: PageContext; view: ViewRow }) {
  const words = ctx.t.views;
  const { id, name, shared } = view;
  return (
    <div class="view-actions">
      <form method="post" action={`/views/${id}/name`} class="row-form">
        <input
          class="form-control"
          name="name"
          value={name}
          required
          maxlength={80}
          aria-label={`${words.name}: ${name}`}
        />
        <button type="submit" class="btn btn-sm">
          {words.rename}
        </button>
      </form>
      {mayEdit(ctx) && (
        <form method="post" action={`/views/${id}/sharing`}>
          <input type="hidden" name="shared" value={shared ? 'no' : 'yes'} />
          <button type="submit" class="btn btn-sm">
            {shared ? words.unshare : words.share}
          </button>
        </form>
      )}
      <form method="post" action={`/views/${id}/removal`}>
        <button type="submit" class="btn btn-sm" aria-label={`${ctx.t.shell.actions.delete}: ${name}`}>
          {ctx.t.shell.actions.delete}
        </button>
      </form>
    </div>
  );
}
