import { Body, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf, isDay } from '../../../../shared/days.js';
import { UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues } from '../../../../web/http/read-form.js';
import { ownPath, seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { Notice, PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ContactsQueries } from '../../contacts.queries.js';
import { ContactStyles } from '../../web/contact-assets.js';
import { ContactTabs } from '../../web/contact-tabs.js';
import { contactCrumbs } from '../../web/contact-crumbs.js';
import { mostDays, RemindAgain } from '../remind-again.js';
import type { Reminder } from '../remind-again.js';
import { ReminderQueries } from '../reminders.queries.js';
import { ReminderList } from './reminder-list.js';

const PAGE = 50;
const snoozedDays = 7;
const address = '/contacts/reminders';

const days = z.coerce.number().int().min(1).max(mostDays);
const ruleForm = z.object({
  count: z
    .string()
    .default('')
    .transform((text) => text.trim()),
  unit: z.enum(['days', 'weeks']).catch('weeks'),
});
const kept = z.object({
  nextContactDay: z.union([z.literal('').transform(() => null), z.string().refine(isDay)]),
  remindAfterDays: z.union([z.literal('').transform(() => null), days]),
});

/** Whom to get in touch with again. */
@PageController('/contacts')
@Needs('editor')
export class RemindersPages {
  constructor(
    private readonly reminders: ReminderQueries,
    private readonly contacts: ContactsQueries,
    private readonly remind: RemindAgain,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get('/reminders')
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const today = dayOf(ctx.now, this.settings.timeZone);
    const show = ctx.query.get('show') === 'upcoming' ? ('upcoming' as const) : ('due' as const);
    const cursor = ctx.query.get('cursor') ?? undefined;
    const range = show === 'due' ? { until: today } : { after: today };
    const page = await this.reminders.page({ limit: PAGE, cursor, ...range });
    const counts = await this.reminders.counts(today);
    const words = ctx.t.interactions.reminders;
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
        <ContactTabs ctx={ctx} tab="reminders" />
        <ReminderList
          ctx={ctx}
          view={{ show, rows: page.items, nextCursor: page.nextCursor, counts, today }}
        />
      </>,
    );
  }

  @Post('/:id/reminder')
  async set(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { count, unit } = ruleForm.parse(body ?? {});
    const read = count ? days.safeParse(unit === 'weeks' ? Number(count) * 7 : Number(count)) : null;
    if (read && !read.success)
      return seeOther(`/contacts/${id}`, { kind: 'problem', text: ctx.t.validation.notANumber });
    const before = await this.remind.every(id, read?.data ?? null, who.userId);
    const words = ctx.t.interactions.reminders;
    const next = (await this.contacts.detail(id))?.contact.nextContactDay;
    const text = next ? words.set(ctx.format.day(next)) : words.unset;
    return seeOther(`/contacts/${id}`, withUndo(text, id, before, `/contacts/${id}`));
  }

  @Post('/:id/reminder/done')
  async done(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const before = await this.remind.done(id, who.userId);
    const words = ctx.t.interactions.reminders;
    const text = before.remindAfterDays === null ? words.doneEnded : words.doneDone;
    const back = ownPath(formValues(body)['back'], address);
    return seeOther(back, withUndo(text, id, before, back));
  }

  @Post('/:id/reminder/snooze')
  async snooze(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const before = await this.remind.snooze(id, snoozedDays, who.userId);
    const next = (await this.contacts.detail(id))?.contact.nextContactDay ?? '';
    const back = ownPath(formValues(body)['back'], address);
    return seeOther(
      back,
      withUndo(ctx.t.interactions.reminders.snoozed(ctx.format.day(next)), id, before, back),
    );
  }

  @Post('/:id/reminder/undo')
  async undo(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const before = kept.safeParse(body ?? {});
    if (!before.success) throw new UserError('invalid-input');
    await this.remind.restore(id, before.data, who.userId);
    const back = ownPath(formValues(body)['back'], address);
    return seeOther(back, { kind: 'done', text: ctx.t.interactions.reminders.undone });
  }
}

function withUndo(
  text: string,
  id: string,
  { nextContactDay, remindAfterDays }: Reminder,
  back: string,
): Notice {
  const fields = {
    nextContactDay: nextContactDay ?? '',
    remindAfterDays: remindAfterDays === null ? '' : String(remindAfterDays),
    back,
  };
  return { kind: 'done', text, undo: { action: `/contacts/${id}/reminder/undo`, fields } };
}
