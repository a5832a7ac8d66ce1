import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { Clock } from '../../../shared/clock.js';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { listOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { AddFeed } from '../add-feed.js';
import { ChangeFeed } from '../change-feed.js';
import { FeedQueries } from '../feeds.queries.js';
import { FeedsRepository } from '../feeds.repository.js';
import { RefreshFeed } from '../refresh-feed.js';
import { addFeedBody, changeFeedBody, feedListQuery } from './feed-requests.js';
import {
  addedFeedResponse,
  feedResponse,
  pollOutcomeResponse,
  toFeedResponse,
  toPollResponse,
} from './feed-response.js';
import type { FeedResponse } from './feed-response.js';

@Controller('api/v1/feeds')
@ApiTags('feeds')
export class FeedsController {
  constructor(
    private readonly queries: FeedQueries,
    private readonly feeds: FeedsRepository,
    private readonly addFeed: AddFeed,
    private readonly changeFeed: ChangeFeed,
    private readonly refreshFeed: RefreshFeed,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Feeds by title' })
  @ApiOkResponse({ standardSchema: listOf(feedResponse), description: 'Feeds by title' })
  async list(
    @Query({ schema: feedListQuery }) query: z.infer<typeof feedListQuery>,
  ): Promise<ListAnswer<FeedResponse>> {
    const { state, trouble, outlet, q, limit, cursor } = query;
    const { items, nextCursor } = await this.queries.list(
      { state, trouble, outletId: outlet, q },
      { limit, cursor },
      this.today(),
    );
    const now = this.clock.now();
    return { items: items.map((row) => toFeedResponse(row, now)), nextCursor };
  }

  @Post()
  @ApiOperation({
    summary: 'Follows a feed; for the address of a page it answers 200 with the feeds of that page instead',
  })
  @ApiCreatedResponse({ standardSchema: addedFeedResponse, description: 'The feed was added' })
  @ApiOkResponse({ standardSchema: addedFeedResponse, description: 'The address is a page: choose a feed' })
  async add(
    @Body({ schema: addFeedBody }) body: z.infer<typeof addFeedBody>,
    @Who() who: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof addedFeedResponse>> {
    const { url: address, title, outletId } = body;
    const outcome = await this.addFeed.add({ address, title, outletId, userId: who.userId });
    response.status(outcome.kind === 'added' ? 201 : 200);
    return outcome.kind === 'added'
      ? { feed: await this.get(outcome.feedId), candidates: [] }
      : { feed: null, candidates: outcome.candidates };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One feed with its state and health' })
  @ApiOkResponse({ standardSchema: feedResponse })
  async get(@IdParam() id: string): Promise<FeedResponse> {
    const row = await this.queries.row(id, this.today());
    if (!row) throw notFound('feed');
    return toFeedResponse(row, this.clock.now());
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Pauses or resumes a feed, changes its title or outlet' })
  @ApiOkResponse({ standardSchema: feedResponse })
  async change(
    @IdParam() id: string,
    @Body({ schema: changeFeedBody }) body: z.infer<typeof changeFeedBody>,
    @Who() who: Principal,
  ): Promise<FeedResponse> {
    await this.feeds.byId(id);
    await this.changeFeed.change(id, body, who.userId);
    return this.get(id);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Takes the feed off the list; what it brought stays' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Removed' })
  async remove(@IdParam() id: string, @Who() who: Principal): Promise<void> {
    await this.feeds.byId(id);
    await this.changeFeed.change(id, { state: 'removed' }, who.userId);
  }

  @Post(':id/poll')
  @ApiOperation({ summary: 'Looks at the feed now, due or not' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: pollOutcomeResponse })
  async poll(@IdParam() id: string): Promise<z.infer<typeof pollOutcomeResponse>> {
    await this.feeds.byId(id);
    const outcome = await this.refreshFeed.refreshNow(id);
    if (outcome.kind !== 'polled') return { outcome: outcome.kind, poll: null, newMentions: 0 };
    const poll = toPollResponse(outcome.poll);
    return { outcome: poll.outcome, poll, newMentions: outcome.newMentions };
  }

  private today() {
    return { now: this.clock.now(), timeZone: this.settings.timeZone };
  }
}
