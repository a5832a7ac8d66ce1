import { Body, Get, Headers, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource, IsNull } from 'typeorm';
import { z } from 'zod';
import { UserError } from '../../../shared/errors.js';
import { requireId } from '../../../shared/ids.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { ownPath, seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderFragment, renderPage } from '../../../web/layout.js';
import { Ctx, mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { Feed } from '../../feeds/feed.entity.js';
import { filterNames } from '../filter-names.js';
import { decisions } from '../mention.entity.js';
import { MentionQueries } from '../mentions.queries.js';
import { ReviewMention } from '../review-mention.js';
import { SavedViews } from '../saved-views/saved-views.js';
import { SavedViewsAssets } from '../saved-views/web/saved-views-bar.js';
import { StoryQueries } from '../stories.queries.js';
import { WatchQueries } from '../watches.queries.js';
import { InboxAssets } from './inbox-assets.js';
import { readInboxView } from './inbox-filter.js';
import type { InboxView } from './inbox-filter.js';
import { Inbox } from './inbox-view.js';
import { DecidedItem, MentionItem } from './mention-row.js';
import { fragmentHeaders, readPosted, reviewNotice, sentence, short } from './posted-review.js';
import { postedRows, undoneRows } from './posted-rows.js';
import { RowAnswers } from './row-answers.js';
import { BulkSaid } from './row-said.js';
import { waitingInViews } from './waiting-in-views.js';

const pageSize = 30;

const reviewForm = z.object({
  review: z.enum(decisions),
  version: z.coerce.number().int().min(1).nullable().catch(null),
  back: z.string().optional(),
});
const bulkForm = z.object({ review: z.enum(decisions) });
const undoForm = z.object({ decision: z.string() });

/** The inbox and its decisions. */
@PageController('/mentions')
export class InboxPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mentions: MentionQueries,
    private readonly stories: StoryQueries,
    private readonly watches: WatchQueries,
    private readonly reviewMention: ReviewMention,
    private readonly savedViews: SavedViews,
    private readonly answers: RowAnswers,
  ) {}

  @Get()
  @Html()
  async inbox(@Ctx() ctx: PageContext, @Who() who: Principal): Promise<string> {
    const view = readInboxView(ctx.query);
    const cursor = ctx.query.get('cursor') ?? undefined;
    const saved = await this.savedViews.list('inbox', who);
    const model = {
      view,
      saved,
      waiting: await waitingInViews(this.dataSource, saved),
      answer: await this.stories.list(view.filter, { limit: pageSize, cursor }),
      watches: await this.watches.names(),
      ...(await this.surroundings(view)),
    };
    return renderPage(
      ctx,
      {
        title: ctx.t.mentions.inbox,
        section: 'inbox',
        lead: ctx.t.mentions.lead(ctx.counts.inbox),
        head: (
          <>
            <InboxAssets />
            <SavedViewsAssets />
          </>
        ),
        action: mayEdit(ctx) && (
          <>
            <a class="btn btn-link" href="/mentions/imports">
              {ctx.t.imports.shortTitle}
            </a>
            <a class="btn" href="/mentions/new">
              {ctx.t.mentions.log}
            </a>
          </>
        ),
      },
      <Inbox ctx={ctx} model={model} />,
    );
  }

  /** Several at once. */
  @Post('review')
  async reviewMany(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Headers('hx-request') partial: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const { review } = readPosted(bulkForm, body);
    const { mention, rows, back } = readPosted(postedRows, body);
    const to = ownPath(back, '/mentions');
    if (!mention.length) return seeOther(to, { kind: 'problem', text: ctx.t.mentions.nothingSelected });
    const outcome = await this.reviewMention.reviewMany(mention, review, who.userId);
    const text = ctx.t.mentions.decided(outcome.changed.length, ctx.t.mentions.reviews[review]);
    const notice = reviewNotice(ctx, outcome, text, to);
    if (!partial) return seeOther(to, notice);
    response.set(fragmentHeaders);
    const said = {
      text: notice.text,
      problem: notice.kind === 'problem',
      ...(outcome.undo !== null && {
        undo: {
          action: '/mentions/review-undo',
          fields: [
            ['decision', outcome.undo],
            ['back', to],
            ...rows.map((row) => ['row', row] as const),
          ] as const,
        },
      }),
    };
    return renderFragment(
      <>
        {await this.answers.decided(ctx, rows, to, review, outcome)}
        <BulkSaid ctx={ctx} said={said} oob />
      </>,
    );
  }

  @Post('review-undo')
  async undo(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Headers('hx-request') partial: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const { decision } = readPosted(undoForm, body);
    const { row: rows, back } = readPosted(undoneRows, body);
    const to = ownPath(back, '/mentions');
    const outcome = await this.reviewMention.undo(requireId(decision), who.userId);
    const done = sentence(ctx, outcome, ctx.t.mentions.undone(outcome.changed.length));
    if (partial && rows.length) {
      response.set(fragmentHeaders);
      return renderFragment(
        <>
          {await this.answers.asTheyAre(ctx, rows, to)}
          <BulkSaid ctx={ctx} said={{ text: done, problem: outcome.skipped.length > 0 }} oob />
        </>,
      );
    }
    const [only, ...others] = [...outcome.changed, ...outcome.skipped];
    const row = partial && only && !others.length ? await this.mentions.row(only) : null;
    if (row) {
      response.set(fragmentHeaders);
      return renderFragment(
        outcome.skipped.length ? (
          <DecidedItem ctx={ctx} row={row} undo={null} back={to} problem={ctx.t.mentions.changedMeanwhile} />
        ) : (
          <MentionItem
            ctx={ctx}
            row={row}
            back={to}
            others={(await this.stories.size(row.mention.storyId)) - 1}
          />
        ),
      );
    }
    return seeOther(to, {
      kind: outcome.changed.length ? 'done' : 'problem',
      text: done,
    });
  }

  /** One mention: with htmx the answer is the row alone. */
  @Post(':id/review')
  async review(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Headers('hx-request') partial: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const { review, version, back } = readPosted(reviewForm, body);
    const to = ownPath(back, '/mentions');
    const outcome = await this.reviewMention.reviewMany([{ id, version }], review, who.userId);
    const row = await this.mentions.row(id);
    if (!row) throw new UserError('not-found', { what: 'mention' });
    if (partial) {
      response.set(fragmentHeaders);
      const problem = outcome.skipped.length ? ctx.t.mentions.changedMeanwhile : undefined;
      return renderFragment(
        <DecidedItem ctx={ctx} row={row} undo={outcome.undo} back={to} problem={problem} />,
      );
    }
    const text = ctx.t.mentions.decidedOne(short(row.mention.headline), ctx.t.mentions.reviews[review]);
    return seeOther(to, reviewNotice(ctx, outcome, text, to));
  }

  private async surroundings({ filter }: InboxView) {
    const { manager } = this.dataSource;
    return {
      campaigns: await manager.find(Campaign, {
        select: { id: true, name: true },
        where: { archivedAt: IsNull() },
        order: { name: 'ASC' },
      }),
      ...(await filterNames(manager, filter)),
      feeds: await manager.countBy(Feed, { state: 'active' }),
    };
  }
}
