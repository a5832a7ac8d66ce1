import type { Tone } from '../../../web/components/badge.js';
import { Icon } from '../../../web/components/icon.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Decision, Mention, Review } from '../mention.entity.js';

const choices: readonly { review: Decision; key?: string }[] = [
  { review: 'relevant', key: 'a' },
  { review: 'irrelevant', key: 'd' },
  { review: 'duplicate' },
  { review: 'new' },
];

export function reviewTone(review: Review): Tone {
  switch (review) {
    case 'new':
      return 'decide';
    case 'relevant':
      return 'good';
    case 'irrelevant':
    case 'duplicate':
    case 'unmatched':
      return 'off';
  }
}

/** The decisions that a mention does not have yet. With htmx the answer takes the row's place; without script the list comes back. */
export function ReviewButtons({
  ctx,
  mention,
  back,
  inRow = true,
  codes = false,
}: {
  ctx: PageContext;
  mention: Pick<Mention, 'id' | 'version' | 'review'>;
  back: string;
  inRow?: boolean;
  /** Offers the form that codes it. */
  codes?: boolean;
}) {
  const action = `/mentions/${mention.id}/review`;
  const swap = inRow
    ? { 'hx-post': action, 'hx-target': `#mention-${mention.id}`, 'hx-swap': 'outerHTML' }
    : {};
  return (
    <form method="post" action={action} class="review-form" {...swap}>
      <input type="hidden" name="version" value={mention.version} />
      <input type="hidden" name="back" value={back} />
      {codes && <input type="hidden" name="mention" value={`${mention.id}.${mention.version}`} />}
      <DecisionButtons ctx={ctx} made={mention.review} />
      {codes && <CodeButton ctx={ctx} row={`mention-${mention.id}`} />}
    </form>
  );
}

/** A button for each decision that is not made yet; `made` null: none of them is made for all. */
export function DecisionButtons({ ctx, made }: { ctx: PageContext; made: Review | null }) {
  return (
    <>
      {choices
        .filter(({ review }) => review !== made)
        .map(({ review, key }) => (
          <button
            key={review}
            type="submit"
            name="review"
            value={review}
            class={`btn btn-sm${review === 'relevant' ? ' btn-accept' : ''}`}
            data-key={key}
            aria-keyshortcuts={key}
          >
            {ctx.t.mentions.decide[review]}
          </button>
        ))}
    </>
  );
}

/** Opens the form that codes what its own form names: in the row with script, as a page without. */
export function CodeButton({ ctx, row }: { ctx: PageContext; row: string }) {
  return (
    <button
      type="submit"
      formaction="/mentions/coding/form"
      hx-post="/mentions/coding/form"
      hx-target={`#coding-${row}`}
      hx-swap="innerHTML"
      class="btn btn-sm"
      data-key="c"
      aria-keyshortcuts="c"
    >
      {ctx.t.coding.panel.open}
    </button>
  );
}

/** Takes a decision back. */
export function UndoForm({
  ctx,
  decision,
  back,
  target,
  action = '/mentions/review-undo',
}: {
  ctx: PageContext;
  decision: string;
  back: string;
  target: string;
  action?: string;
}) {
  return (
    <form method="post" action={action} hx-post={action} hx-target={target} hx-swap="outerHTML" data-undo>
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" class="btn btn-sm">
        <Icon name="undo" size={16} />
        {ctx.t.shell.actions.undo}
      </button>
    </form>
  );
}
