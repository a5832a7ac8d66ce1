import { renderBarePage } from './layout.js';
import type { PageContext } from './page-context.js';

/**
 * A failed request as a page: the status, what happened, what to do next. `text` and `hint` are ready to read; without them
 * the catalogue's texts for the status stand there. Shows the time, by which the log can be searched.
 */
export function renderErrorPage(ctx: PageContext, status: number, text?: string, hint?: string): string {
  const { t, format, now } = ctx;
  const pages = t.shell.errorPages;
  const known = pages[isKnown(status) ? status : status >= 500 ? 500 : 'generic'];
  return renderBarePage(
    ctx,
    { title: known.title, lead: text ?? known.text },
    <>
      <p>{hint ?? known.hint}</p>
      <p>
        <a class="btn btn-primary" href="/">
          {t.shell.actions.toHomepage}
        </a>
      </p>
      <p class="quiet">
        {pages.status(status)} · <time dateTime={now.toISOString()}>{format.dateTime(now)}</time>
      </p>
    </>,
  );
}

function isKnown(status: number): status is 403 | 404 | 429 | 500 {
  return status === 403 || status === 404 || status === 429 || status === 500;
}
