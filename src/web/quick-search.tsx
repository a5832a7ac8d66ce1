import { asset } from './assets.js';
import { Icon } from './components/icon.js';
import type { PageContext } from './page-context.js';

/** Opens the quick search; without script it leads to the search page. */
export function QuickButton({ ctx: { t, user } }: { ctx: PageContext }) {
  if (!user) return null;
  const words = t.search.quick;
  return (
    <form class="quick-open" action="/search" method="get">
      <button type="submit" data-quick-open aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" />
        <span>{words.open}</span>
        <kbd aria-hidden="true">{words.hint}</kbd>
      </button>
    </form>
  );
}

/** Style and script of the quick search, for the `head` of every page. */
export function QuickAssets() {
  return (
    <>
      <link rel="stylesheet" href={asset('/static/quick.css')} />
      <script type="module" src={asset('/static/quick.js')} />
    </>
  );
}

/** The quick search itself: what `quick.js` opens over the page and fills with the suggestions of `/search/quick`. */
export function QuickDialog({ ctx: { t, user } }: { ctx: PageContext }) {
  if (!user) return null;
  const words = t.search.quick;
  return (
    <dialog class="quick no-print" id="quick" aria-label={words.title} data-failed={words.failed}>
      <form action="/search" method="get" class="quick-form">
        <Icon name="search" />
        <input
          type="text"
          name="q"
          id="quick-text"
          role="combobox"
          aria-label={words.label}
          aria-expanded="false"
          aria-controls="quick-list"
          aria-autocomplete="list"
          placeholder={words.label}
          maxlength={200}
          autocomplete="off"
          spellcheck={false}
        />
        <button type="button" class="quick-close" data-quick-close aria-label={words.close}>
          <Icon name="close" />
        </button>
      </form>
      <p class="visually-hidden" role="status" data-quick-status />
      <div id="quick-list" class="quick-list" role="listbox" aria-label={words.title} />
    </dialog>
  );
}
