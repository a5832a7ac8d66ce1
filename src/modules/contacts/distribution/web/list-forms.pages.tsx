import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderFragment, renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { PlacesQueries } from '../../../places/places.queries.js';
import { ContactsQueries } from '../../contacts.queries.js';
import type { DistributionList, ListFilter } from '../../distribution-list.entity.js';
import { ContactStyles } from '../../web/contact-assets.js';
import { AddList } from '../add-list.js';
import { EditList } from '../edit-list.js';
import { ListsQueries } from '../lists.queries.js';
import { listCrumbs } from './list-crumbs.js';
import { listFormValues } from './list-form-values.js';
import { ListCount, ListForm } from './list-form.js';
import type { ListFormView } from './list-form.js';
import { PostedLists } from './posted-list.js';

/** Lists are added and edited, and how many fit is told before they are saved. */
@PageController('/contacts/lists')
@Needs('editor')
export class ListFormPages {
  constructor(
    private readonly lists: ListsQueries,
    private readonly contacts: ContactsQueries,
    private readonly places: PlacesQueries,
    private readonly posted: PostedLists,
    private readonly addList: AddList,
    private readonly editList: EditList,
  ) {}

  @Get('/new')
  @Html()
  newForm(@Ctx() ctx: PageContext): Promise<string> {
    return this.formPage(ctx, null, {}, []);
  }

  /** How many fit the filter that somebody is editing. */
  @Post('/count')
  @Html()
  async count(
    @Ctx() ctx: PageContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    response.status(200);
    return renderFragment(<ListCount ctx={ctx} count={await this.counted(ctx, body)} />);
  }

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const values = formValues(body);
    if (values['step'] === 'count') return this.formCounted(ctx, null, body, response);
    const posted = await this.posted.read(body, ctx);
    if (!posted.ok) {
      response.status(422);
      return this.formPage(ctx, null, values, posted.problems);
    }
    try {
      const id = await this.addList.run(posted.input, who.userId);
      return seeOther(`/contacts/lists/${id}`, {
        kind: 'done',
        text: ctx.t.lists.added(posted.input.name),
        undo: { action: `/contacts/lists/${id}/archive`, fields: { archived: 'yes' } },
      });
    } catch (error) {
      const { problem, status } = refusalOf(error, ctx);
      response.status(status);
      return this.formPage(ctx, null, values, [problem]);
    }
  }

  @Get('/:id/edit')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const list = await this.lists.one(id);
    const districts = list.filter ? await this.places.districtsWithKeys(list.filter.districts) : [];
    return this.formPage(ctx, list, listFormValues(list, districts), [], list.filter);
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
    const list = await this.lists.one(id);
    const values = formValues(body);
    if (values['step'] === 'count') return this.formCounted(ctx, list, body, response);
    const posted = await this.posted.read({ ...bodyOf(body), kind: list.kind }, ctx);
    if (!posted.ok) {
      response.status(422);
      return this.formPage(ctx, list, values, posted.problems);
    }
    const { filter, ...facts } = posted.input;
    try {
      const changes = { ...facts, ...(filter ? { filter } : {}), version: posted.version };
      const { name } = await this.editList.run(id, changes, who.userId);
      return seeOther(`/contacts/lists/${id}`, { kind: 'done', text: ctx.t.lists.saved(name) });
    } catch (error) {
      const { problem, status } = refusalOf(error, ctx);
      response.status(status);
      // saving once more is then a decision: the form carries the version that the person was told about
      const current = await this.lists.one(id);
      const version: FormValues = status === 409 ? { version: String(current.version) } : {};
      return this.formPage(ctx, current, { ...values, ...version }, [problem]);
    }
  }

  /** Null while the filter cannot be read. */
  private async counted(ctx: PageContext, body: unknown): Promise<ListFormView['count']> {
    // the name does not matter for who fits
    const posted = await this.posted.read({ ...bodyOf(body), name: '-', note: '', kind: 'living' }, ctx);
    return posted.ok && posted.input.filter ? this.countOf(posted.input.filter) : null;
  }

  private async countOf(filter: ListFilter): Promise<ListFormView['count']> {
    const isEverybody = Object.values(filter).every((line: string[]) => !line.length);
    return { contacts: await this.lists.count(filter), isEverybody };
  }

  private async formCounted(
    ctx: PageContext,
    list: DistributionList | null,
    body: unknown,
    response: Response,
  ): Promise<string> {
    const living = { ...bodyOf(body), name: '-', note: '', kind: 'living' };
    const posted = await this.posted.read(living, ctx);
    response.status(posted.ok ? 200 : 422);
    const filter = posted.ok ? posted.input.filter : null;
    return this.formPage(ctx, list, formValues(body), posted.ok ? [] : posted.problems, filter);
  }

  private async formPage(
    ctx: PageContext,
    list: DistributionList | null,
    values: FormValues,
    problems: readonly FieldProblem[],
    filter: ListFilter | null = null,
  ): Promise<string> {
    const words = ctx.t.lists.form;
    const own = list ? `/contacts/lists/${list.id}` : '/contacts/lists';
    const count = filter && (await this.countOf(filter));
    const topics = await this.contacts.topics();
    const view = { values, problems, topics, kind: list?.kind ?? null, count };
    return renderPage(
      ctx,
      {
        title: list ? words.editTitle(list.name) : words.newTitle,
        head: <ContactStyles />,
        section: 'contacts',
        crumbs: [...listCrumbs(ctx), ...(list ? [{ label: list.name, href: own }] : [])],
        width: 'narrow',
      },
      <ListForm ctx={ctx} view={view} action={own} cancel={own} />,
    );
  }
}

function bodyOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

/** What the person can mend, at the field where it belongs; anything else is thrown on. */
function refusalOf(error: unknown, ctx: PageContext): { problem: FieldProblem; status: number } {
  if (!(error instanceof UserError)) throw error;
  const { code } = error;
  if (code !== 'list-name-taken' && code !== 'changed-meanwhile') throw error;
  const message = code === 'changed-meanwhile' ? ctx.t.lists.form.changedMeanwhile : errorText(error, ctx.t);
  return { problem: { path: 'name', message }, status: statusOf(code) };
}
