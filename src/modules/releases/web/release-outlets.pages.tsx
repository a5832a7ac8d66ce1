import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { notFound, UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { isId } from '../../../shared/ids.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { readOutletFilter } from '../../outlets/outlet-filter.js';
import { OutletsQueries } from '../../outlets/outlets.queries.js';
import { DeliverRelease } from '../deliver-release.js';
import { ReleasesQueries } from '../releases.queries.js';
import type { ReleaseDetail } from '../releases.queries.js';
import { ReleaseOutletsForm } from './release-outlets-form.js';
import { releaseCrumbs } from './releases.pages.js';
import { momentFields, momentOf, momentValues } from './typed-moment.js';

/** Candidates on the page; a search narrows them. */
const SHOWN = 60;

const outletIds = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([])
  .transform((ids) => ids.filter(isId));
const ticked = z.object({ outletIds, step: z.enum(['find', 'all', 'save']).catch('find') });
const saveForm = z.object({ ...momentFields, outletIds, version: z.coerce.number().int() });

/** Which outlets were written to with a release. */
@PageController('/releases/:id/outlets')
export class ReleaseOutletsPages {
  constructor(
    private readonly releases: ReleasesQueries,
    private readonly outlets: OutletsQueries,
    private readonly deliverRelease: DeliverRelease,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  async form(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const detail = await this.detail(id);
    const values = {
      ...Object.fromEntries(ctx.query),
      ...momentValues(detail.release.publishedAt ?? ctx.now, ctx.format.timeZone),
      version: String(detail.release.version),
    };
    const ids = detail.outlets.map((outlet) => outlet.id);
    return this.page(ctx, detail, new Set(ids), values, []);
  }

  @Post()
  @Html()
  async choose(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const detail = await this.detail(id);
    const posted = ticked.safeParse(body ?? {});
    if (!posted.success) throw new UserError('invalid-input');
    const { step, outletIds: ids } = posted.data;
    const chosen = new Set(ids);
    const values = formValues(body);
    if (step === 'save') return this.save(ctx, who, detail, body, chosen, response);
    if (step === 'all') {
      const found = await this.outlets.idsMatching(filterOf(values));
      for (const outletId of found) chosen.add(outletId);
    }
    response.status(200);
    return this.page(ctx, detail, chosen, values, []);
  }

  private async save(
    ctx: PageContext,
    who: Principal,
    detail: ReleaseDetail,
    body: unknown,
    chosen: ReadonlySet<string>,
    response: Response,
  ): Promise<string | SeeOther> {
    const { id } = detail.release;
    const form = readForm(saveForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.page(ctx, detail, chosen, formValues(body), form.problems);
    }
    const { version, ...moment } = form.value;
    const sentAt = momentOf(moment, ctx.format.timeZone);
    try {
      await this.deliverRelease.run(id, version, { outletIds: [...chosen], sentAt }, who.userId);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile') throw error;
      response.status(statusOf(error.code));
      const current = await this.detail(id);
      const values = { ...formValues(body), version: String(current.release.version) };
      const problem = { path: 'q', message: ctx.t.releases.choice.changedMeanwhile };
      return this.page(ctx, current, chosen, values, [problem]);
    }
    const text = ctx.t.releases.choice.saved(chosen.size);
    return seeOther(`/releases/${id}`, { kind: 'done', text });
  }

  private async detail(id: string): Promise<ReleaseDetail> {
    const detail = await this.releases.detail(id);
    if (!detail) throw notFound('release');
    return detail;
  }

  private async page(
    ctx: PageContext,
    detail: ReleaseDetail,
    chosenIds: ReadonlySet<string>,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const all = await this.outlets.matching({});
    const found = new Set(await this.outlets.idsMatching(filterOf(values)));
    const chosen = all.filter(({ id }) => chosenIds.has(id));
    const others = all.filter(({ id }) => found.has(id) && !chosenIds.has(id));
    const { title, lead } = ctx.t.releases.choice;
    return renderPage(
      ctx,
      { title, lead, head: <RoomStyles />, section: 'releases', crumbs: releaseCrumbs(ctx, detail) },
      <ReleaseOutletsForm
        ctx={ctx}
        view={{
          detail,
          values,
          problems,
          chosen,
          candidates: others.slice(0, SHOWN),
          found: others.length,
        }}
      />,
    );
  }
}

function filterOf({ q = '', scope = '' }: FormValues) {
  return readOutletFilter(new URLSearchParams({ q, scope }));
}
