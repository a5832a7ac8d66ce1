import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { isId } from '../../../../shared/ids.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { ownPath, seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { readContactFilter } from '../../contact-filter.js';
import { ContactsQueries } from '../../contacts.queries.js';
import type { DistributionList } from '../../distribution-list.entity.js';
import { ChangeMembers } from '../change-members.js';
import { ListsQueries } from '../lists.queries.js';
import { ContactStyles } from '../../web/contact-assets.js';
import { listCrumbs } from './list-crumbs.js';
import { PickContacts } from './pick-contacts.js';

/** A search narrows them. */
const SHOWN = 100;
/** An undo travels in a cookie, which holds no more. */
const mostUndone = 60;

const ids = z
  .union([z.array(z.string()), z.string().transform((all) => all.split(','))])
  .default([])
  .transform((all) => all.filter(isId));
const posted = z.object({
  which: z.enum(['selected', 'all']).catch('selected'),
  contactIds: ids,
  filter: z.string().max(1000).catch(''),
  list: z.string().catch(''),
  back: z.string().optional().catch(undefined),
  step: z.string().optional().catch(undefined),
});
type Posted = z.infer<typeof posted>;

/** Puts contacts on fixed lists and takes them off. */
@PageController('/contacts/lists')
@Needs('editor')
export class MembersPages {
  constructor(
    private readonly lists: ListsQueries,
    private readonly contacts: ContactsQueries,
    private readonly members: ChangeMembers,
  ) {}

  /** From a list or page of contacts, where the distribution list is chosen as well. */
  @Post('/members')
  async addChosen(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const choice = postedChoice(body);
    const back = ownPath(choice.back, '/contacts');
    if (!isId(choice.list)) return seeOther(back, { kind: 'problem', text: ctx.t.lists.noListChosen });
    return this.addTo(ctx, await this.fixedList(choice.list), choice, who, back);
  }

  @Get('/:id/members')
  @Html()
  async pick(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const list = await this.fixedList(id);
    const filter = readContactFilter(ctx.query);
    const page = await this.contacts.page(filter, { limit: SHOWN, sort: 'name' });
    const on = new Set(await this.lists.memberIds(id));
    const topics = await this.contacts.topics();
    return renderPage(
      ctx,
      {
        title: ctx.t.lists.pick.title(list.name),
        head: <ContactStyles />,
        section: 'contacts',
        crumbs: [...listCrumbs(ctx), { label: list.name, href: `/contacts/lists/${id}` }],
      },
      <PickContacts ctx={ctx} view={{ list, filter, rows: page.items, total: page.total, on, topics }} />,
    );
  }

  @Post('/:id/members')
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const choice = postedChoice(body);
    const back = ownPath(choice.back, `/contacts/lists/${id}`);
    return this.addTo(ctx, await this.fixedList(id), choice, who, back);
  }

  @Post('/:id/members/removal')
  async remove(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const list = await this.fixedList(id);
    const { contactIds, step, back: typed } = postedChoice(body);
    const back = ownPath(typed, `/contacts/lists/${id}`);
    if (step !== undefined) {
      const removed = await this.members.takeBack(id, momentOf(step), who.userId);
      return seeOther(back, { kind: 'done', text: ctx.t.lists.membersRemoved(removed, list.name) });
    }
    if (!contactIds.length) return seeOther(back, { kind: 'problem', text: ctx.t.lists.noneChosen });
    const removed = await this.members.remove(id, contactIds, who.userId);
    const undo = { action: `/contacts/lists/${id}/members`, fields: { contactIds: removed.join(','), back } };
    return seeOther(back, {
      kind: 'done',
      text: ctx.t.lists.membersRemoved(removed.length, list.name),
      ...(removed.length && removed.length <= mostUndone ? { undo } : {}),
    });
  }

  private async addTo(
    ctx: PageContext,
    list: DistributionList,
    choice: Posted,
    who: Principal,
    back: string,
  ): Promise<SeeOther> {
    const contactIds =
      choice.which === 'all'
        ? await this.contacts.idsMatching(readContactFilter(new URLSearchParams(choice.filter)))
        : choice.contactIds;
    if (!contactIds.length) return seeOther(back, { kind: 'problem', text: ctx.t.lists.noneChosen });
    const { added, step } = await this.members.add(list.id, contactIds, who.userId);
    const undo = { action: `/contacts/lists/${list.id}/members/removal`, fields: { step, back } };
    return seeOther(back, {
      kind: 'done',
      text: ctx.t.lists.membersAdded(added, list.name),
      ...(added ? { undo } : {}),
    });
  }

  private async fixedList(id: string): Promise<DistributionList> {
    const list = await this.lists.one(id);
    if (list.kind !== 'fixed') throw new UserError('list-kind');
    return list;
  }
}

function postedChoice(body: unknown): Posted {
  const read = posted.safeParse(body ?? {});
  if (!read.success) throw new UserError('invalid-input');
  return read.data;
}

function momentOf(step: string): Date {
  const moment = new Date(step);
  if (Number.isNaN(moment.getTime())) throw new UserError('invalid-input');
  return moment;
}
