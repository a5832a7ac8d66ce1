import { EmptyState } from '../../../../web/components/empty-state.js';
import { ExportLine } from '../../../../web/components/export-menu.js';
import { FilterChips } from '../../../../web/components/filter-chips.js';
import type { ActiveFilter } from '../../../../web/components/filter-chips.js';
import { Pager } from '../../../../web/components/pager.js';
import type { PageContext } from '../../../../web/page-context.js';
import { withQuery } from '../../../../web/query-links.js';
import { SavedViewsBar } from '../../saved-views/web/saved-views-bar.js';
import { addressOf } from '../../web/inbox-view.js';
import { mentionFilterChips } from '../../web/mention-filter-fields.js';
import type { IndexCompleteness } from '../keep-index.js';
import type { SearchCounts } from '../search-stored-texts.js';
import { HitItem } from './hit-item.js';
import { SearchForm } from './search-form.js';
import type { SearchModel } from './search-model.js';
import { SearchExamples } from './search-examples.js';

/** The search: what is asked, and what was found. */
export function SearchView({ ctx, model }: { ctx: PageContext; model: SearchModel }) {
  return (
    <>
      <SavedViewsBar ctx={ctx} page="search" views={model.views} />
      <SearchForm ctx={ctx} model={model} />
      <FilterChips ctx={ctx} filters={activeFilters(ctx, model)} />
      {model.result ? (
        <Result ctx={ctx} {...model.result} />
      ) : (
        <SearchExamples ctx={ctx} open={!model.problem} />
      )}
    </>
  );
}

function Result({ ctx, answer, rows, index }: { ctx: PageContext } & NonNullable<SearchModel['result']>) {
  const { t } = ctx;
  return (
    <section aria-label={t.search.results}>
      <Incomplete ctx={ctx} index={index} />
      {answer.counts && (rows.length > 0 || !answer.nextCursor) && (
        <p class="search-counts" role="status">
          {countsText(ctx, answer.counts)}
        </p>
      )}
      {rows.length > 0 && <ExportLine ctx={ctx} path="/search/export" />}
      {rows.length > 0 && (
        <ol class="mention-list" aria-label={t.search.results}>
          {rows.map((row) => (
            <HitItem key={row.mention?.id ?? row.itemId} ctx={ctx} row={row} back={addressOf(ctx)} />
          ))}
        </ol>
      )}
      {rows.length === 0 && !answer.nextCursor && (
        <EmptyState title={t.search.nothing.title} text={t.search.nothing.text} />
      )}
      {answer.searchedBackTo ? (
        <nav class="pager" aria-label={t.shell.list.pages}>
          <span class="quiet">{t.search.searchedBackTo(ctx.format.dateTime(answer.searchedBackTo))}</span>
          <a class="btn" rel="next" href={withQuery(ctx.path, ctx.query, { cursor: answer.nextCursor })}>
            {t.search.goOn}
          </a>
        </nav>
      ) : (
        <Pager ctx={ctx} nextCursor={answer.nextCursor} shown={rows.length} />
      )}
      <details class="search-help no-print">
        <summary>{t.search.help}</summary>
        <SearchExamples ctx={ctx} open={false} />
      </details>
    </section>
  );
}

/** What the index does not know yet, so that nobody takes silence for "there is none". */
function Incomplete({ ctx, index }: { ctx: PageContext; index: IndexCompleteness }) {
  const { t, format } = ctx;
  return (
    <>
      {index.filled < 1 && (
        <p class="notice" role="status">
          {t.search.filling(format.percent(index.filled))}
        </p>
      )}
      {index.waiting > 0 && <p class="quiet">{t.search.waiting(format.number(index.waiting))}</p>}
    </>
  );
}

function countsText({ t }: PageContext, { mentions, items, isComplete }: SearchCounts): string {
  return t.search.counts(t.search.countMentions(mentions), t.search.countItems(items), !isComplete);
}

function activeFilters(ctx: PageContext, { filter, ...choices }: SearchModel): ActiveFilter[] {
  const { t, format } = ctx;
  const { kind, reviews, from, to } = filter;
  const words = t.mentions.filter;
  const review = reviews?.[0];
  return [
    ...(kind && kind !== 'all' ? [{ name: 'kind', value: kind, label: t.search.kinds[kind] }] : []),
    ...(review ? [{ name: 'review', value: review, label: t.mentions.reviews[review] }] : []),
    ...mentionFilterChips(ctx, filter, choices),
    ...(from ? [{ name: 'from', value: from, label: `${words.from} ${format.day(from)}` }] : []),
    ...(to ? [{ name: 'to', value: to, label: `${words.to} ${format.day(to)}` }] : []),
  ];
}
