import { Body, Get, Post, Res } from '@nestjs/common';
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
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ContactsQueries } from '../../contacts.queries.js';
import type { ContactView } from '../../contacts.queries.js';
import { ContactFileStyles } from '../../web/contact-file-styles.js';
import { MergeContacts } from '../merge-contacts.js';
import { chosenFields } from '../merged-contact.js';
import type { Choice, Choices } from '../merged-contact.js';
import { UndoMerge } from '../undo-merge.js';
import { duplicatesAddress } from './duplicates.pages.js';
import { choiceField, MergeForm } from './merge-form.js';

/** Two contacts side by side, and the step that makes one of them. */
@PageController('/contacts')
@Needs('editor')
export class MergePages {
  constructor(
    private readonly contacts: ContactsQueries,
    private readonly merge: MergeContacts,
    private readonly undoMerge: UndoMerge,
  ) {}

  @Get(':id/merge/:otherId')
  @Html()
  async form(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @IdParam('otherId') otherId: string,
  ): Promise<string> {
    return this.page(ctx, id, otherId, {}, []);
  }

  @Post(':id/merge/:otherId')
  @Html()
  async run(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('otherId') otherId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const values = formValues(body);
    const versions = { kept: versionIn(values['version']), other: versionIn(values['otherVersion']) };
    try {
      const merge = await this.merge.run(
        { keptId: id, otherId, versions, choices: choicesIn(values) },
        who.userId,
      );
      const undo = { action: `/contacts/merges/${merge}/undo`, fields: {} };
      return seeOther(`/contacts/${id}`, { kind: 'done', text: ctx.t.contactFiles.merge.merged, undo });
    } catch (error) {
      if (!(error instanceof UserError) || !['merge-needs-name', 'changed-meanwhile'].includes(error.code))
        throw error;
      response.status(statusOf(error.code));
      return this.page(ctx, id, otherId, values, [
        { path: choiceField('lastName'), message: errorText(error, ctx.t) },
      ]);
    }
  }

  @Post('merges/:id/undo')
  async undo(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const { keptId, otherId } = await this.undoMerge.run(id, who.userId);
    return seeOther(`/contacts/${keptId}/merge/${otherId}`, {
      kind: 'done',
      text: ctx.t.contactFiles.merge.undone,
    });
  }

  private async page(
    ctx: PageContext,
    id: string,
    otherId: string,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    if (id === otherId) throw notFound('contact');
    const [kept, other] = [await this.contact(id), await this.contact(otherId)];
    const words = ctx.t.contactFiles;
    return renderPage(
      ctx,
      {
        title: words.merge.title,
        lead: words.merge.lead,
        section: 'contacts',
        crumbs: [
          { label: ctx.t.contacts.title, href: '/contacts' },
          { label: words.duplicates.title, href: duplicatesAddress },
        ],
        head: <ContactFileStyles />,
      },
      <MergeForm ctx={ctx} view={{ kept, other, values, problems }} />,
    );
  }

  private async contact(id: string): Promise<ContactView> {
    const view = await this.contacts.detail(id);
    if (!view) throw notFound('contact');
    if (view.contact.erasedAt) throw new UserError('contact-erased');
    return view;
  }
}

function versionIn(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function choicesIn(values: FormValues): Choices {
  const pairs = chosenFields.flatMap((field): [string, Choice][] => {
    const choice = values[choiceField(field)];
    return choice === 'kept' || choice === 'other' || choice === 'both' ? [[field, choice]] : [];
  });
  return Object.fromEntries(pairs);
}
