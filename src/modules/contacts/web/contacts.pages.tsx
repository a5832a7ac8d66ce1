import { Body, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import { notFound, UserError } from '../../../shared/errors.js';
import type { ErrorCode, FieldProblem } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { formValues } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { renderFragment, renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { FindOutlets } from '../../outlets/find-outlets.js';
import { OutletOptions } from '../../outlets/web/outlet-field.js';
import { PlacesQueries } from '../../places/places.queries.js';
import { AddContact } from '../add-contact.js';
import { ArchiveContact } from '../archive-contact.js';
import { contactSort, readContactFilter } from '../contact-filter.js';
import { ContactsQueries } from '../contacts.queries.js';
import type { ContactView } from '../contacts.queries.js';
import { ListsQueries } from '../distribution/lists.queries.js';
import type { Contact } from '../contact.entity.js';
import { FileLine } from '../exports/web/file-line.js';
import { EditContact } from '../edit-contact.js';
import { NoticeTexts } from '../notices/notice-texts.js';
import { NoticesQueries } from '../notices/notices.queries.js';
import { ReviewContacts } from '../reviews/review-contacts.js';
import { ContactFormAssets, ContactStyles } from './contact-assets.js';
import { contactCrumbs, titleOf } from './contact-crumbs.js';
import { contactFormValues, emptyContact } from './contact-form-values.js';
import { ContactForm } from './contact-form.js';
import type { ContactFormView } from './contact-form.js';
import { ContactList } from './contact-list.js';
import { ContactSections } from './contact-sections.js';
import { ContactPage } from './contact-page.js';
import { ContactTabs } from './contact-tabs.js';
import { PostedContacts } from './posted-contact.js';

const PAGE = 50;

/** Contacts are the data of persons, so only those who work with them see them. */
@PageController('/contacts')
@Needs('editor')
export class ContactsPages {
  constructor(
    private readonly contacts: ContactsQueries,
    private readonly outlets: FindOutlets,
    private readonly places: PlacesQueries,
    private readonly posted: PostedContacts,
    private readonly addContact: AddContact,
    private readonly editContact: EditContact,
    private readonly archiveContact: ArchiveContact,
    private readonly sections: ContactSections,
    private readonly lists: ListsQueries,
    private readonly noticeTexts: NoticeTexts,
    private readonly notices: NoticesQueries,
    private readonly reviews: ReviewContacts,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext, @Query('cursor') cursor: unknown): Promise<string> {
    const filter = readContactFilter(ctx.query);
    const sort = contactSort.catch('name').parse(ctx.query.get('sort') ?? undefined);
    const paging = { limit: PAGE, sort, ...(typeof cursor === 'string' && cursor ? { cursor } : {}) };
    const [page, districts, topics, outlet] = await Promise.all([
      this.contacts.page(filter, paging),
      this.places.districts(),
      this.contacts.topics(),
      filter.outlet ? this.outlets.byId(filter.outlet) : null,
    ]);
    const lists = await this.lists.fixed();
    const { title, lead, add } = ctx.t.contacts;
    const newHref = outlet ? `/contacts/new?outlet=${outlet.id}` : '/contacts/new';
    // an empty list has the button itself
    const action = (page.total > 0 || Object.keys(filter).length > 0) && (
      <a class="btn btn-primary" href={newHref}>
        {add}
      </a>
    );
    const view = { filter, sort, rows: page.items, total: page.total, nextCursor: page.nextCursor };
    const today = this.today(ctx);
    const waiting = { notices: (await this.notices.counts(today)).open, review: await this.reviews.count() };
    const around = { today, waiting, districts, topics, outletName: outlet?.name ?? null };
    return renderPage(
      ctx,
      { title, lead, head: <ContactStyles />, section: 'contacts', action },
      <>
        <ContactTabs ctx={ctx} tab="contacts" />
        <FileLine ctx={ctx} hasRows={page.total > 0} />
        <ContactList ctx={ctx} view={{ ...view, ...around, lists }} />
      </>,
    );
  }

  @Get('/new')
  @Html()
  async newForm(@Ctx() ctx: PageContext): Promise<string> {
    const outletId = readContactFilter(new URLSearchParams({ outlet: ctx.query.get('outlet') ?? '' })).outlet;
    const outlet = outletId ? await this.outlets.byId(outletId) : null;
    const given: FormValues = outlet ? { outlet: outlet.label, outletId: outlet.id } : {};
    return this.formPage(ctx, null, { values: { ...emptyContact, ...given, obtainedDay: this.today(ctx) } });
  }

  /** Suggestions while somebody types an outlet. */
  @Get('/outlets')
  @Html()
  async suggest(@Ctx() ctx: PageContext): Promise<string> {
    const choices = await this.outlets.search(ctx.query.get('outlet') ?? '');
    return renderFragment(<OutletOptions ctx={ctx} choices={choices} none={ctx.t.contacts.form.noOutlet} />);
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
    const posted = await this.posted.read(body, values, ctx);
    if (!posted.ok) {
      response.status(422);
      return this.formPage(ctx, null, { values, ...posted });
    }
    try {
      const id = await this.addContact.run(posted.draft, who.userId);
      return seeOther(`/contacts/${id}`, { kind: 'done', text: ctx.t.contacts.added });
    } catch (error) {
      const { problem, status } = refusalOf(error, ctx);
      response.status(status);
      return this.formPage(ctx, null, { values, problems: [problem] });
    }
  }

  @Get('/:id')
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const view = await this.contact(id);
    const namedDistricts = await this.places.districtsWithKeys(view.districts);
    const notices = view.contact.kind === 'person' ? await this.noticesTo(view.contact) : null;
    const action = !view.contact.erasedAt && (
      <>
        {!view.contact.objectedAt && (
          <a class="btn btn-link" href={`/contacts/${id}/card.vcf`} download>
            {ctx.t.contactFiles.exports.one}
          </a>
        )}
        <a class="btn" href={`/contacts/${id}/edit`}>
          {ctx.t.shell.actions.edit}
        </a>
      </>
    );
    return renderPage(
      ctx,
      {
        title: titleOf(ctx, view),
        head: <ContactStyles />,
        section: 'contacts',
        crumbs: contactCrumbs(ctx),
        action,
      },
      <ContactPage ctx={ctx} view={{ ...view, today: this.today(ctx), namedDistricts, notices }}>
        {await this.sections.render(ctx, view)}
      </ContactPage>,
    );
  }

  @Get('/:id/edit')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const view = await this.contact(id);
    if (view.contact.erasedAt) throw new UserError('contact-erased');
    const districts = await this.places.districtsWithKeys(view.districts);
    return this.formPage(ctx, view, { values: contactFormValues(view, districts) });
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
    const before = await this.contact(id);
    const values = formValues(body);
    const posted = await this.posted.read(body, values, ctx);
    if (!posted.ok) {
      response.status(422);
      return this.formPage(ctx, before, { values, ...posted });
    }
    try {
      const changed = await this.editContact.run(id, posted.version ?? 0, posted.draft, who.userId);
      const text = changed.length ? ctx.t.contacts.saved : ctx.t.contacts.unchanged;
      return seeOther(`/contacts/${id}`, { kind: 'done', text });
    } catch (error) {
      const { problem, status } = refusalOf(error, ctx);
      response.status(status);
      // saving once more is then a decision: the form carries the version that the person was told about
      const current = await this.contact(id);
      const version: FormValues = status === 409 ? { version: String(current.contact.version) } : {};
      return this.formPage(ctx, current, { values: { ...values, ...version }, problems: [problem] });
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
    await this.archiveContact.run([id], archived, who.userId);
    return seeOther(archived ? '/contacts' : `/contacts/${id}`, {
      kind: 'done',
      text: archived ? ctx.t.contacts.archived(1) : ctx.t.contacts.restored(1),
      undo: { action: `/contacts/${id}/archive`, fields: { archived: archived ? 'no' : 'yes' } },
    });
  }

  private async contact(id: string): Promise<ContactView> {
    const view = await this.contacts.detail(id);
    if (!view) throw notFound('contact');
    return view;
  }

  private async noticesTo(contact: Contact): Promise<Record<'de' | 'en', string>> {
    const [de, en] = await Promise.all([this.noticeTexts.in('de'), this.noticeTexts.in('en')]);
    return { de: de(contact), en: en(contact) };
  }

  private today(ctx: PageContext): string {
    return dayOf(ctx.now, this.settings.timeZone);
  }

  private async formPage(
    ctx: PageContext,
    before: ContactView | null,
    given: { values: FormValues; problems?: readonly FieldProblem[] } & Partial<
      Pick<ContactFormView, 'outletChoices'>
    >,
  ): Promise<string> {
    const words = ctx.t.contacts.form;
    const own = before ? `/contacts/${before.contact.id}` : '/contacts';
    const topics = (await this.contacts.topics()).map(({ topic }) => topic);
    const view = { problems: [], outletChoices: [], topics, today: this.today(ctx), ...given };
    return renderPage(
      ctx,
      {
        title: before ? words.editTitle(titleOf(ctx, before)) : words.newTitle,
        head: <ContactFormAssets />,
        section: 'contacts',
        crumbs: contactCrumbs(ctx, before),
        width: 'narrow',
      },
      <ContactForm ctx={ctx} view={view} action={own} cancel={own} isNew={!before} />,
    );
  }
}

/** What the person can mend, at the field where it belongs; anything else is thrown on. */
function refusalOf(error: unknown, ctx: PageContext): { problem: FieldProblem; status: number } {
  const path = error instanceof UserError ? fieldOf[error.code] : undefined;
  if (!(error instanceof UserError) || path === undefined) throw error;
  const message =
    error.code === 'changed-meanwhile' ? ctx.t.contacts.form.changedMeanwhile : errorText(error, ctx.t);
  return { problem: { path, message }, status: statusOf(error.code) };
}

const fieldOf: Partial<Record<ErrorCode, string>> = {
  'address-suppressed': 'email',
  'changed-meanwhile': 'desk',
  'unknown-outlet': 'outlet',
  'unknown-district': 'districts',
};
