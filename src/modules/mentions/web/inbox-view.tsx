import { EmptyState } from '../../../web/components/empty-state.js';
import { FilterChips } from '../../../web/components/filter-chips.js';
import type { ActiveFilter } from '../../../web/components/filter-chips.js';
import { ExportLine } from '../../../web/components/export-menu.js';
import { FilterForm } from '../../../web/components/filter-form.js';
import { Field } from '../../../web/components/form.js';
import { Pager } from '../../../web/components/pager.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { withQuery } from '../../../web/query-links.js';
import { mentionDepths, mentionTones } from '../coding/coding.js';
import { reviews } from '../mention.entity.js';
import type { ViewRow } from '../saved-views/saved-views.js';
import { SavedViewsBar } from '../saved-views/web/saved-views-bar.js';
import type { StoryRow } from '../stories.queries.js';
import type { InboxView } from './inbox-filter.js';
import {
  KeptFilters,
  FoldedFilterFields,
  MentionFilterFields,
  mentionFilterChips,
} from './mention-filter-fields.js';
import type { FilterChoices } from './mention-filter-fields.js';
import { CodeButton } from './review-buttons.js';
import { BulkSaid } from './row-said.js';
import { StoryItem } from './story-row.js';

/** Decisions as the buttons stand: what is done most comes first. */
const order = ['relevant', 'irrelevant', 'duplicate', 'new'] as const;

export interface InboxModel extends FilterChoices {
  view: InboxView;
  answer: ListAnswer<StoryRow>;
  saved: readonly ViewRow[];
  /** How many wait in the views that say so, by id. */
  waiting: ReadonlyMap<string, string>;
  /** Feeds that are polled: without any the inbox stays empty. */
  feeds: number;
}

/** The list that is read each morning. */
export function Inbox({ ctx, model }: { ctx: PageContext; model: InboxModel }) {
  const { items, nextCursor } = model.answer;
  const filters = activeFilters(ctx, model);
  const back = addressOf(ctx);
  return (
    <>
      <SavedViewsBar ctx={ctx} page="inbox" views={model.saved} waiting={model.waiting} countable />
      <ReviewTabs ctx={ctx} model={model} />
      <InboxFilter ctx={ctx} model={model} />
      <FilterChips ctx={ctx} filters={filters} />
      {items.length > 0 && (
        <ExportLine
          ctx={ctx}
          path="/mentions/export"
          more={[
            { label: ctx.t.exports.withNotes, path: '/mentions/export.xlsx', changes: { notes: '1' } },
            { label: ctx.t.exports.stories, path: '/stories/export.xlsx' },
            ...(mayEdit(ctx) ? [{ label: ctx.t.pressReview.fromFilter, path: '/press-reviews/new' }] : []),
          ]}
        />
      )}
      {items.length ? (
        <div
          class="inbox"
          data-inbox
          data-failed={ctx.t.coding.failed}
          data-refused={ctx.t.coding.refused}
          data-depths={mentionDepths.map((depth) => ctx.t.coding.depths[depth]).join('|')}
          data-tones={mentionTones.map((tone) => ctx.t.coding.tones[tone]).join('|')}
        >
          <ol class="mention-list" aria-label={ctx.t.mentions.list}>
            {items.map((row) => (
              <StoryItem key={row.storyId} ctx={ctx} row={row} back={back} />
            ))}
          </ol>
          {mayEdit(ctx) && <BulkBar ctx={ctx} back={back} listed={model.view.review} />}
          <Pager ctx={ctx} nextCursor={nextCursor} shown={items.length} />
          <KeyHelp ctx={ctx} />
        </div>
      ) : (
        <NothingHere ctx={ctx} model={model} filtered={filters.length > 0} />
      )}
    </>
  );
}

export function addressOf(ctx: Pick<PageContext, 'path' | 'query'>): string {
  return withQuery(ctx.path, ctx.query, { cursor: ctx.query.get('cursor') });
}

