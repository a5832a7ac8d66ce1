import { Get, Inject, Post, Query } from '@nestjs/common';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import { asset } from '../../../../web/assets.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { calendarKinds } from '../calendar-entry.js';
import { CalendarQueries } from '../calendar.queries.js';
import { CalendarTokens } from '../calendar-tokens.js';
import { shownSpan } from './calendar-span.js';
import { Agenda } from './calendar-view.js';
import { Subscribe } from './subscribe.js';

/** Dates from all rooms, and the address by which one's own calendar reads them. */
@PageController('/calendar')
@Needs('viewer')
export class CalendarPages {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly tokens: CalendarTokens,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Html()
  async show(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Query('from') from: unknown,
    @Query('kind') kind: unknown,
  ): Promise<string> {
    return this.page(ctx, who, { from, kind, secret: null });
  }

  /** Answers with the page instead of a redirect: the secret must not travel in an address or cookie of ours. */
  @Post('/address')
  @Html()
  async renew(@Ctx() ctx: PageContext, @Who() who: Principal): Promise<string> {
    const secret = await this.tokens.renew(who.userId, ctx.locale);
    return this.page(ctx, who, { from: null, kind: null, secret });
  }

  @Post('/address/removal')
  async revoke(@Ctx() ctx: PageContext, @Who() who: Principal): Promise<SeeOther> {
    await this.tokens.revoke(who.userId);
    return seeOther('/calendar', { kind: 'done', text: ctx.t.calendar.subscribe.ended });
  }

  private async page(
    ctx: PageContext,
    who: Principal,
    asked: { from: unknown; kind: unknown; secret: string | null },
  ): Promise<string> {
    const { timeZone } = this.settings;
    const today = dayOf(ctx.now, timeZone);
    const span = shownSpan(asked.from, today);
    const view = {
      span,
      today,
      kind: calendarKinds.find((each) => each === asked.kind) ?? null,
      entries: await this.queries.between({ ...span, timeZone }),
      overdue: span.isAhead ? await this.queries.overdue(today) : [],
    };
    const { title, lead } = ctx.t.calendar;
    const token = await this.tokens.of(who.userId);
    const subscribe = <Subscribe ctx={ctx} token={token} secret={asked.secret} />;
    return renderPage(
      ctx,
      {
        title,
        lead,
        head: (
          <>
            <RoomStyles />
            <link rel="stylesheet" href={asset('/static/calendar.css')} />
          </>
        ),
        section: 'calendar',
      },
      <>
        {asked.secret !== null && subscribe}
        <Agenda ctx={ctx} view={view} />
        {asked.secret === null && subscribe}
      </>,
    );
  }
}
