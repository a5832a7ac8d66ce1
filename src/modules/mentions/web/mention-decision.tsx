import { StatusBadge } from '../../../web/components/badge.js';
import { TimeAgo } from '../../../web/components/time.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { MentionDetail } from '../mentions.queries.js';
import { ReviewButtons, reviewTone } from './review-buttons.js';

interface Props {
  ctx: PageContext;
  detail: MentionDetail;
}

/** What was decided, by whom, and the buttons to decide anew. */
export function MentionDecision({ ctx, detail }: Props) {
  const { t } = ctx;
  const { mention, reviewer } = detail;
  return (
    <section class="mention-decision" aria-label={t.mentions.page.decision}>
      <StatusBadge tone={reviewTone(mention.review)}>{t.mentions.reviews[mention.review]}</StatusBadge>
      <span class="quiet">
        {mention.reviewedAt ? (
          <>
            {reviewer && `${t.mentions.page.reviewedBy(reviewer)}, `}
            <TimeAgo ctx={ctx} at={mention.reviewedAt} />
          </>
        ) : (
          mention.review === 'new' && t.mentions.page.waits
        )}
      </span>
      {mention.unmatchedSince && (
        <StatusBadge tone="off">
          {t.mentions.unmatchedSince(ctx.format.dateTime(mention.unmatchedSince))}
        </StatusBadge>
      )}
      {mayEdit(ctx) && (
        <ReviewButtons ctx={ctx} mention={mention} back={`/mentions/${mention.id}`} inRow={false} />
      )}
    </section>
  );
}
