import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { notFound, UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { formValues, readForm } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx, mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { parseQuery } from '../matching/parse-query.js';
import { PreviewQuery } from '../preview-query.js';
import { RematchStoredItems } from '../rematch-stored-items.js';
import { SaveWatch } from '../save-watch.js';
import { StopWatch } from '../stop-watch.js';
import { describeQueryError } from '../watch-query.js';
import { WatchQueries } from '../watches.queries.js';
import type { WatchRow } from '../watches.queries.js';
import { InboxAssets } from './inbox-assets.js';
import { WatchForm } from './watch-form.js';
import type { WatchFormModel } from './watch-form.js';
import { WatchList } from './watch-list.js';

const watchForm = z.object({
  name: z.string().trim().min(1).max(120),
  query: z.string().trim(),
  campaignId: z
    .union([z.literal('').transform(() => null), z.uuid()])
    .nullable()
    .default(null),
  /** `updatedAt` of the watch as it was shown, in ms; empty on a new one. */
  seenAt: z.coerce.number().int().optional(),
});

/** Watches: list, form with trial, pausing, removal. */
@PageController('/watches')
export class WatchesPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly watches: WatchQueries,
    private readonly saveWatch: SaveWatch,
    private readonly stopWatch: StopWatch,
    private readonly rematch: RematchStoredItems,
    private readonly previewQuery: PreviewQuery,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const rows = await this.watches.all();
    return renderPage(
      ctx,
      {
        title: ctx.t.shell.nav.watches,
        section: 'watches',
        lead: ctx.t.watches.lead,
        head: <InboxAssets />,
        action: rows.length > 0 && mayEdit(ctx) && (
          <a class="btn btn-primary" href="/watches/new">
            {ctx.t.watches.add}
          </a>
        ),
      },
      <WatchList ctx={ctx} rows={rows} />,
    );
  }

  @Get('new')
  @Html()
  @Needs('editor')
  form(@Ctx() ctx: PageContext): Promise<string> {
    const values = {
      name: '',
      query: ctx.query.get('query') ?? '',
      campaignId: ctx.query.get('campaign') ?? '',
    };
    return this.page(ctx, null, { values });
  }

  @Post()
  @Html()
  create(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    return this.save(ctx, who, null, body, response);
  }

  @Get(':id')
  @Html()
  async edit(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const row = await this.row(id);
    const { watch } = row;
    const values = {
      name: watch.name,
      query: watch.query,
      campaignId: watch.campaignId ?? '',
      seenAt: String(watch.updatedAt.getTime()),
    };
    return this.page(ctx, row, { values });
  }

  @Post(':id')
  @Html()
  async change(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    return this.save(ctx, who, await this.row(id), body, response);
  }

  @Post(':id/active')
  async setActive(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { watch } = await this.row(id);
    const active = formValues(body)['active'] === 'yes';
    const { newMentions } = await this.stopWatch.setActive(watch.id, active, who.userId);
    const words = ctx.t.watches;
    return seeOther('/watches', {
      kind: 'done',
      text: active ? words.resumedNow(watch.name, newMentions) : words.pausedNow(watch.name),
      undo: { action: `/watches/${watch.id}/active`, fields: { active: active ? 'no' : 'yes' } },
    });
  }

  @Post(':id/remove')
  async remove(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const { watch } = await this.row(id);
    const outcome = await this.stopWatch.remove(watch.id, who.userId);
    const words = ctx.t.watches;
    return outcome === 'removed'
      ? seeOther('/watches', {
          kind: 'done',
          text: words.removed(watch.name),
          undo: { action: `/watches/${watch.id}/restore`, fields: {} },
        })
      : seeOther('/watches', {
          kind: 'done',
          text: words.keptPaused(watch.name),
          undo: { action: `/watches/${watch.id}/active`, fields: { active: 'yes' } },
        });
  }

  @Post(':id/restore')
  async restore(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    await this.stopWatch.restore(id, who.userId);
    const { watch } = await this.row(id);
    return seeOther('/watches', { kind: 'done', text: ctx.t.watches.restored(watch.name) });
  }

  /** Compares stored items once more, after an interrupted save for instance. */
  @Post(':id/rematch')
  async searchAgain(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<SeeOther> {
    const { newMentions } = await this.rematch.run(id);
    return seeOther(`/watches/${id}`, { kind: 'done', text: ctx.t.watches.searched(newMentions) });
  }

  private async save(
    ctx: PageContext,
    who: Principal,
    row: WatchRow | null,
    body: unknown,
    response: Response,
  ): Promise<SeeOther | string> {
    const words = ctx.t.watches;
    const values = formValues(body);
    const again = (model: Omit<WatchFormModel, 'values'>, status = 422) => {
      response.status(status);
      return this.page(ctx, row, { values, ...model });
    };
    const error = queryProblem(ctx, values['query'] ?? '');
    if (values['step'] === 'preview') {
      if (error) return again(error);
      const preview = await this.previewQuery.run((values['query'] ?? '').trim(), ctx.locale);
      return again({ preview }, 200);
    }
    const form = readForm(watchForm, body, ctx);
    if (!form.ok || error) {
      const problems = [...(form.ok ? [] : form.problems), ...(error?.problems ?? [])];
      return again({ problems, errorAt: error?.errorAt });
    }
    const { seenAt, ...draft } = form.value;
    const author = { userId: who.userId, locale: ctx.locale };
    if (!row) {
      const { id, newMentions } = await this.saveWatch.create(draft, author);
      const text = newMentions ? words.created(draft.name, newMentions) : words.createdNone(draft.name);
      return seeOther(`/watches/${id}`, { kind: 'done', text });
    }
    try {
      const seen = seenAt === undefined ? null : new Date(seenAt);
      const { id, newMentions } = await this.saveWatch.change(row.watch.id, draft, seen, author);
      return seeOther(`/watches/${id}`, { kind: 'done', text: words.changed(draft.name, newMentions) });
    } catch (failure) {
      if (!(failure instanceof UserError) || failure.code !== 'changed-meanwhile') throw failure;
      // shown again with the newer state's mark: saving once more is then a decision
      values['seenAt'] = String(row.watch.updatedAt.getTime());
      return again({ problems: [{ path: '', message: words.changedMeanwhile }] }, 409);
    }
  }

  private async page(ctx: PageContext, row: WatchRow | null, model: WatchFormModel): Promise<string> {
    const campaigns = await this.dataSource.manager.find(Campaign, { order: { name: 'ASC' } });
    const open = campaigns.filter(({ id, archivedAt }) => !archivedAt || id === model.values['campaignId']);
    return renderPage(
      ctx,
      {
        title: row ? row.watch.name : ctx.t.watches.add,
        section: 'watches',
        crumbs: [{ label: ctx.t.shell.nav.watches, href: '/watches' }],
        head: <InboxAssets />,
      },
      <WatchForm
        ctx={ctx}
        row={row}
        model={model}
        campaigns={open}
        revisions={row ? await this.watches.revisions(row.watch.id) : []}
      />,
    );
  }

  private async row(id: string): Promise<WatchRow> {
    const row = await this.watches.row(id);
    if (!row) throw notFound('watch');
    return row;
  }
}

function queryProblem(ctx: PageContext, query: string): { problems: FieldProblem[]; errorAt: number } | null {
  const parsed = parseQuery(query.trim());
  if (parsed.ok) return null;
  const { position, reason } = describeQueryError(parsed.error, ctx.locale);
  return {
    problems: [{ path: 'query', message: ctx.t.watches.errorAt(position, reason) }],
    errorAt: parsed.error.position,
  };
}
