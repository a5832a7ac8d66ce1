import { StatusBadge } from '../../../../web/components/badge.js';
import { Highlight } from '../../../../web/components/highlight.js';
import { TimeAgo } from '../../../../web/components/time.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { LabelTag } from '../../web/label-tag.js';
import { ArticleLink } from '../../web/mention-row-parts.js';
import { MentionScopeBadge } from '../../web/mention-scope.js';
import { reviewTone } from '../../web/review-buttons.js';
import { hostOf, webAddress } from '../../web/web-address.js';
import type { HitRow } from '../hit-row.js';

/** One hit: a mention with its review, or an item that an editor may make one. */
export function HitItem({ ctx, row, back }: { ctx: PageContext; row: HitRow; back: string }) {
  const { t } = ctx;
  const { mention, outlet, headline, snippet } = row;
  const href = mention ? `/mentions/${mention.id}` : webAddress(row.url);
  const marked = <Highlight text={headline.text} spans={headline.spans} />;
  return (
    <li class="mention-row" data-row>
      <div class="mention-body">
        <h2 class="mention-headline">
          {href === null ? (
            marked
          ) : (
            <a href={href} {...(mention ? {} : { rel: 'noreferrer', target: '_blank' })}>
              {marked}
            </a>
          )}
        </h2>
        {snippet && (
          <p class="mention-snippet">
            {snippet.isNote && <span class="quiet">{t.search.note}: </span>}
            <Highlight text={snippet.text} spans={snippet.spans} />
          </p>
        )}
        <p class="mention-facts">
          {mention ? (
            <StatusBadge tone={reviewTone(mention.review)}>{t.mentions.reviews[mention.review]}</StatusBadge>
          ) : (
            <span title={t.search.notMentioned}>
              <StatusBadge tone="neutral">{t.search.itemTag}</StatusBadge>
            </span>
          )}
          <MentionScopeBadge scope={row.scope} t={t} />
          {outlet ? (
            <a href={`/outlets/${outlet.id}`}>{outlet.name}</a>
          ) : (
            <span>{row.url ? hostOf(row.url) : t.mentions.unknownOutlet}</span>
          )}
          <TimeAgo ctx={ctx} at={row.publishedAt} />
          {mention && mention.label !== 'editorial' && <LabelTag label={mention.label} t={t} />}
          {mention?.foundBy === 'hand' && <span>{t.mentions.byHand}</span>}
          <ArticleLink ctx={ctx} url={row.url} open />
        </p>
      </div>
      {!mention && row.itemId !== null && mayEdit(ctx) && (
        <form class="mention-side" method="post" action="/search/mentions">
          <input type="hidden" name="item" value={row.itemId} />
          <input type="hidden" name="back" value={back} />
          <button type="submit" class="btn btn-sm">
            {t.search.adopt}
          </button>
        </form>
      )}
    </li>
  );
}
