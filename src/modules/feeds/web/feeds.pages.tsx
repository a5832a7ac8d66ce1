import { Body, Get, Header, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { ownPath, seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx, mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { ChangeFeed } from '../change-feed.js';
import { ExportOpml } from '../export-opml.js';
import { FeedObservation } from '../feed-observation.queries.js';
import { FeedQueries } from '../feeds.queries.js';
import { FeedsRepository } from '../feeds.repository.js';
import { RefreshFeed } from '../refresh-feed.js';
import { PollNow } from './feed-actions.js';
import { readFeedFilter } from './feed-filter.js';
import { FeedList } from './feed-list.js';
import { FeedPage } from './feed-page.js';
import { FeedStyles } from './feed-styles.js';
import { pollNotice } from './poll-notice.js';

const perPage = 50;

const stateForm = z.object({ state: z.enum(['active', 'paused', 'removed']), back: z.string().optional() });
const titleForm = z.object({ title: z.string().trim().min(1).max(300) });
@PageController('/feeds')
export class FeedsPages {
  constructor(
    private readonly queries: FeedQueries,
    private readonly observation: FeedObservation,
    private readonly feeds: FeedsRepository,
    private readonly changeFeed: ChangeFeed,
    private readonly refreshFeed: RefreshFeed,
    private readonly exportOpml: ExportOpml,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const { typed, filter } = readFeedFilter(ctx.query);
    const outlet = filter.outletId;
    const feeds = await this.queries.list(
      filter,
      { limit: perPage, cursor: ctx.query.get('cursor') ?? undefined },
      this.today(ctx),
    );
    const total = await this.queries.count();
    const view = {
      feeds,
      filter: typed,
      outlet: outlet === undefined ? null : await this.queries.outlet(outlet),
      alarms: await this.observation.countAlarms(ctx.now),
      any: total > 0,
    };
    return renderPage(
      ctx,
      {
        title: ctx.t.feeds.title,
        section: 'feeds',
        head: <FeedStyles />,
        width: 'wide',
        lead: total > 0 ? `${ctx.t.feeds.total(total)}. ${ctx.t.feeds.lead}` : ctx.t.feeds.lead,
        action: mayEdit(ctx) && (
          <a class={`btn${total > 0 ? ' btn-primary' : ''}`} href="/feeds/new">
            {ctx.t.feeds.actions.add}
          </a>
        ),
      },
      <FeedList ctx={ctx} view={view} />,
    );
  }

  @Get('/feeds.opml')
  @Header('content-type', 'text/x-opml; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="echolot-feeds.opml"')
  opml(@Ctx() ctx: PageContext): Promise<string> {
    const { opml } = ctx.t.feeds;
    return this.exportOpml.run({ ...opml, scopes: ctx.t.shell.scopes });
  }

  @Get('/:id')
  @Html()
  async show(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const view = await this.queries.detail(id, this.today(ctx));
    if (!view) throw notFound('feed');
    return renderPage(
      ctx,
      {
        title: view.feed.title,
        section: 'feeds',
        head: <FeedStyles />,
        action: mayEdit(ctx) && <PollNow ctx={ctx} feed={view.feed} back={ctx.path} />,
        crumbs: [{ label: ctx.t.feeds.title, href: '/feeds' }],
      },
      <FeedPage ctx={ctx} view={view} today={dayOf(ctx.now, this.settings.timeZone)} />,
    );
  }

  @Post('/:id/poll')
  async poll(@Ctx() ctx: PageContext, @IdParam() id: string, @Body() body: unknown): Promise<SeeOther> {
    await this.feeds.byId(id);
    return seeOther(backOf(body, `/feeds/${id}`), pollNotice(await this.refreshFeed.refreshNow(id), ctx.t));
  }

  /** Pauses, resumes, removes, and takes each of these back. */
  @Post('/:id/state')
  async changeState(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = stateForm.safeParse(body);
    if (!form.success) throw new UserError('invalid-input');
    const { state } = form.data;
    const before = await this.changeFeed.change(id, { state }, who.userId);
    const back = state === 'removed' ? withoutFeed(backOf(body, '/feeds'), id) : backOf(body, `/feeds/${id}`);
    const { done } = ctx.t.feeds;
    const text = { active: done.resumed, paused: done.paused, removed: done.removed }[state](before.title);
    const previous = before.state === 'gone' ? 'active' : before.state;
    return seeOther(back, {
      kind: 'done',
      text,
      ...(previous !== state && {
        undo: { action: `/feeds/${id}/state`, fields: { state: previous, back: backOf(body, '/feeds') } },
      }),
    });
  }

  @Post('/:id')
  async rename(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = titleForm.safeParse(body);
    if (!form.success) throw new UserError('invalid-input');
    await this.changeFeed.change(id, form.data, who.userId);
    return seeOther(`/feeds/${id}`, { kind: 'done', text: ctx.t.feeds.done.saved });
  }

  private today(ctx: PageContext) {
    return { now: ctx.now, timeZone: this.settings.timeZone };
  }
}

function backOf(body: unknown, fallback: string): string {
  return ownPath(typeof body === 'object' && body !== null ? Reflect.get(body, 'back') : null, fallback);
}

/** A removed feed has no page to go back to. */
function withoutFeed(path: string, id: string): string {
  return path.startsWith(`/feeds/${id}`) ? '/feeds' : path;
}
