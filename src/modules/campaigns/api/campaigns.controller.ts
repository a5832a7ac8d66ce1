import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { decodeCursor, listOf, listQuery, pageOf } from '../../../web/http/list-query.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { AddCampaign } from '../add-campaign.js';
import { CampaignEvents } from '../campaign-events.js';
import { campaignChanges, campaignInput, eventInput, targetsInput } from '../campaign-input.js';
import { CampaignsQueries } from '../campaigns.queries.js';
import { EditCampaign } from '../edit-campaign.js';
import { SetCampaignTargets } from '../set-campaign-targets.js';
import { campaignResponse, eventResponse, toCampaignResponse, toEventResponse } from './campaign-response.js';

const campaignList = listOf(campaignResponse);
const eventList = listOf(eventResponse);
type CampaignAnswer = z.infer<typeof campaignResponse>;

@Controller('api/v1/campaigns')
@ApiTags('campaigns')
export class CampaignsController {
  constructor(
    private readonly queries: CampaignsQueries,
    private readonly addCampaign: AddCampaign,
    private readonly editCampaign: EditCampaign,
    private readonly campaignEvents: CampaignEvents,
    private readonly setTargets: SetCampaignTargets,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Campaigns, the newest first, archived ones included' })
  @ApiOkResponse({ standardSchema: campaignList })
  async list(
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
  ): Promise<z.infer<typeof campaignList>> {
    const [before] = query.cursor === undefined ? [] : decodeCursor(query.cursor, 1).map(String);
    const rows = await this.queries.page(query.limit + 1, before);
    const page = pageOf(rows, query.limit, (row) => [row.id]);
    const ties = await this.queries.tiesOf(page.items.map(({ id }) => id));
    const items = page.items.map((campaign) => toCampaignResponse(campaign, ties.get(campaign.id)!));
    return { items, nextCursor: page.nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One campaign' })
  @ApiOkResponse({ standardSchema: campaignResponse })
  async one(@IdParam() id: string): Promise<CampaignAnswer> {
    const campaign = await this.queries.find(id);
    if (!campaign) throw notFound('campaign');
    return toCampaignResponse(campaign, await this.queries.ties(id));
  }

  @Post()
  @ApiOperation({ summary: 'Adds a campaign' })
  @ApiCreatedResponse({ standardSchema: campaignResponse })
  async add(
    @Body({ schema: campaignInput }) input: z.infer<typeof campaignInput>,
    @Who() who: Principal,
  ): Promise<CampaignAnswer> {
    return this.one(await this.addCampaign.run(input, who.userId));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes a campaign; what is left out stays' })
  @ApiOkResponse({ standardSchema: campaignResponse })
  async edit(
    @IdParam() id: string,
    @Body({ schema: campaignChanges }) { version, ...changes }: z.infer<typeof campaignChanges>,
    @Who() who: Principal,
  ): Promise<CampaignAnswer> {
    await this.editCampaign.run(id, changes, who.userId, version ?? null);
    return this.one(id);
  }

  @Put(':id/targets')
  @ApiOperation({ summary: 'Says what a campaign aims at; kinds that are left out stay' })
  @ApiOkResponse({ standardSchema: campaignResponse })
  async target(
    @IdParam() id: string,
    @Body({ schema: targetsInput }) targets: z.infer<typeof targetsInput>,
    @Who() who: Principal,
  ): Promise<CampaignAnswer> {
    await this.setTargets.run(id, targets, who.userId);
    return this.one(id);
  }

  @Get(':id/events')
  @ApiOperation({ summary: 'What the team did on which day, oldest first; all in one answer' })
  @ApiOkResponse({ standardSchema: eventList })
  async events(@IdParam() id: string): Promise<z.infer<typeof eventList>> {
    await this.one(id);
    return { items: (await this.queries.events(id)).map(toEventResponse), nextCursor: null };
  }

  @Post(':id/events')
  @ApiOperation({ summary: 'Adds an event' })
  @ApiCreatedResponse({ standardSchema: eventResponse })
  async addEvent(
    @IdParam() id: string,
    @Body({ schema: eventInput }) input: z.infer<typeof eventInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof eventResponse>> {
    return toEventResponse(await this.campaignEvents.add(id, input, who.userId));
  }

  @Delete(':id/events/:eventId')
  @ApiOperation({ summary: 'Removes an event' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeEvent(
    @IdParam() id: string,
    @IdParam('eventId') eventId: string,
    @Who() who: Principal,
  ): Promise<void> {
    await this.campaignEvents.remove(id, eventId, who.userId);
  }
}
