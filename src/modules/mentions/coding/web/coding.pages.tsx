import { Body, Headers, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource, In, IsNull } from 'typeorm';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { requireId } from '../../../../shared/ids.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues } from '../../../../web/http/read-form.js';
import { ownPath, seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderFragment, renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { Campaign } from '../../../campaigns/campaign.entity.js';
import { KeyMessageQueries } from '../../key-messages/key-messages.queries.js';
import { Mention } from '../../mention.entity.js';
import { MentionQueries } from '../../mentions.queries.js';
import type { ReviewOutcome } from '../../review-mention.js';
import { TagQueries } from '../../tags/tags.queries.js';
import { InboxAssets } from '../../web/inbox-assets.js';
import { fragmentHeaders, readPosted, short } from '../../web/posted-review.js';
import { postedRows, undoneRows } from '../../web/posted-rows.js';
import type { PostedRows } from '../../web/posted-rows.js';
import { RowAnswers } from '../../web/row-answers.js';
import { BulkSaid } from '../../web/row-said.js';
import type { RowSaid } from '../../web/row-said.js';
import { CodeMentions } from '../code-mentions.js';
import { codingForm, codingOf, newTagsProblem } from './coding-form.js';
import { CodingPanel } from './coding-panel.js';

const undoForm = z.object({ act: z.string().transform(requireId) });

/** Coding from lists: the form, what it sends, and the way back. With htmx the answers are the rows alone. */
@PageController('/mentions')
export class CodingPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mentions: MentionQueries,
    private readonly codeMentions: CodeMentions,
    private readonly tags: TagQueries,
    private readonly messages: KeyMessageQueries,
    private readonly answers: RowAnswers,
  ) {}

  /** Opens the form for one mention, the ticked ones of a story, or all ticked rows. A post, for many mentions fit into no address. */
  @Post('coding/form')
  @Html()
  async form(
    @Ctx() ctx: PageContext,
    @Body() body: unknown,
    @Headers('hx-request') partial: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    response.status(200);
    const posted = readPosted(postedRows, body);
    const to = ownPath(posted.back, '/mentions');
    if (!posted.mention.length) return this.nothing(ctx, to, partial, response);
    return this.render(ctx, posted, to, partial, response);
  }

  @Post('coding')
  @Html()
  async code(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Headers('hx-request') partial: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    response.status(200);
    const posted = readPosted(postedRows, body);
    const form = readPosted(codingForm, body);
    const to = ownPath(posted.back, '/mentions');
    if (!posted.mention.length) return this.nothing(ctx, to, partial, response);
    const problem = newTagsProblem(ctx, form.newTags);
    if (problem) {
      if (!partial) response.status(422);
      return this.render(ctx, posted, to, partial, response, [problem], formValues(body)['newTags']);
    }
    const outcome = await this.codeMentions.code(posted.mention, codingOf(form), who.userId);
    const said = this.said(ctx, outcome, posted.rows, to);
    if (!partial) {
      return seeOther(to, {
        kind: said.problem ? 'problem' : 'done',
        text: said.text,
        ...(said.undo && {
          undo: { action: said.undo.action, fields: { act: outcome.undo ?? '', back: to } },
        }),
      });
    }
    return this.rows(ctx, posted.rows, to, said, response);
  }

  @Post('coding-undo')
  @Html()
  async undo(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Headers('hx-request') partial: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    response.status(200);
    const { act } = readPosted(undoForm, body);
    const { row, back } = readPosted(undoneRows, body);
    const to = ownPath(back, '/mentions');
    const { changed, skipped } = await this.codeMentions.undo(act, who.userId);
    const text = [
      changed.length || !skipped.length ? ctx.t.coding.undone(changed.length) : '',
      skipped.length ? ctx.t.mentions.skipped(skipped.length) : '',
    ];
    const said = { text: text.join(' ').trim(), problem: skipped.length > 0 };
    if (!partial || !row.length) {
      return seeOther(to, { kind: said.problem ? 'problem' : 'done', text: said.text });
    }
    return this.rows(ctx, row, to, said, response);
  }

  /** One row tells it itself; for several it stands below the list. */
  private async rows(
    ctx: PageContext,
    rows: readonly string[],
    to: string,
    said: RowSaid,
    response: Response,
  ): Promise<string> {
    response.set(fragmentHeaders);
    const alone = rows.length === 1;
    return renderFragment(
      <>
        {await this.answers.asTheyAre(ctx, rows, to, alone ? said : undefined)}
        {!alone && <BulkSaid ctx={ctx} said={said} oob />}
      </>,
    );
  }

  private said(ctx: PageContext, outcome: ReviewOutcome, rows: readonly string[], back: string): RowSaid {
    const { changed, skipped, undo } = outcome;
    const words = ctx.t.coding;
    const skippedText = skipped.length ? ctx.t.mentions.skipped(skipped.length) : '';
    if (undo === null) return { text: skippedText || words.unchanged, problem: skipped.length > 0 };
    return {
      text: `${words.saved(changed.length)} ${skippedText}`.trim(),
      undo: {
        action: '/mentions/coding-undo',
        fields: [['act', undo], ['back', back], ...rows.map((row) => ['row', row] as const)],
      },
    };
  }

  private async render(
    ctx: PageContext,
    posted: PostedRows,
    back: string,
    partial: string | undefined,
    response: Response,
    problems: readonly FieldProblem[] = [],
    newTags?: string,
  ): Promise<string> {
    const { manager } = this.dataSource;
    const ids = posted.mention.map(({ id }) => id);
    const mentions = await this.mentions.rowsOf(await manager.findBy(Mention, { id: In(ids) }));
    if (!mentions.length) throw new UserError('not-found', { what: 'mention' });
    const model = {
      mentions,
      rows: posted.rows,
      back,
      tags: await this.tags.names(),
      messages: await this.messages.names(),
      campaigns: await manager.find(Campaign, {
        select: { id: true, name: true },
        where: { archivedAt: IsNull() },
        order: { name: 'ASC' },
      }),
      problems,
      newTags,
    };
    const panel = <CodingPanel ctx={ctx} model={model} />;
    if (partial) {
      response.set(fragmentHeaders);
      return renderFragment(panel);
    }
    const words = ctx.t.coding.panel;
    return renderPage(
      ctx,
      {
        title:
          mentions.length === 1
            ? words.about(short(mentions[0]!.mention.headline))
            : words.title(mentions.length),
        section: 'inbox',
        crumbs: [{ label: ctx.t.mentions.inbox, href: back }],
        head: <InboxAssets />,
      },
      panel,
    );
  }

  private nothing(
    ctx: PageContext,
    to: string,
    partial: string | undefined,
    response: Response,
  ): string | SeeOther {
    const text = ctx.t.mentions.nothingSelected;
    if (!partial) return seeOther(to, { kind: 'problem', text });
    response.set(fragmentHeaders);
    return renderFragment(<BulkSaid ctx={ctx} said={{ text, problem: true }} oob />);
  }
}
