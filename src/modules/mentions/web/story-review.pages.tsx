import { Body, Headers, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { requireId } from '../../../shared/ids.js';
import { IdParam } from '../../../web/http/id-param.js';
import { PageController } from '../../../web/http/page.js';
import { ownPath, seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderFragment } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { decisions } from '../mention.entity.js';
import { ReviewMention } from '../review-mention.js';
import { ReviewStory } from '../review-story.js';
import { StoryQueries } from '../stories.queries.js';
import { inboxViewAt } from './inbox-filter.js';
import { fragmentHeaders, readPosted, reviewNotice, seenMention, sentence, ticked } from './posted-review.js';
import { RowAnswers } from './row-answers.js';
import { DecidedGroup } from './story-decided.js';
import { StoryGroup } from './story-group.js';
import { StoryItem } from './story-row.js';

const reviewForm = z.object({
  review: z.enum(decisions),
  mention: ticked.pipe(z.array(seenMention)),
  back: z.string().optional(),
});
const undoForm = z.object({ decision: z.string().transform(requireId), back: z.string().optional() });

/** One decision for a story, and its undo. With htmx the answer is the row alone. */
@PageController('/stories')
export class StoryReviewPages {
  constructor(
    private readonly stories: StoryQueries,
    private readonly reviewStory: ReviewStory,
    private readonly reviewMention: ReviewMention,
    private readonly answers: RowAnswers,
  ) {}

  @Post(':id/review')
  async review(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Headers('hx-request') partial: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const { review, mention, back } = readPosted(reviewForm, body);
    const { t } = ctx;
    const to = ownPath(back, '/mentions');
    const { filter } = inboxViewAt(to);
    const storyId = await this.stories.idNow(id);
    if (!mention.length) {
      const text = t.mentions.nothingSelected;
      const row = partial ? await this.answers.shown(storyId, filter) : null;
      if (!row) return seeOther(to, { kind: 'problem', text });
      response.set(fragmentHeaders);
      return renderFragment(<StoryGroup ctx={ctx} row={row} back={to} problem={text} />);
    }
    const outcome = await this.reviewStory.some(storyId, mention, review, who.userId);
    const meant = new Set(mention.map((each) => each.id));
    const after = await this.stories.row(storyId, filter);
    const left = (after?.mentions ?? []).filter((row) => !meant.has(row.mention.id));
    const { changed, skipped, undo } = outcome;
    if (partial) {
      const all = await this.stories.row(storyId, {});
      const headline = all?.representative.mention.headline ?? '';
      const decided = {
        storyId: id,
        headline,
        review,
        changed: changed.length,
        skipped: skipped.length,
        left,
        undo,
      };
      response.set(fragmentHeaders);
      return renderFragment(<DecidedGroup ctx={ctx} decided={decided} back={to} />);
    }
    const done = t.stories.decidedAs(changed.length, t.mentions.reviews[review], left.length);
    return seeOther(to, reviewNotice(ctx, outcome, done, to));
  }

  @Post(':id/review-undo')
  async undo(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Headers('hx-request') partial: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const { decision, back } = readPosted(undoForm, body);
    const to = ownPath(back, '/mentions');
    const outcome = await this.reviewMention.undo(decision, who.userId);
    const text = sentence(ctx, outcome, ctx.t.mentions.undone(outcome.changed.length));
    const row = partial
      ? await this.answers.shown(await this.stories.idNow(id), inboxViewAt(to).filter)
      : null;
    if (!row) return seeOther(to, { kind: outcome.changed.length ? 'done' : 'problem', text });
    response.set(fragmentHeaders);
    return renderFragment(
      outcome.skipped.length ? (
        <StoryGroup ctx={ctx} row={row} back={to} problem={text} />
      ) : (
        <StoryItem ctx={ctx} row={row} back={to} />
      ),
    );
  }
}
