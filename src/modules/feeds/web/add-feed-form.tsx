import type { ComponentChildren } from 'preact';
import { Field, optionsOf, Select, SubmitRow } from '../../../web/components/form.js';
import type { PageContext } from '../../../web/page-context.js';
import type { FoundFeed } from '../discovery/discover-feeds.js';
import { searchServices } from '../search-feed.js';

export interface AddFeedView {
  address: string;
  /** What is wrong with the address, ready to read. */
  problem: string | null;
  /** The feed that is followed under this address already. */
  existingId: string | null;
  /** Feeds of the page at the address; null when none were looked for. */
  candidates: readonly FoundFeed[] | null;
  phrase: string;
}

export const emptyAddFeedView: AddFeedView = {
  address: '',
  problem: null,
  existingId: null,
  candidates: null,
  phrase: '',
};

export function AddFeedForm({ ctx, view }: { ctx: PageContext; view: AddFeedView }) {
  const words = ctx.t.feeds.add;
  return (
    <>
      <form method="post" action="/feeds">
        <Field
          name="address"
          label={words.address}
          hint={words.addressHint}
          value={view.address}
          maxlength={1000}
          inputmode="url"
          spellcheck={false}
          required
          autofocus
          {...(view.problem !== null && { error: view.problem })}
        />
        {view.existingId && (
          <p>
            <a href={`/feeds/${view.existingId}`}>{words.openExisting}</a>
          </p>
        )}
        <SubmitRow label={words.submit} cancel={{ label: ctx.t.shell.actions.cancel, href: '/feeds' }} />
      </form>
      {view.candidates && <Candidates ctx={ctx} candidates={view.candidates} />}
      <SearchForm ctx={ctx} phrase={view.phrase} />
    </>
  );
}

function Candidates({ ctx, candidates }: { ctx: PageContext; candidates: readonly FoundFeed[] }) {
  const words = ctx.t.feeds.add;
  return (
    <section aria-labelledby="found" class="feed-section">
      <h2 id="found">{words.found(candidates.length)}</h2>
      <p>{words.foundText}</p>
      <ul class="feed-choices">
        {candidates.map((found) => (
          <li key={found.url}>
            <Choice
              url={found.url}
              label={words.follow}
              hiddenLabel={words.followOf(found.title ?? found.url)}
            >
              <strong>{found.title ?? words.untitled}</strong>{' '}
              <span class="quiet">{found.format.toUpperCase()}</span>
              <span class="feed-note">{found.url}</span>
              <Preview ctx={ctx} found={found} />
            </Choice>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the feed shows now: most useful where several look alike. */
function Preview({ ctx, found }: { ctx: PageContext; found: FoundFeed }) {
  const words = ctx.t.feeds.add;
  if (found.newestTitle === null) return <span class="feed-note">{words.noItems}</span>;
  const newest = words.newest(
    found.newestTitle.slice(0, 200),
    found.newestAt === null ? null : ctx.format.dateTime(new Date(found.newestAt)),
  );
  return (
    <>
      <span class="feed-note">{newest}</span>
      {found.itemsPerDay !== null && (
        <span class="feed-note">{words.itemsPerDay(ctx.format.number(found.itemsPerDay))}</span>
      )}
    </>
  );
}

function Choice(props: { url: string; label: string; hiddenLabel: string; children: ComponentChildren }) {
  return (
    <form method="post" action="/feeds" class="feed-choice">
      <input type="hidden" name="address" value={props.url} />
      <div>{props.children}</div>
      <button class="btn" aria-label={props.hiddenLabel}>
        {props.label}
      </button>
    </form>
  );
}

function SearchForm({ ctx, phrase }: { ctx: PageContext; phrase: string }) {
  const words = ctx.t.feeds.add;
  return (
    <section aria-labelledby="search-feed" class="feed-section">
      <h2 id="search-feed">{words.searchTitle}</h2>
      <p>{words.searchText}</p>
      <form method="post" action="/feeds/search">
        <Field
          name="phrase"
          label={words.phrase}
          hint={words.phraseHint}
          value={phrase}
          maxlength={200}
          required
        />
        <Select
          name="service"
          label={words.service}
          value="google-news"
          options={optionsOf(searchServices, words.services)}
        />
        <div class="submit-row">
          <button class="btn">{words.searchSubmit}</button>
        </div>
      </form>
      <p class="quiet feed-section">{words.alertsHint}</p>
    </section>
  );
}
