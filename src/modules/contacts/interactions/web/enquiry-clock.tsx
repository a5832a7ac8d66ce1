import { StatusBadge } from '../../../../web/components/badge.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Interaction } from '../../interaction.entity.js';
import { spanText } from './time-span.js';

/** How much time an enquiry has left, or how long its answer took. */
export function EnquiryClock({ ctx, enquiry }: { ctx: PageContext; enquiry: Interaction }) {
  const { at, answerDueAt, answeredAt } = enquiry;
  const words = ctx.t.interactions.clock;
  if (answeredAt) {
    const isLate = answerDueAt !== null && answeredAt > answerDueAt;
    const took = words.answered(spanText(ctx, answeredAt.getTime() - at.getTime()));
    return (
      <span title={ctx.format.dateTime(answeredAt)}>
        <StatusBadge tone={isLate ? 'off' : 'good'}>{took}</StatusBadge>
      </span>
    );
  }
  if (!answerDueAt) return null;
  const left = answerDueAt.getTime() - ctx.now.getTime();
  return (
    <span title={words.due(ctx.format.dateTime(answerDueAt))}>
      <StatusBadge tone={left < 0 ? 'bad' : 'decide'}>
        {left < 0 ? words.overdue(spanText(ctx, left)) : words.left(spanText(ctx, left))}
      </StatusBadge>
    </span>
  );
}

/** One click stops the clock. */
export function AnswerButton({
  ctx,
  enquiry,
  name,
  back,
}: {
  ctx: PageContext;
  enquiry: Interaction;
  name: string;
  back: string;
}) {
  const words = ctx.t.interactions.clock;
  return (
    <form method="post" action={`/contacts/enquiries/${enquiry.id}/answer`}>
      <input type="hidden" name="back" value={back} />
      <button type="submit" class="btn btn-sm" name="answered" value="yes" aria-label={words.answerOf(name)}>
        {words.answer}
      </button>
    </form>
  );
}
