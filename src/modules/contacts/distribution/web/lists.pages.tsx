import { Body, Get, Post, Query } from '@nestjs/common';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { districtName } from '../../../places/district-name.js';
import { PlacesQueries } from '../../../places/places.queries.js';
import { ContactsQueries } from '../../contacts.queries.js';
import type { ListFilter } from '../../distribution-list.entity.js';
import { ContactStyles } from '../../web/contact-assets.js';
import { ContactTabs } from '../../web/contact-tabs.js';
import { EditList } from '../edit-list.js';
import { ListsQueries } from '../lists.queries.js';
import { placeIn } from '../place-in.js';
import type { FilterNames } from './filter-text.js';
import { listCrumbs } from './list-crumbs.js';
import { ListIndex } from './list-index.js';
import { ListPage, listShows } from './list-page.js';
import type { ListShow } from './list-page.js';

const PAGE = 50;

/** Who gets what: made of contacts, so for those who work with them. */
@PageController('/contacts/lists')
@Needs('editor')
export class ListsPages {
  constructor(
    private readonly lists: ListsQueries,
    private readonly contacts: ContactsQueries,
    private readonly places: PlacesQueries,
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

  @Get('/:id')
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const list = await this.lists.one(id);
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
}
