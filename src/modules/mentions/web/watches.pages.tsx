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
import type { QueryError } from '../matching/query-error.js';
import { PreviewQuery } from '../preview-query.js';
import { savedNamesInForce } from '../saved-names-in-force.js';
import { SaveWatch } from '../save-watch.js';
import { StopWatch } from '../stop-watch.js';
import { readNoting } from '../watch-names.js';
import { describeQueryError } from '../watch-query.js';
import { WatchQueries } from '../watches.queries.js';
import type { WatchRow } from '../watches.queries.js';
import { InboxAssets } from './inbox-assets.js';
import { previewDays, WatchForm } from './watch-form.js';
import type { WatchFormModel } from './watch-form.js';
import { WatchList } from './watch-list.js';
import { openedAs, queryOf, switchedTo } from './watch-mode.js';

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
        action: (
          <>
            <a class="btn" href="/watches/aliases">
              {ctx.t.watches.alias.title}
            </a>{' '}
            {rows.length > 0 && mayEdit(ctx) && (
              <a class="btn btn-primary" href="/watches/new">
                {ctx.t.watches.add}
              </a>
            )}
          </>
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
      ...openedAs(ctx.query.get('query') ?? ''),
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
      ...openedAs(watch.query),
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
    await this.stopWatch.setActive(watch.id, active, who.userId);
    const words = ctx.t.watches;
    return seeOther('/watches', {
      kind: 'done',
      text: active ? words.resumedNow(watch.name) : words.pausedNow(watch.name),
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
    const step = values['step'];
    if (step === 'to-query' || step === 'to-lists') {
      const switched = switchedTo(step === 'to-query' ? 'query' : 'lists', values);
      response.status(200);
      if (switched) return this.page(ctx, row, { values: switched });
      return again({ problems: [{ path: 'query', message: words.notAsLists }] }, 200);
    }
    const query = queryOf(values);
    const error = await this.queryProblem(ctx, row, { name: values['name'] ?? '', query }, values['mode']);
    if (step === 'preview') {
      if (error) return again(error);
      const days = previewDays.find((known) => String(known) === values['days']);
      const request = { query, days, instead: row?.watch };
      return again({ preview: { query, result: await this.previewQuery.run(request, ctx.locale) } }, 200);
    }
    const form = readForm(watchForm, { ...values, query }, ctx);
    if (!form.ok || error) {
      const problems = [...(form.ok ? [] : form.problems), ...(error?.problems ?? [])];
      return again({ problems, errorAt: error?.errorAt });
    }
    const { seenAt, ...draft } = form.value;
    const author = { userId: who.userId, locale: ctx.locale };
    if (!row) {
      const { id } = await this.saveWatch.create(draft, author);
      return seeOther(`/watches/${id}`, { kind: 'done', text: words.created(draft.name) });
    }
    try {
      const seen = seenAt === undefined ? null : new Date(seenAt);
      const { id, rematching } = await this.saveWatch.change(row.watch.id, draft, seen, author);
      return seeOther(`/watches/${id}`, {
        kind: 'done',
        text: rematching ? words.reworded(draft.name) : words.changed(draft.name),
        ...(draft.query !== row.watch.query && {
          undo: { action: `/watches/${id}/revisions/${row.watch.revision}/restore`, fields: {} },
        }),
      });
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

  /** `errorAt` is of use where the query itself is shown. */
  private async queryProblem(
    ctx: PageContext,
    row: WatchRow | null,
    draft: { name: string; query: string },
    mode: string | undefined,
  ): Promise<{ problems: FieldProblem[]; errorAt?: number } | null> {
    const own = { id: row?.watch.id ?? null, name: draft.name.trim(), query: draft.query };
    const names = await savedNamesInForce(this.dataSource.manager, own);
    const { parsed } = readNoting(draft.query, names);
    return parsed.ok ? null : problemOf(ctx, parsed.error, mode);
  }
}

function problemOf(ctx: PageContext, error: QueryError, mode: string | undefined) {
  const words = ctx.t.watches;
  const { position, reason } = describeQueryError(error, ctx.locale);
  if (mode === 'lists') {
    const needsMore = error.code === 'empty' || error.code === 'only-negative';
    return { problems: [{ path: 'query', message: needsMore ? words.lists.needed : reason }] };
  }
  return { problems: [{ path: 'query', message: words.errorAt(position, reason) }], errorAt: error.position };
}
