import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import type { FieldProblem } from '../../../../shared/errors.js';
import { Field, fieldsOf, SubmitRow } from '../../../../web/components/form.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { ownPath, seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx, mayAdminister } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ContactStyles } from '../../web/contact-assets.js';
import { ContactTabs } from '../../web/contact-tabs.js';
import { contactCrumbs } from '../../web/contact-crumbs.js';
import { AnswerEnquiry } from '../answer-enquiry.js';
import { answerHours, EnquiryHours } from '../enquiry-hours.js';
import { InteractionsQueries } from '../interactions.queries.js';
import { EnquiryList } from './enquiry-list.js';

const PAGE = 50;
const address = '/contacts/enquiries';
const hoursForm = z.object({ hours: z.coerce.number().int().min(answerHours.least).max(answerHours.most) });

/** Who asked us, and how long they wait. */
@PageController(address)
@Needs('editor')
export class EnquiriesPages {
  constructor(
    private readonly interactions: InteractionsQueries,
    private readonly answer: AnswerEnquiry,
    private readonly hours: EnquiryHours,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    return this.page(ctx, { hours: String(await this.hours.hours()) }, []);
  }

  @Post('/hours')
  @Needs('admin')
  @Html()
  async setHours(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(hoursForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.page(ctx, form.values, form.problems);
    }
    const { hours } = form.value;
    const before = await this.hours.change(hours, who.userId);
    return seeOther(address, {
      kind: 'done',
      text: ctx.t.interactions.enquiries.hoursSaved(hours),
      ...(before === hours
        ? {}
        : { undo: { action: `${address}/hours`, fields: { hours: String(before) } } }),
    });
  }

  @Post('/:id/answer')
  async setAnswered(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const values = formValues(body);
    const answered = values['answered'] !== 'no';
    await this.answer.run(id, answered, who.userId);
    const back = ownPath(values['back'], address);
    const words = ctx.t.interactions.enquiries;
    return seeOther(back, {
      kind: 'done',
      text: answered ? words.answeredDone : words.reopened,
      undo: { action: `${address}/${id}/answer`, fields: { answered: answered ? 'no' : 'yes', back } },
    });
  }

  private async page(
    ctx: PageContext,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const state = ctx.query.get('state') === 'answered' ? ('answered' as const) : ('open' as const);
    const paging = { limit: PAGE, cursor: ctx.query.get('cursor') ?? undefined };
    const page =
      state === 'open'
        ? await this.interactions.openEnquiries(paging)
        : await this.interactions.answeredEnquiries(paging);
    const openCount = await this.interactions.countOpen();
    const times = await this.interactions.answerTimes(ctx.now);
    const words = ctx.t.interactions.enquiries;
    return renderPage(
      ctx,
      {
        title: words.title,
        lead: words.lead,
        head: <ContactStyles />,
        section: 'contacts',
        crumbs: contactCrumbs(ctx),
      },
      <>
        <ContactTabs ctx={ctx} tab="enquiries" />
        <EnquiryList
          ctx={ctx}
          view={{ state, rows: page.items, nextCursor: page.nextCursor, openCount, times }}
        />
        {mayAdminister(ctx) && (
          <form method="post" action={`${address}/hours`} class="enquiry-hours">
            <Field
              {...fieldsOf(values, problems)('hours')}
              label={words.hours}
              hint={words.hoursHint}
              type="number"
              min={answerHours.least}
              max={answerHours.most}
              required
            />
            <SubmitRow label={ctx.t.shell.actions.save} />
          </form>
        )}
      </>,
    );
  }
}
