import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound, UserError } from '../../../../shared/errors.js';
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
import { districtName } from '../../../places/district-name.js';
import { PlacesQueries } from '../../../places/places.queries.js';
import { ContactsQueries } from '../../contacts.queries.js';
import type { DistributionList, ListFilter } from '../../distribution-list.entity.js';
import { contactCrumbs } from '../../web/contact-crumbs.js';
import { ContactTabs } from '../../web/contact-tabs.js';
import { AddList } from '../add-list.js';
import { EditList } from '../edit-list.js';
import { ListsQueries } from '../lists.queries.js';
import { placeIn } from '../place-in.js';
import type { FilterNames } from './filter-text.js';
import { ContactStyles } from '../../web/contact-assets.js';
import { listFormValues } from './list-form-values.js';
import { ListCount, ListForm } from './list-form.js';
import type { ListFormView } from './list-form.js';
import { ListIndex } from './list-index.js';
import { ListPage, listShows } from './list-page.js';
import type { ListShow } from './list-page.js';
import { PostedLists } from './posted-list.js';

const PAGE = 50;

/** Who gets what: made of contacts, so for those who work with them. */
@PageController('/contacts/lists')
@Needs('editor')
export class ListsPages {
  constructor(
    private readonly lists: ListsQueries,
    private readonly contacts: ContactsQueries,
    private readonly places: PlacesQueries,
    private readonly posted: PostedLists,
    private readonly addList: AddList,
    private readonly editList: EditList,
  ) {}

  @Get()
  @Html()
  async index(@Ctx() ctx: PageContext, @Query('archived') archivedFlag: unknown): Promise<string> {
    const archived = archivedFlag === '1';
    const rows = await this.lists.rows({ archived });
    const names = await this.names(rows.flatMap(({ list }) => list.filter ?? []));
    // an empty list has the button itself
    const action = (rows.length > 0 || archived) && (
      <a class="btn btn-primary" href="/contacts/lists/new">
        {ctx.t.lists.add}
      </a>
    );
    return renderPage(
      ctx,
      {
        title: ctx.t.lists.title,
        lead: ctx.t.lists.lead,
        head: <ContactStyles />,
        section: 'contacts',
        action,
      },
      <>
        <ContactTabs ctx={ctx} tab="lists" />
        <ListIndex ctx={ctx} rows={rows} archived={archived} names={names} />
      </>,
    );
  }

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

  @Get('/:id')
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const list = await this.list(id);
    const chosen = await this.lists.chosen(id);
    const noted = new Set(chosen.warnings.map(({ contactId }) => contactId));
    const written = chosen.recipients.map(({ contactId }) => contactId);
    const idsOf: Record<ListShow, string[]> = {
      written,
      'left-out': chosen.leftOut.map(({ contactId }) => contactId),
      noted: written.filter((contactId) => noted.has(contactId)),
    };
    const counts = {
      written: written.length,
      'left-out': idsOf['left-out'].length,
      noted: idsOf.noted.length,
    };
    const show = listShows.find((one) => one === ctx.query.get('show')) ?? 'written';
    const page = placeIn(idsOf[show], ctx.query.get('cursor'), PAGE);
    const rows = await this.lists.listed(list, page.ids, chosen);
    const names = await this.names(list.filter ? [list.filter] : []);
    const edit = (
      <a class="btn" href={`/contacts/lists/${id}/edit`}>
        {ctx.t.shell.actions.edit}
      </a>
    );
    const action =
      list.kind === 'fixed' && !list.archivedAt ? (
        <>
          {edit}{' '}
          <a class="btn btn-primary" href={`/contacts/lists/${id}/members`}>
            {ctx.t.lists.page.addMembers}
          </a>
        </>
      ) : (
        edit
      );
    return renderPage(
      ctx,
      { title: list.name, head: <ContactStyles />, section: 'contacts', crumbs: listCrumbs(ctx), action },
      <ListPage ctx={ctx} view={{ list, show, counts, rows, nextCursor: page.nextCursor, names }} />,
    );
  }

  @Get('/:id/edit')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const list = await this.list(id);
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
    const list = await this.list(id);
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
      const current = await this.list(id);
      const version: FormValues = status === 409 ? { version: String(current.version) } : {};
      return this.formPage(ctx, current, { ...values, ...version }, [problem]);
    }
  }

  @Post('/:id/archive')
  async archive(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const archived = formValues(body)['archived'] !== 'no';
    const { name } = await this.editList.run(id, { archived, version: null }, who.userId);
    return seeOther(archived ? '/contacts/lists' : `/contacts/lists/${id}`, {
      kind: 'done',
      text: archived ? ctx.t.lists.archivedDone(name) : ctx.t.lists.restored(name),
      undo: { action: `/contacts/lists/${id}/archive`, fields: { archived: archived ? 'no' : 'yes' } },
    });
  }

  private async list(id: string): Promise<DistributionList> {
    const list = await this.lists.find(id);
    if (!list) throw notFound('list');
    return list;
  }

  /** What the keys in these filters are called. */
  private async names(filters: readonly ListFilter[]): Promise<FilterNames> {
    const keys = [...new Set(filters.flatMap(({ districts }) => districts))];
    const districts = await this.places.districtsWithKeys(keys);
    const topics = filters.some((filter) => filter.topics.length) ? await this.contacts.topics() : [];
    return {
      districts: new Map(districts.map((district) => [district.ags, districtName(district)])),
      topics: new Map(topics.map(({ topicKey, topic }) => [topicKey, topic])),
    };
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

export function listCrumbs(ctx: PageContext) {
  return [...contactCrumbs(ctx), { label: ctx.t.lists.title, href: '/contacts/lists' }];
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
