import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { listOf } from '../../../web/http/list-query.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { decisions } from '../mention.entity.js';
import { ReviewStory } from '../review-story.js';
import { StoryQueries } from '../stories.queries.js';
import { ChangeStories } from '../stories/change-stories.js';
import type { StoryChange } from '../stories/change-stories.js';
import { requireMembers } from '../story-members.js';
import { filterOf, mentionList } from './mention-list-query.js';
import type { MentionList } from './mention-list-query.js';
import {
  storyChangeResponse,
  storyDetailResponse,
  storyResponse,
  toStoryDetailResponse,
  toStoryResponse,
} from './story-response.js';

const reviewRequest = z.object({
  review: z.enum(decisions),
  except: z.array(z.uuid()).max(1000).default([]).describe('Mentions that are left as they are'),
});
const mergerRequest = z.object({ otherId: z.uuid() });
const splitRequest = z.object({ mentionIds: z.array(z.uuid()).min(1).max(1000) });
const representativeRequest = z.object({ mentionId: z.uuid() });

type Detail = z.infer<typeof storyDetailResponse>;
type Change = z.infer<typeof storyChangeResponse>;

@ApiTags('stories')
@Controller('api/v1/stories')
export class StoriesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly stories: StoryQueries,
    private readonly reviewStory: ReviewStory,
    private readonly changeStories: ChangeStories,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Stories with mentions that the filter lets through, the newest publication first',
  })
  @ApiOkResponse({ standardSchema: listOf(storyResponse) })
  async list(@Query({ schema: mentionList }) query: MentionList) {
    const { limit, cursor } = query;
    const { items, nextCursor } = await this.stories.list(filterOf(query), { limit, cursor });
    return { items: items.map(toStoryResponse), nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One story with its mentions and figures' })
  @ApiOkResponse({ standardSchema: storyDetailResponse })
  get(@IdParam() id: string): Promise<Detail> {
    return this.detail(id);
  }

  @Post(':id/review')
  @ApiOperation({ summary: 'One decision for all mentions of a story, whatever was decided before' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: storyDetailResponse })
  async review(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: reviewRequest }) { review, except }: z.infer<typeof reviewRequest>,
  ): Promise<Detail> {
    await this.detail(id);
    await this.reviewStory.all(id, except, review, who.userId);
    return this.detail(id);
  }

  @Post(':id/merger')
  @ApiOperation({ summary: 'Makes one story of two; the machine keeps to it' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: storyChangeResponse })
  async merge(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: mergerRequest }) { otherId }: z.infer<typeof mergerRequest>,
  ): Promise<Change> {
    return this.changed(await this.changeStories.merge(id, otherId, who.userId));
  }

  @Post(':id/split')
  @ApiOperation({ summary: 'Takes mentions out of a story; they become one of their own' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: storyChangeResponse })
  async split(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: splitRequest }) { mentionIds }: z.infer<typeof splitRequest>,
  ): Promise<Change> {
    await this.detail(id);
    await requireMembers(this.dataSource.manager, id, mentionIds);
    return this.changed(await this.changeStories.split(id, mentionIds, who.userId));
  }

  @Post(':id/representative')
  @ApiOperation({ summary: 'Chooses the mention whose headline stands for the story' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: storyChangeResponse })
  async represent(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: representativeRequest }) { mentionId }: z.infer<typeof representativeRequest>,
  ): Promise<Change> {
    await this.detail(id);
    await requireMembers(this.dataSource.manager, id, [mentionId]);
    return this.changed(await this.changeStories.represent(mentionId, who.userId));
  }

  @Delete('decisions/:act')
  @ApiOperation({
    summary: 'Takes a merger, a split or a choice back; answers with the story that came of it',
  })
  @ApiOkResponse({ standardSchema: storyDetailResponse })
  async undo(@Who() who: Principal, @IdParam('act') act: string): Promise<Detail> {
    const { storyId } = await this.changeStories.undo(act, who.userId);
    return this.detail(storyId);
  }

  private async changed({ act, storyId }: StoryChange): Promise<Change> {
    return { decision: act, story: await this.detail(storyId) };
  }

  private async detail(id: string): Promise<Detail> {
    const story = await this.stories.detail(id);
    if (!story) throw notFound('story');
    return toStoryDetailResponse(story);
  }
}