function ReviewTabs({ ctx, model }: { ctx: PageContext; model: InboxModel }) {
  const { t, path, query } = ctx;
  return (
    <nav class="tabs" aria-label={t.mentions.reviewLabel}>
      <ul>
        {[...reviews, 'all' as const].map((review) => (
          <li key={review}>
            <a
              href={withQuery(path, query, { review: review === 'new' ? null : review })}
              aria-current={review === model.view.review ? 'page' : undefined}
            >
              {review === 'all' ? t.mentions.allReviews : t.mentions.reviews[review]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function InboxFilter({ ctx, model }: { ctx: PageContext; model: InboxModel }) {
  const { t, query } = ctx;
  const words = t.mentions.filter;
  const value = (name: string) => query.get(name) ?? '';
  return (
    <FilterForm ctx={ctx} action="/mentions" role="search" data-autosubmit>
      <KeptFilters
        ctx={ctx}
        names={['review', 'grant', 'outlet', 'district', 'basis', 'municipality', 'medium', 'origin', 'once']}
      />
      <Field name="q" label={words.search} type="search" value={value('q')} maxlength={200} />
      <MentionFilterFields ctx={ctx} choices={model} />
      <Field name="from" label={words.from} type="date" value={value('from')} />
      <Field name="to" label={words.to} type="date" value={value('to')} />
      <FoldedFilterFields ctx={ctx} choices={model} />
    </FilterForm>
  );
}

function activeFilters(ctx: PageContext, model: InboxModel): ActiveFilter[] {
  const { t, format } = ctx;
  const { text, from, to } = model.view.filter;
  const words = t.mentions.filter;
  return [
    ...(text ? [{ name: 'q', value: text, label: `${words.search}: ${text}` }] : []),
    ...mentionFilterChips(ctx, model.view.filter, model),
    ...(from ? [{ name: 'from', value: from, label: `${words.from} ${format.day(from)}` }] : []),
    ...(to ? [{ name: 'to', value: to, label: `${words.to} ${format.day(to)}` }] : []),
  ];
}

/** Shows itself as soon as a row is ticked, by style alone. */
function BulkBar({ ctx, back, listed }: { ctx: PageContext; back: string; listed: InboxView['review'] }) {
  const { t } = ctx;
  return (
    <div class="bulk-dock">
      <div class="coding-slot" id="coding-bulk" />
      <BulkSaid ctx={ctx} />
      <form
        id="bulk"
        method="post"
        action="/mentions/review"
        class="bulk-bar"
        hx-post="/mentions/review"
        hx-swap="none"
      >
        <input type="hidden" name="back" value={back} />
        <span>{t.mentions.bulk}:</span>
        {order
          .filter((review) => review !== listed)
          .map((review) => (
            <button
              key={review}
              type="submit"
              name="review"
              value={review}
              class="btn btn-sm"
              data-key={{ relevant: 'a', irrelevant: 'd', duplicate: undefined, new: undefined }[review]}
            >
              {t.mentions.decide[review]}
            </button>
          ))}
        <CodeButton ctx={ctx} row="bulk" />
        <button
          type="submit"
          formaction="/press-reviews/from-mentions"
          hx-post="/press-reviews/from-mentions"
          hx-swap="none"
          class="btn btn-sm"
        >
          {t.pressReview.fromList}
        </button>
        <button type="button" class="btn btn-sm btn-link" data-select-all hidden>
          {t.mentions.selectAll}
        </button>
      </form>
    </div>
  );
}

function KeyHelp({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.mentions.keys;
  return (
    <details class="keys no-print" data-key-help>
      <summary>
        {words.title} <kbd>?</kbd>
      </summary>
      <dl>
        {words.rows.map(([keys, text]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{words.ticked}</p>
    </details>
  );
}

function NothingHere({ ctx, model, filtered }: { ctx: PageContext; model: InboxModel; filtered: boolean }) {
  const { t } = ctx;
  const words = t.mentions.empty;
  if (filtered || ctx.query.has('cursor') || !['new', 'all'].includes(model.view.review)) {
    return <EmptyState title={t.shell.empty.nothingFound} text={t.shell.empty.loosenFilters} />;
  }
  const [state, href] = !model.watches.length
    ? [words.noWatch, '/watches/new']
    : !model.feeds
      ? [words.noFeed, '/outlets']
      : [words.done, '/timeline'];
  return (
    <EmptyState
      title={state.title}
      text={state.text}
      action={
        <a class="btn btn-primary" href={href}>
          {state.action}
        </a>
      }
      example={
        model.watches.length
          ? undefined
          : { label: t.shell.empty.example, children: <code>{t.watches.empty.example}</code> }
      }
    />
  );
}
