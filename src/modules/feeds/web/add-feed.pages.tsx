import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { UserError } from '../../../shared/errors.js';
import { Html, PageController } from '../../../web/http/page.js';
import { formValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { readChosenOutlets } from '../../outlets/chosen-outlets.js';
import { OutletsQueries } from '../../outlets/outlets.queries.js';
import { AddFeed } from '../add-feed.js';
import { AddFeedsOfOutlets } from '../add-feeds-of-outlets.js';
import { searchFeedUrl, searchServices } from '../search-feed.js';
import { AddFeedForm, emptyAddFeedView } from './add-feed-form.js';
import type { AddFeedView } from './add-feed-form.js';
import { FeedStyles } from './feed-styles.js';

const searchForm = z.object({ phrase: z.string().trim().min(1).max(200), service: z.enum(searchServices) });
const takeBackForm = z.object({ addedAt: z.iso.datetime() });

/** The ways in: an address, a search, the catalogue. Stands before the page of one feed, whose address would match too. */
@PageController('/feeds')
@Needs('editor')
export class AddFeedPages {
  constructor(
    private readonly addFeed: AddFeed,
    private readonly addFeedsOfOutlets: AddFeedsOfOutlets,
    private readonly outlets: OutletsQueries,
  ) {}

  @Get('/new')
  @Html()
  form(@Ctx() ctx: PageContext): string {
    return page(ctx, { ...emptyAddFeedView, address: ctx.query.get('address')?.slice(0, 1000) ?? '' });
  }

  @Post()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const address = formValues(body)['address']?.trim() ?? '';
    return this.tryToAdd(ctx, response, who, address, { ...emptyAddFeedView, address });
  }

  @Post('/search')
  async search(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const form = searchForm.safeParse(body);
    if (!form.success) throw new UserError('invalid-input');
    const { phrase, service } = form.data;
    return this.tryToAdd(ctx, response, who, searchFeedUrl(service, phrase), { ...emptyAddFeedView, phrase });
  }

  @Post('/from-outlets')
  async fromOutlets(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const choice = readChosenOutlets(body);
    const words = ctx.t.feeds.done;
    const ids = choice.kind === 'ids' ? choice.ids : await this.outlets.idsMatching(choice.filter);
    if (ids.length === 0) return seeOther('/outlets', { kind: 'problem', text: words.noneChosen });
    const { added, existing, withoutAddress, addedAt } = await this.addFeedsOfOutlets.add(ids, {
      userId: who.userId,
    });
    const text = [
      words.fromOutlets(added, existing),
      ...(withoutAddress > 0 ? [words.withoutAddress(withoutAddress)] : []),
    ].join(' ');
    return seeOther('/feeds', {
      kind: 'done',
      text,
      ...(added > 0 && {
        undo: { action: '/feeds/from-outlets/undo', fields: { addedAt: addedAt.toISOString() } },
      }),
    });
  }

  @Post('/from-outlets/undo')
  async takeBack(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const form = takeBackForm.safeParse(body);
    if (!form.success) throw new UserError('invalid-input');
    const addedAt = new Date(form.data.addedAt);
    const count = await this.addFeedsOfOutlets.takeBack(addedAt, { userId: who.userId });
    return seeOther('/feeds', { kind: 'done', text: ctx.t.feeds.done.takenBack(count) });
  }

  /** Adds and goes to the feed, or shows the form again with what is wrong or what there is to choose from. */
  private async tryToAdd(
    ctx: PageContext,
    response: Response,
    who: Principal,
    address: string,
    view: AddFeedView,
  ): Promise<SeeOther | string> {
    try {
      const outcome = await this.addFeed.add({ address, userId: who.userId });
      if (outcome.kind === 'added') {
        const text = ctx.t.feeds.done.added(outcome.title);
        const undo = { action: `/feeds/${outcome.feedId}/state`, fields: { state: 'removed' } };
        return seeOther(`/feeds/${outcome.feedId}`, { kind: 'done', text, undo });
      }
      asHtml(response, 200);
      return page(ctx, { ...view, candidates: outcome.candidates });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const existingId = typeof error.params['id'] === 'string' ? error.params['id'] : null;
      asHtml(response, 422);
      return page(ctx, { ...view, address, problem: errorText(error, ctx.t), existingId });
    }
  }
}

function page(ctx: PageContext, view: AddFeedView): string {
  return renderPage(
    ctx,
    {
      title: ctx.t.feeds.add.title,
      section: 'feeds',
      head: <FeedStyles />,
      width: 'narrow',
      crumbs: [{ label: ctx.t.feeds.title, href: '/feeds' }],
    },
    <AddFeedForm ctx={ctx} view={view} />,
  );
}

function asHtml(response: Response, status: number): void {
  response.status(status).set({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
}
