import type { PageContext } from '../page-context.js';
import { withQuery } from '../query-links.js';
import { Icon } from './icon.js';

interface PagerProps {
  ctx: Pick<PageContext, 't' | 'path' | 'query'>;
  /** Cursor of the following page; null on the last. */
  nextCursor: string | null;
  /** Entries on this page. */
  shown: number;
}

/** Forward through a list by cursor, and back to its start; the browser's own "back" goes one page back. */
export function Pager({ ctx, nextCursor, shown }: PagerProps) {
  const { t, path, query } = ctx;
  const started = query.has('cursor');
  if (!nextCursor && !started) return null;
  return (
    <nav class="pager" aria-label={t.shell.list.pages}>
      {started && (
        <a class="btn" href={withQuery(path, query, { cursor: null })}>
          <Icon name="previous" />
          {t.shell.list.first}
        </a>
      )}
      <span class="quiet">{t.shell.list.shown(shown)}</span>
      {nextCursor && (
        <a class="btn" rel="next" href={withQuery(path, query, { cursor: nextCursor })}>
          {t.shell.list.next}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
