import { Body, Get, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { notFound, UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { requireId } from '../../../../shared/ids.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { ownPath, seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { Pager } from '../../../../web/components/pager.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ContactsQueries } from '../../contacts.queries.js';
import type { ContactView } from '../../contacts.queries.js';
import { ContactStyles } from '../../web/contact-assets.js';
import type { Interaction } from '../../interaction.entity.js';
import { contactCrumbs, titleOf } from '../../web/contact-crumbs.js';
import { ChangeInteraction } from '../change-interaction.js';
import { EnquiryHours } from '../enquiry-hours.js';
import { loggedKinds } from '../interaction-input.js';
import type { InteractionDraft } from '../interaction-input.js';
import { InteractionsQueries } from '../interactions.queries.js';
import { LogInteraction } from '../log-interaction.js';
import {
  draftOf,
  emptyInteraction,
  interactionForm,
  interactionValues,
  noteForm,
} from './interaction-form-values.js';
import { InteractionForm } from './interaction-form.js';
import { InteractionTimeline } from './interaction-timeline.js';

const PAGE = 30;

/** What we had to do with a contact, all of it, and the forms for it. */
@PageController('/contacts')
@Needs('editor')
export class InteractionsPages {
  constructor(
    private readonly interactions: InteractionsQueries,
    private readonly contacts: ContactsQueries,
    private readonly hours: EnquiryHours,
    private readonly log: LogInteraction,
    private readonly change: ChangeInteraction,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get('/:id/interactions')
  @Html()
  async all(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.page(ctx, await this.contact(id), emptyInteraction(ctx.now, this.settings.timeZone), []);
  }

  @Post('/:id/interactions')
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const contact = await this.contact(id);
    const form = readForm(interactionForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.page(ctx, contact, form.values, form.problems);
    }
    try {
      const added = await this.log.run(id, draftOf(form.value, this.settings.timeZone), who.userId);
      return seeOther(`/contacts/${id}`, {
        kind: 'done',
        text: ctx.t.interactions.logged,
        undo: { action: `/contacts/interactions/${added}/removal`, fields: {} },
      });
    } catch (error) {
      const { problem, status } = refusalOf(error, ctx);
      response.status(status);
      return this.page(ctx, contact, formValues(body), [problem]);
    }
  }

  @Get('/interactions/:id')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const interaction = await this.interaction(id);
    return this.formPage(ctx, interaction, interactionValues(interaction, this.settings.timeZone), []);
  }

  @Post('/interactions/undo')
  async undo(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const contactId = await this.change.undo(requireId(formValues(body)['change']), who.userId);
    return seeOther(`/contacts/${contactId}`, { kind: 'done', text: ctx.t.interactions.undone });
  }

  @Post('/interactions/:id')
  @Html()
  async edit(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const interaction = await this.interaction(id);
    const posted = this.posted(interaction, body, ctx);
    if (!posted.ok) {
      response.status(422);
      return this.formPage(ctx, interaction, posted.values, posted.problems);
    }
    try {
      const change = await this.change.edit(id, posted.version, posted.draft, who.userId);
      const { saved, unchanged } = ctx.t.interactions;
      return seeOther(`/contacts/${interaction.contactId}`, {
        kind: 'done',
        text: change === null ? unchanged : saved,
        ...(change === null ? {} : { undo: { action: '/contacts/interactions/undo', fields: { change } } }),
      });
    } catch (error) {
      const { problem, status } = refusalOf(error, ctx);
      response.status(status);
      // saving once more is then a decision: the form carries the version that the person was told about
      const current = await this.interaction(id);
      const version: FormValues = status === 409 ? { version: String(current.version) } : {};
      return this.formPage(ctx, current, { ...formValues(body), ...version }, [problem]);
    }
  }

  @Post('/interactions/:id/removal')
  async remove(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { contactId } = await this.interaction(id);
    const change = await this.change.remove(id, null, who.userId);
    return seeOther(ownPath(formValues(body)['back'], `/contacts/${contactId}`), {
      kind: 'done',
      text: ctx.t.interactions.removed,
      undo: { action: '/contacts/interactions/undo', fields: { change } },
    });
  }

  private posted(
    interaction: Interaction,
    body: unknown,
    ctx: PageContext,
  ):
    | { ok: true; draft: InteractionDraft; version: number | null }
    | { ok: false; values: FormValues; problems: FieldProblem[] } {
    if (isLogged(interaction)) {
      const form = readForm(interactionForm, body, ctx);
      if (!form.ok) return form;
      const draft = draftOf(form.value, this.settings.timeZone);
      return { ok: true, draft, version: form.value.version ?? null };
    }
    const form = readForm(noteForm, body, ctx);
    if (!form.ok) return form;
    const { version, ...note } = form.value;
    const { at, direction, answeredAt } = interaction;
    // of all this the change takes what a person may say of a sending
    return {
      ok: true,
      draft: { kind: 'mail', at, direction, answeredAt, ...note },
      version: version ?? null,
    };
  }

  private async page(
    ctx: PageContext,
    contact: ContactView,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const { id } = contact.contact;
    const cursor = ctx.query.get('cursor') ?? undefined;
    const page = await this.interactions.ofContact(id, { limit: PAGE, cursor });
    const name = titleOf(ctx, contact);
    const words = ctx.t.interactions;
    const own = `/contacts/${id}`;
    const view = { values, problems, answerHours: await this.hours.hours() };
    return renderPage(
      ctx,
      {
        title: words.titleOf(name),
        head: <ContactStyles />,
        section: 'contacts',
        crumbs: [...contactCrumbs(ctx), { label: name, href: own }],
      },
      <>
        {!contact.contact.erasedAt && (
          <InteractionForm ctx={ctx} view={view} action={`${own}/interactions`} isNew />
        )}
        {page.items.length ? (
          <InteractionTimeline ctx={ctx} rows={page.items} name={name} back={`${own}/interactions`} />
        ) : (
          <p class="quiet">{words.none}</p>
        )}
        <Pager ctx={ctx} nextCursor={page.nextCursor} shown={page.items.length} />
      </>,
    );
  }

  private async formPage(
    ctx: PageContext,
    interaction: Interaction,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const contact = await this.contact(interaction.contactId);
    const words = ctx.t.interactions;
    const own = `/contacts/interactions/${interaction.id}`;
    const back = `/contacts/${interaction.contactId}`;
    const isNote = !isLogged(interaction);
    const view = { values, problems, answerHours: await this.hours.hours() };
    return renderPage(
      ctx,
      {
        title: words.form.editTitle,
        lead: `${words.kinds[interaction.kind]}, ${ctx.format.dateTime(interaction.at)}`,
        head: <ContactStyles />,
        section: 'contacts',
        crumbs: [...contactCrumbs(ctx), { label: titleOf(ctx, contact), href: back }],
        width: 'narrow',
      },
      <>
        <InteractionForm ctx={ctx} view={view} action={own} cancel={back} isNew={false} isNote={isNote} />
        {!isNote && (
          <form method="post" action={`${own}/removal`} class="submit-row">
            <button type="submit" class="btn">
              {words.remove}
            </button>
          </form>
        )}
      </>,
    );
  }

  private async contact(id: string): Promise<ContactView> {
    const view = await this.contacts.detail(id);
    if (!view) throw notFound('contact');
    return view;
  }

  private async interaction(id: string): Promise<Interaction> {
    const interaction = await this.interactions.one(id);
    if (!interaction) throw notFound('interaction');
    return interaction;
  }
}

function isLogged({ kind }: Interaction): boolean {
  return (loggedKinds as readonly string[]).includes(kind);
}

/** What the person can mend, at the field where it belongs; anything else is thrown on. */
function refusalOf(error: unknown, ctx: PageContext): { problem: FieldProblem; status: number } {
  if (!(error instanceof UserError)) throw error;
  const words = ctx.t.interactions.form;
  const status = statusOf(error.code);
  if (error.code === 'moment-in-future') return { problem: { path: 'day', message: words.future }, status };
  if (error.code === 'changed-meanwhile')
    return { problem: { path: 'summary', message: words.changedMeanwhile }, status };
  throw error;
}
