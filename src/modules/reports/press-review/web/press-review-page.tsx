import { Icon } from '../../../../web/components/icon.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { hostOf } from '../../../mentions/web/web-address.js';
import type { LicenceProblem } from '../clipping-use.js';
import type { PressReviewDetail, ReviewedPiece } from '../press-review.queries.js';
import { PressReviewSettings } from './press-review-form.js';
import { pressReviewAddress } from './press-review-room.js';

export interface PressReviewView {
  detail: PressReviewDetail;
  problem: LicenceProblem | null;
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** The pieces in their order, and what stands around them. */
export function PressReviewPage({ ctx, view }: { ctx: PageContext; view: PressReviewView }) {
  const words = ctx.t.pressReview.page;
  const { detail, problem } = view;
  const own = pressReviewAddress(detail.review);
  return (
    <>
      {problem && <p class="notice notice-problem">{words.problems[problem]}</p>}
      <p class="press-review-ways">
        <a class="btn btn-primary" href={`${own}/view`}>
          {words.view}
        </a>
        {!problem && (
          <a class="btn" href={`${own}/press-review.pdf`}>
            <Icon name="download" size={16} />
            {words.pdf}
          </a>
        )}
        {mayEdit(ctx) && (
          <a class="btn" href="#settings">
            {words.settings}
          </a>
        )}
      </p>
      <section>
        <h2>{words.list}</h2>
        {detail.pieces.length ? (
          <>
            {mayEdit(ctx) && <p class="quiet">{words.listHint}</p>}
            <ol class="press-review-pieces">
              {detail.pieces.map((piece, at) => (
                <Piece
                  key={piece.item.id}
                  ctx={ctx}
                  own={own}
                  piece={piece}
                  isFirst={at === 0}
                  isLast={at === detail.pieces.length - 1}
                />
              ))}
            </ol>
          </>
        ) : (
          <p>{words.none}</p>
        )}
      </section>
      {mayEdit(ctx) && (
        <>
          <section id="settings">
            <h2>{words.settings}</h2>
            <PressReviewSettings
              ctx={ctx}
              review={detail.review}
              values={view.values}
              problems={view.problems}
            />
          </section>
          <section>
            <h2>{words.more}</h2>
            <form method="post" action={`${own}/archive`}>
              <input type="hidden" name="archived" value={detail.review.archivedAt ? 'no' : 'yes'} />
              <button type="submit" class="btn">
                {detail.review.archivedAt ? words.restore : words.archive}
              </button>
            </form>
          </section>
        </>
      )}
    </>
  );
}

interface PieceProps {
  ctx: PageContext;
  own: string;
  piece: ReviewedPiece;
  isFirst: boolean;
  isLast: boolean;
}

function Piece({ ctx, own, piece, isFirst, isLast }: PieceProps) {
  const words = ctx.t.pressReview;
  const { item, mention, outlet } = piece;
  const action = `${own}/items/${item.id}`;
  const place = outlet ?? (mention.url ? hostOf(mention.url) : words.document.unknownOutlet);
  return (
    <li id={`piece-${item.id}`}>
      <div class="press-review-piece">
        <div>
          <span class="quiet">
            {place}, {ctx.format.day(mention.day)}
          </span>
          <div>
            <a href={`/mentions/${mention.id}`}>{mention.headline}</a>
          </div>
        </div>
        {mayEdit(ctx) && (
          <form method="post" action={`${action}/move`} class="press-review-buttons">
            <button
              type="submit"
              name="by"
              value="up"
              class="btn btn-sm btn-icon"
              aria-label={words.page.up(mention.headline)}
              disabled={isFirst}
            >
              <Icon name="up" size={16} />
            </button>
            <button
              type="submit"
              name="by"
              value="down"
              class="btn btn-sm btn-icon"
              aria-label={words.page.down(mention.headline)}
              disabled={isLast}
            >
              <Icon name="down" size={16} />
            </button>
            <button
              type="submit"
              formaction={`${action}/removal`}
              class="btn btn-sm"
              aria-label={words.page.removeOne(mention.headline)}
            >
              {words.page.remove}
            </button>
          </form>
        )}
      </div>
      {mayEdit(ctx) ? (
        <details open={item.summary !== ''}>
          <summary>{words.page.summary}</summary>
          <form method="post" action={action}>
            <textarea
              name="summary"
              class="form-control"
              rows={3}
              maxlength={1_000}
              aria-label={words.page.summaryOf(mention.headline)}
            >
              {item.summary}
            </textarea>
            <button type="submit" class="btn btn-sm">
              {words.page.saveSummary}
            </button>
          </form>
        </details>
      ) : (
        item.summary && <p class="own-words">{item.summary}</p>
      )}
    </li>
  );
}
