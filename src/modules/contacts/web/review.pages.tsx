import { Body, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import { UserError } from '../../../shared/errors.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Html, PageController } from '../../../web/http/page.js';
import { formValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { ArchiveContact } from '../archive-contact.js';
import { ContactSettings } from '../contact-settings.js';
import type { ContactView } from '../contacts.queries.js';
import { ReviewContacts } from '../reviews/review-contacts.js';
import { chosenContacts, momentToUndo, mostChosen } from './chosen-contacts.js';
import { ChosenTable } from './chosen-table.js';
import { ContactStyles } from './contact-assets.js';
import { contactCrumbs } from './contact-crumbs.js';
import { ErasureConfirmations } from './erasure-confirmation.js';

const address = '/contacts/review';
const step = z.enum(['keep', 'archive', 'erase']);

/** Contacts nobody has been in touch with for long: kept, put away or erased. */
@PageController(address)
@Needs('editor')
export class ReviewPages {
  constructor(
    private readonly reviews: ReviewContacts,
    private readonly contactSettings: ContactSettings,
    private readonly archive: ArchiveContact,
    private readonly erasures: ErasureConfirmations,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const { reviewMonths } = await this.contactSettings.current();
    const rows = await this.reviews.list(mostChosen);
    const words = ctx.t.contactLaw.review;
    return renderPage(
      ctx,
      {
        title: words.title,
        lead: words.lead(reviewMonths),
        head: <ContactStyles />,
        section: 'contacts',
        crumbs: contactCrumbs(ctx),
      },
      rows.length ? (
        <ChosenTable
          ctx={ctx}
          action={address}
          rows={rows}
          today={dayOf(ctx.now, this.settings.timeZone)}
          caption={words.caption}
          buttons={<StepButtons ctx={ctx} />}
          columns={[
            { key: 'topics', header: ctx.t.contacts.topics, cell: ({ topics }) => topics.join(', ') },
            { key: 'since', header: words.since, cell: (row) => ctx.format.day(lastSign(row)) },
          ]}
        />
      ) : (
        <EmptyState title={words.empty} text={words.emptyText} />
      ),
    );
  }

  @Post()
  @Html()
  async decide(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
  ): Promise<SeeOther | string> {
    const ids = chosenContacts(body);
    const decision = step.safeParse(formValues(body)['step']);
    if (!decision.success) throw new UserError('invalid-input');
    if (!ids.length) return seeOther(address, { kind: 'problem', text: ctx.t.contactLaw.notice.noneChosen });
    if (decision.data === 'erase') return this.erasures.page(ctx, ids, address);
    const { at, text } = await this.done(ctx, who, decision.data, ids);
    return seeOther(address, {
      kind: 'done',
      text,
      undo: { action: `${address}/undo`, fields: { at: at.toISOString(), step: decision.data } },
    });
  }

  @Post('undo')
  async undo(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const at = momentToUndo(body);
    const text =
      formValues(body)['step'] === 'archive'
        ? ctx.t.contacts.restored(await this.archive.undo(at, who.userId))
        : ctx.t.contactLaw.review.unkept(await this.reviews.undoKeep(at, who.userId));
    return seeOther(address, { kind: 'done', text });
  }

  private async done(ctx: PageContext, who: Principal, decision: 'keep' | 'archive', ids: string[]) {
    if (decision === 'archive') {
      const { changed, at } = await this.archive.run(ids, true, who.userId);
      return { at, text: ctx.t.contacts.archived(changed.length) };
    }
    const { kept, at } = await this.reviews.keep(ids, who.userId);
    return { at, text: ctx.t.contactLaw.review.kept(kept) };
  }
}

function lastSign({ contact }: ContactView): Date {
  return contact.lastContactAt ?? contact.createdAt;
}

function StepButtons({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.contactLaw.review;
  return (
    <>
      {step.options.map((name) => (
        <button key={name} type="submit" class="btn" name="step" value={name}>
          {words[name]}
        </button>
      ))}
      <span class="quiet">{words.hint}</span>
    </>
  );
}
