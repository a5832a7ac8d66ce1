import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { UserError } from '../../../shared/errors.js';
import type { ErrorCode, FieldProblem } from '../../../shared/errors.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx, mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { PlacesQueries } from '../../places/places.queries.js';
import { AddOutlet } from '../add-outlet.js';
import { EditOutlet } from '../edit-outlet.js';
import { readOutletFilter } from '../outlet-filter.js';
import { OutletsQueries } from '../outlets.queries.js';
import type { OutletDetail } from '../outlets.queries.js';
import { districtsToName } from './outlet-cells.js';
import { emptyOutletForm, OutletForm, outletForm, outletFormValues, withDistricts } from './outlet-form.js';
import { OutletList } from './outlet-list.js';
import { ShowOutlet } from './show-outlet.js';

const PAGE = 50;

@PageController('/outlets')
export class OutletsPages {
  constructor(
    private readonly outlets: OutletsQueries,
    private readonly show: ShowOutlet,
    private readonly places: PlacesQueries,
    private readonly addOutlet: AddOutlet,
    private readonly editOutlet: EditOutlet,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext, @Query('cursor') cursor: unknown): Promise<string> {
    const filter = readOutletFilter(ctx.query);
    const paging = { limit: PAGE, ...(typeof cursor === 'string' && cursor ? { cursor } : {}) };
    const [{ items, total, nextCursor }, districts] = await Promise.all([
      this.outlets.page(filter, paging),
      this.places.districts(),
    ]);
    const named = new Set(districtsToName(items));
    const names = new Map(
      districts.filter(({ ags }) => named.has(ags)).map((district) => [district.ags, district]),
    );
    const action = mayEdit(ctx) && (
      <a class="btn btn-primary" href="/outlets/new">
        {ctx.t.outlets.add}
      </a>
    );
    return renderPage(
      ctx,
      {
        title: ctx.t.outlets.title,
        head: <RoomStyles />,
        section: 'outlets',
        lead: ctx.t.outlets.lead,
        action,
      },
      <OutletList ctx={ctx} view={{ filter, rows: items, total, nextCursor, names, districts }} />,
    );
  }

  @Get('/new')
  @Needs('editor')
  @Html()
  newForm(@Ctx() ctx: PageContext): string {
    return this.formPage(ctx, null, emptyOutletForm, []);
  }

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(outletForm, body, ctx);
    if (!form.ok) return this.formAgain(ctx, null, formValues(body), form.problems, response, 422);
    const posted = withDistricts(form.value, await this.places.districts(), ctx.t);
    if (!posted.ok) return this.formAgain(ctx, null, formValues(body), posted.problems, response, 422);
    try {
      const id = await this.addOutlet.run(posted.input, who.userId);
      return seeOther(`/outlets/${id}`, { kind: 'done', text: ctx.t.outlets.added(posted.input.name) });
    } catch (error) {
      const refusal = refusalOf(error, ctx);
      return this.formAgain(ctx, null, formValues(body), [refusal.problem], response, refusal.status);
    }
  }

  @Get('/:id')
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.show.page(ctx, await this.show.detail(id));
  }

  @Get('/:id/edit')
  @Needs('editor')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const detail = await this.show.detail(id);
    const districts = await this.places.districtsWithKeys(detail.areas.map(({ districtAgs }) => districtAgs));
    return this.formPage(ctx, detail, outletFormValues(detail, districts), []);
  }

  @Post('/:id')
  @Html()
  async edit(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const detail = await this.show.detail(id);
    const form = readForm(outletForm, body, ctx);
    if (!form.ok) return this.formAgain(ctx, detail, formValues(body), form.problems, response, 422);
    const posted = withDistricts(form.value, await this.places.districts(), ctx.t);
    if (!posted.ok) return this.formAgain(ctx, detail, formValues(body), posted.problems, response, 422);
    try {
      const changed = await this.editOutlet.run(id, form.value.version ?? 0, posted.input, who.userId);
      const text = changed.length ? ctx.t.outlets.saved(posted.input.name) : ctx.t.outlets.unchanged;
      return seeOther(`/outlets/${id}`, { kind: 'done', text });
    } catch (error) {
      const { problem, status } = refusalOf(error, ctx);
      // saving once more is then a decision: the form carries the version that the person was told about
      const current = await this.show.detail(id);
      const values = { ...formValues(body), version: String(current.outlet.version) };
      return this.formAgain(ctx, current, values, [problem], response, status);
    }
  }

  private formAgain(
    ctx: PageContext,
    detail: OutletDetail | null,
    values: FormValues,
    problems: readonly FieldProblem[],
    response: Response,
    status: number,
  ): string {
    response.status(status);
    return this.formPage(ctx, detail, values, problems);
  }

  private formPage(
    ctx: PageContext,
    detail: OutletDetail | null,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): string {
    const words = ctx.t.outlets.form;
    const own = detail ? `/outlets/${detail.outlet.id}` : '/outlets';
    const outletCrumb = detail ? [{ label: detail.outlet.name, href: own }] : [];
    return renderPage(
      ctx,
      {
        title: detail ? words.editTitle(detail.outlet.name) : words.newTitle,
        head: <RoomStyles />,
        section: 'outlets',
        crumbs: [...crumbs(ctx), ...outletCrumb],
        width: 'narrow',
      },
      <OutletForm ctx={ctx} action={own} values={values} problems={problems} cancel={own} isNew={!detail} />,
    );
  }
}

function crumbs(ctx: PageContext) {
  return [{ label: ctx.t.outlets.title, href: '/outlets' }];
}

/** What the person can mend, at the field where it belongs; anything else is thrown on. */
function refusalOf(error: unknown, ctx: PageContext): { problem: FieldProblem; status: number } {
  if (!(error instanceof UserError)) throw error;
  const status = statusOf(error.code);
  if (error.code === 'changed-meanwhile')
    return { problem: { path: 'name', message: ctx.t.outlets.form.changedMeanwhile }, status };
  const path = fieldOf[error.code];
  if (path === undefined) throw error;
  return { problem: { path, message: errorText(error, ctx.t) }, status };
}

const fieldOf: Partial<Record<ErrorCode, string>> = {
  'domain-taken': 'domains',
  'unknown-district': 'districts',
};
