import { Body, Get, Inject, Post } from '@nestjs/common';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { DayTime } from '../../../web/components/time.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { NoticeTexts } from '../notices/notice-texts.js';
import { noticeLists, NoticesQueries } from '../notices/notices.queries.js';
import type { NoticeList } from '../notices/notices.queries.js';
import { TellContacts } from '../notices/tell-contacts.js';
import { chosenContacts, momentToUndo, mostChosen } from './chosen-contacts.js';
import { ChosenTable } from './chosen-table.js';
import { ContactStyles } from './contact-assets.js';
import { contactCrumbs } from './contact-crumbs.js';
import { NoticeBlocks } from './notice-blocks.js';

const address = '/contacts/notices';

/** Whom we still have to tell that we hold their data (Art. 14 GDPR). */
@PageController('/contacts')
@Needs('editor')
export class NoticesPages {
  constructor(
    private readonly notices: NoticesQueries,
    private readonly tell: TellContacts,
    private readonly texts: NoticeTexts,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get('notices')
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const today = dayOf(ctx.now, this.settings.timeZone);
    const asked = ctx.query.get('list');
    const list = noticeLists.find((name) => name === asked) ?? 'open';
    const counts = await this.notices.counts(today);
    const rows = await this.notices.list(list, today, mostChosen);
    const words = ctx.t.contactLaw.notice;
    const general = { source: '', legalBasis: 'interest' as const };
    const texts = { de: (await this.texts.in('de'))(general), en: (await this.texts.in('en'))(general) };
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
        <Tabs ctx={ctx} list={list} counts={counts} />
        {rows.length ? (
          <ChosenTable
            ctx={ctx}
            action={address}
            rows={rows}
            today={today}
            caption={words.title}
            buttons={list !== 'done' && <TellButton ctx={ctx} />}
            columns={[
              {
                key: 'obtained',
                header: words.obtained,
                narrow: 'labelled',
                cell: ({ contact }) => contact.obtainedDay && <DayTime ctx={ctx} day={contact.obtainedDay} />,
              },
              list === 'done'
                ? {
                    key: 'given',
                    header: words.given,
                    cell: ({ contact }) => contact.noticeSentAt && ctx.format.day(contact.noticeSentAt),
                  }
                : {
                    key: 'due',
                    header: words.due,
                    cell: ({ contact }) =>
                      contact.noticeDueDay && <DayTime ctx={ctx} day={contact.noticeDueDay} />,
                  },
            ]}
          />
        ) : (
          <EmptyState title={words.empty[list]} text={words.empty[`${list}Text`]} />
        )}
        {counts[list] > rows.length && <p class="quiet">{words.shown(rows.length)}</p>}
        <section>
          <h2>{words.text}</h2>
          <p class="quiet">{words.textHint}</p>
          <NoticeBlocks ctx={ctx} texts={texts} />
        </section>
      </>,
    );
  }

  @Post('notices')
  async tellChosen(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    return this.told(ctx, who, chosenContacts(body), address);
  }

  @Post('notices/undo')
  async undo(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const ids = await this.tell.undo(momentToUndo(body), who.userId);
    return seeOther(address, { kind: 'done', text: ctx.t.contactLaw.notice.untold(ids.length) });
  }

  @Post(':id/notice')
  async tellOne(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    return this.told(ctx, who, [id], `/contacts/${id}`);
  }

  private async told(ctx: PageContext, who: Principal, ids: string[], back: string): Promise<SeeOther> {
    const words = ctx.t.contactLaw.notice;
    const { told, at } = await this.tell.run(ids, who.userId);
    if (!told.length) return seeOther(back, { kind: 'problem', text: words.noneChosen });
    return seeOther(back, {
      kind: 'done',
      text: words.told(told.length),
      undo: { action: `${address}/undo`, fields: { at: at.toISOString() } },
    });
  }
}

function Tabs({
  ctx,
  list,
  counts,
}: {
  ctx: PageContext;
  list: NoticeList;
  counts: Record<NoticeList, number>;
}) {
  const words = ctx.t.contactLaw.notice;
  return (
    <nav class="tabs" aria-label={words.title}>
      <ul>
        {noticeLists.map((name) => (
          <li key={name}>
            <a
              href={name === 'open' ? address : `${address}?list=${name}`}
              aria-current={name === list ? 'page' : undefined}
            >
              {words.lists[name]} <span class="quiet">{ctx.format.number(counts[name])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TellButton({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.contactLaw.notice;
  return (
    <>
      <button type="submit" class="btn">
        {words.tell}
      </button>
      <span class="quiet">{words.chooseHint}</span>
    </>
  );
}
