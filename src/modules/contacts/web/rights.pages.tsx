import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { UserError } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { EraseContact } from '../rights/erase-contact.js';
import { GiveOutReport } from '../rights/give-out-report.js';
import { ObjectContact } from '../rights/object-contact.js';
import { ReportOnContact } from '../rights/report-on-contact.js';
import { reportText } from '../rights/report-text.js';
import { NoticeTexts } from '../notices/notice-texts.js';
import { chosenContacts } from './chosen-contacts.js';
import { ContactStyles } from './contact-assets.js';
import { contactCrumbs, titleOf } from './contact-crumbs.js';
import { ErasureConfirmations } from './erasure-confirmation.js';
import { ReportPage } from './report-page.js';

const objectionForm = z.object({ objected: z.enum(['yes', 'no']) });

/** What a contact may ask for: that nobody writes any more, that everything goes, to see everything (Art. 21, 17 and 15 GDPR). */
@PageController('/contacts')
@Needs('editor')
export class RightsPages {
  constructor(
    private readonly objectContact: ObjectContact,
    private readonly eraseContact: EraseContact,
    private readonly confirmations: ErasureConfirmations,
    private readonly reports: ReportOnContact,
    private readonly giveOut: GiveOutReport,
    private readonly noticeTexts: NoticeTexts,
  ) {}

  @Post(':id/objection')
  async object(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = objectionForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const objected = form.data.objected === 'yes';
    await this.objectContact.run(id, objected, who.userId);
    const words = ctx.t.contactLaw.objection;
    return seeOther(`/contacts/${id}`, {
      kind: 'done',
      text: objected ? words.done : words.takenBack,
      undo: { action: `/contacts/${id}/objection`, fields: { objected: objected ? 'no' : 'yes' } },
    });
  }

  @Get(':id/erase')
  @Html()
  async confirm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    await this.reports.of(id);
    return this.confirmations.page(ctx, [id], `/contacts/${id}`);
  }

  @Post('erasures')
  async erase(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const ids = chosenContacts(body);
    if (!ids.length) throw new UserError('invalid-input');
    await this.eraseContact.run(ids, who.userId);
    return seeOther('/contacts', { kind: 'done', text: ctx.t.contactLaw.erasure.done(ids.length) });
  }

  @Get(':id/report')
  @Html()
  async report(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const report = await this.reports.of(id);
    const words = ctx.t.contactLaw.report;
    return renderPage(
      ctx,
      {
        title: words.title(titleOf(ctx, report)),
        lead: words.lead(ctx.format.dateTime(ctx.now)),
        head: <ContactStyles />,
        section: 'contacts',
        crumbs: contactCrumbs(ctx, report),
      },
      <ReportPage ctx={ctx} report={report} frame={await this.frame(ctx, report.contact)} />,
    );
  }

  @Get(':id/report.json')
  async json(
    @Who() who: Principal,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const data = await this.giveOut.asData(id, who.userId);
    asFile(response, 'application/json; charset=utf-8', `contact-${id}.json`);
    return `${JSON.stringify(data, null, 2)}\n`;
  }

  @Get(':id/report.txt')
  async text(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { contact, parts } = await this.giveOut.run(id, who.userId);
    asFile(response, 'text/plain; charset=utf-8', `contact-${id}.txt`);
    const frame = [{ title: ctx.t.contactLaw.report.frame, text: await this.frame(ctx, contact) }];
    return reportText(parts, frame, ctx.t, ctx.format);
  }

  /** Controller, purposes, basis, recipients, storage time, rights: what the notice says as well. */
  private async frame(ctx: PageContext, contact: Parameters<Awaited<ReturnType<NoticeTexts['in']>>>[0]) {
    return (await this.noticeTexts.in(ctx.locale))(contact);
  }
}

function asFile(response: Response, type: string, name: string): void {
  response.setHeader('content-type', type);
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  response.setHeader('cache-control', 'no-store');
}
