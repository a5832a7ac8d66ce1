import { Body, Get, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { addDays, dayOf } from '../../../../shared/days.js';
import { notFound, UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { holdsStorableText } from '../../../../web/http/storable-input.middleware.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { MentionQueries } from '../../mentions.queries.js';
import { AddClipping } from '../add-clipping.js';
import { clippingForm } from '../clipping-input.js';
import { basisRules, expiryOf, rightsBases } from '../rights-basis.js';
import type { RightsBasis } from '../rights-basis.js';
import { BasisChoice } from './basis-choice.js';
import { ClippingStyles } from './clipping-assets.js';
import { NewClippingForm } from './new-clipping-form.js';
import { ReceiveClipping } from './receive-clipping.js';
import type { ReceivedPart } from './receive-clipping.js';
import { isAboutFile, rightsMessages } from './rights-messages.js';

const basisField = z.enum(rightsBases);

/** Adding a copy to a mention: first its right, then what that right asks for, then the file. */
@PageController('/mentions/:id/clippings')
export class NewClippingPages {
  constructor(
    private readonly mentions: MentionQueries,
    private readonly addClipping: AddClipping,
  ) {}

  @Get('new')
  @Needs('editor')
  @Html()
  async form(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const basis = basisField.safeParse(ctx.query.get('basis'));
    return this.page(ctx, id, basis.success ? basis.data : null, null, []);
  }

  @Post()
  @Html()
  @UseInterceptors(ReceiveClipping)
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @UploadedFile() part: ReceivedPart | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const upload = part?.received ?? null;
    const again = async (status: number, problems: FieldProblem[]) => {
      if (upload?.kind === 'received') await rm(upload.path, { force: true });
      const values = formValues(body);
      const basis = basisField.safeParse(values['rightsBasis']);
      response.status(status);
      return this.page(ctx, id, basis.success ? basis.data : null, values, problems);
    };
    // the check that other forms pass on arrival: an upload is read later
    if (!holdsStorableText(body)) {
      if (upload?.kind === 'received') await rm(upload.path, { force: true });
      throw new UserError('invalid-input');
    }
    const form = readForm(clippingForm, body, ctx);
    if (!form.ok) return again(422, form.problems);
    try {
      const outcome = await this.addClipping.run(id, form.value, upload, who.userId);
      if (outcome.kind === 'problems') return await again(422, rightsMessages(outcome.problems, ctx.t));
      return seeOther(`/mentions/${id}#clippings`, { kind: 'done', text: ctx.t.clippings.added });
    } catch (error) {
      if (!(error instanceof UserError) || !isAboutFile(error.code)) throw error;
      return again(statusOf(error.code), [{ path: 'file', message: errorText(error, ctx.t) }]);
    }
  }

  private async page(
    ctx: PageContext,
    id: string,
    basis: RightsBasis | null,
    typed: FormValues | null,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const row = await this.mentions.row(id);
    if (!row) throw notFound('mention');
    const words = ctx.t.clippings;
    const mention = `/mentions/${id}`;
    return renderPage(
      ctx,
      {
        title: basis === null ? words.choose : words.add,
        lead: basis === null ? words.chooseLead : row.mention.headline,
        section: 'inbox',
        width: 'narrow',
        crumbs: [
          { label: ctx.t.mentions.inbox, href: '/mentions' },
          { label: row.mention.headline, href: mention },
        ],
        head: <ClippingStyles />,
      },
      basis === null ? (
        <BasisChoice ctx={ctx} action={`${mention}/clippings/new`} />
      ) : (
        <NewClippingForm
          ctx={ctx}
          mention={mention}
          basis={basis}
          values={typed ?? suggested(ctx, basis)}
          problems={problems}
          fixedEnd={fixedEnd(ctx, ctx.now)}
        />
      ),
    );
  }
}

function suggested(ctx: PageContext, basis: RightsBasis): FormValues {
  const { needsValidUntil, usualDays } = basisRules[basis];
  const { timeZone } = ctx.format;
  if (!needsValidUntil || usualDays === null) return {};
  return { validUntil: addDays(dayOf(ctx.now, timeZone), usualDays) };
}

/** When a file of § 49 that was uploaded then goes, in words. */
export function fixedEnd(ctx: PageContext, uploadedAt: Date): string {
  const end = expiryOf({ rightsBasis: 'section49', validUntil: null }, uploadedAt, ctx.format.timeZone);
  return end ? ctx.format.dateTime(end) : '';
}
