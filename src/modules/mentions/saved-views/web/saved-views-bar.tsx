import { Icon } from '../../../../web/components/icon.js';
import { asset } from '../../../../web/assets.js';
import type { PageContext } from '../../../../web/page-context.js';
import { keptQuery } from '../kept-query.js';
import { addressOfPage } from '../saved-view.entity.js';
import type { ViewedPage } from '../saved-view.entity.js';
import type { ViewRow } from '../saved-views.js';
import { SaveViewForm } from './save-view-form.js';

export interface SavedViewsBarProps {
  ctx: PageContext;
  page: ViewedPage;
  /** From `SavedViews.list`. */
  views: readonly ViewRow[];
  /** How many wait in the views that say so, by id; capped where it ends in `+`. */
  waiting?: ReadonlyMap<string, string>;
  /** The page knows what waits in a view, so that one may ask for the number. */
  countable?: boolean;
}

/** Style of {@link SavedViewsBar} and of the page that manages views; belongs in `head`. */
export function SavedViewsAssets() {
  return <link rel="stylesheet" href={asset('/static/saved-views.css')} />;
}

/** The views of a page above its list, and the way to keep the filter that is set. */
export function SavedViewsBar({ ctx, page, views, waiting, countable = false }: SavedViewsBarProps) {
  const words = ctx.t.views;
  const query = keptQuery(ctx.query);
  const kept = views.some((view) => view.query === query);
  if (!views.length && !query) return null;
  return (
    <nav class="saved-views" aria-label={words.label}>
      {views.length > 0 && (
        <ul>
          {views.map((view) => (
            <li key={view.id}>
              <ViewLink ctx={ctx} view={view} current={view.query === query} count={waiting?.get(view.id)} />
            </li>
          ))}
        </ul>
      )}
      {query !== '' && !kept && (
        <details class="menu keep-view">
          <summary class="btn btn-sm">
            <Icon name="add" size={16} />
            {words.keep}
          </summary>
          <div class="menu-sheet">
            <SaveViewForm ctx={ctx} values={{ page, query }} countable={countable} />
          </div>
        </details>
      )}
      {views.length > 0 && (
        <a class="manage-views" href={`/views?page=${page}`}>
          {words.manage}
        </a>
      )}
    </nav>
  );
}

function ViewLink({
  ctx,
  view,
  current,
  count,
}: {
  ctx: PageContext;
  view: ViewRow;
  current: boolean;
  count: string | undefined;
}) {
  return (
    <a class="saved-view" href={viewAddress(view)} aria-current={current ? 'page' : undefined}>
      {view.name}
      {count !== undefined && count !== '0' && (
        <span class="view-count">
          <span aria-hidden="true">{count}</span>
          <span class="visually-hidden">{ctx.t.views.waiting(count)}</span>
        </span>
      )}
    </a>
  );
}

/** Where a view leads. */
export function viewAddress({ page, query }: Pick<ViewRow, 'page' | 'query'>): string {
  const kept = keptQuery(query);
  return kept ? `${addressOfPage[page]}?${kept}` : addressOfPage[page];
}
