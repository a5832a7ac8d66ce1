import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound, UserError } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { listOf } from '../../../web/http/list-query.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { EditMention } from '../edit-mention.js';
import { mentionLabels } from '../label-groups.js';
import { channels } from '../hand/channel.js';
import { EnterByHand } from '../hand/enter-by-hand.js';
import { readTimeCode } from '../hand/time-code.js';
import { LabelMention } from '../label-mention.js';
import { decisions } from '../mention.entity.js';
import { MentionQueries } from '../mentions.queries.js';
import { ReviewMention } from '../review-mention.js';
import { filterOf, mentionList } from './mention-list-query.js';
import type { MentionList } from './mention-list-query.js';
import { mentionResponse, toMentionResponse } from './mention-response.js';

const version = z.number().int().min(1).optional();
const reviewRequest = z.object({ review: z.enum(decisions), version });
const labelRequest = z.object({
  label: z
    .enum([...mentionLabels, 'rule'])
    .describe('rule: what the rules say, as before anybody changed it'),
  version,
});
const editRequest = z.object({
  note: z.string().max(10_000).optional(),
  campaignIds: z.array(z.uuid()).max(100).optional(),
  version,
});
const newMention = z.object({
  headline: z.string().trim().min(1).max(1000),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  outletId: z.uuid(),
  publishedAt: z.iso
    .datetime({ offset: true })
    .refine((text) => /^(19|20|21)/.test(text), { params: { text: 'notADate' } }),
  note: z.string().max(10_000).default(''),
  campaignIds: z.array(z.uuid()).max(100).default([]),
  channel: z.enum(channels).nullable().default(null).describe('How the piece reached its audience'),
  author: z.string().trim().max(300).nullable().default(null),
  page: z.string().trim().max(60).nullable().default(null),
  edition: z
    .string()
    .trim()
    .max(200)
    .nullable()
    .default(null)
    .describe('Issue, local edition, programme or episode'),
  timeCode: z
    .string()
    .max(20)
    .refine((text) => readTimeCode(text) !== null, { params: { text: 'notATimeCode' } })
    .nullable()
    .default(null)
    .describe('"12:30" or "1:02:03"'),
  districtKeys: z
    .array(z.string().regex(/^\d{5}$/))
    .max(100)
    .default([])
    .describe('Districts the piece is about, beyond those in which the outlet spreads'),
  refuseDuplicates: z
    .boolean()
    .default(false)
    .describe(
      'Answer 409 instead when a mention is likely the same piece: same address, or outlet, days and headline alike',
    ),
});

type Answer = z.infer<typeof mentionResponse>;

@ApiTags('mentions')
@Controller('api/v1/mentions')
export class MentionsController {
  constructor(
    private readonly mentions: MentionQueries,
    private readonly reviewMention: ReviewMention,
    private readonly editMention: EditMention,
    private readonly enterByHand: EnterByHand,
    private readonly labelMention: LabelMention,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Mentions, the newest publication first' })
  @ApiOkResponse({ standardSchema: listOf(mentionResponse) })
  async list(@Query({ schema: mentionList }) query: MentionList) {
    const { limit, cursor } = query;
    const { items, nextCursor } = await this.mentions.list(filterOf(query), { limit, cursor });
    return { items: items.map(toMentionResponse), nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One mention with evidence, districts and campaigns' })
  @ApiOkResponse({ standardSchema: mentionResponse })
  get(@IdParam() id: string): Promise<Answer> {
    return this.answer(id);
  }

  @Post()
  @ApiOperation({ summary: 'Enters a mention by hand; it counts as relevant at once' })
  @ApiCreatedResponse({ standardSchema: mentionResponse })
  async create(
    @Who() who: Principal,
    @Body({ schema: newMention }) body: z.infer<typeof newMention>,
  ): Promise<Answer> {
    const { refuseDuplicates, outletId, timeCode, ...facts } = body;
    const draft = {
      ...facts,
      outlet: { id: outletId },
      publishedAt: new Date(body.publishedAt),
      timeCode: timeCode === null ? null : readTimeCode(timeCode),
    };
    const entering = await this.enterByHand.run(draft, refuseDuplicates ? new Set() : null, who.userId);
    if (entering.kind === 'logged') return this.answer(entering.id);
    const [first] = entering.twins;
    throw new UserError('already-logged', { mention: first?.id ?? '' });
  }

  @Post(':id/review')
  @ApiOperation({
    summary:
      'Decides on a mention. With `version` a decision made by somebody else in between is not overwritten',
  })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: mentionResponse })
  async review(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: reviewRequest }) body: z.infer<typeof reviewRequest>,
  ): Promise<Answer> {
    const seen = { id, version: body.version ?? null };
    await this.reviewMention.review(seen, body.review, who.userId);
    return this.answer(seen.id);
  }

  @Post(':id/label')
  @ApiOperation({ summary: 'Says whose words a mention carries; rules no longer change it' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: mentionResponse })
  async label(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: labelRequest }) body: z.infer<typeof labelRequest>,
  ): Promise<Answer> {
    await this.labelMention.change(id, body.label, body.version ?? null, who.userId);
    return this.answer(id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes note and campaigns; fields that are left out stay as they are' })
  @ApiOkResponse({ standardSchema: mentionResponse })
  async edit(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: editRequest }) body: z.infer<typeof editRequest>,
  ): Promise<Answer> {
    const { version: seen, note, campaignIds } = body;
    await this.editMention.change(id, { note, campaignIds }, seen ?? null, who.userId);
    return this.answer(id);
  }

  private async answer(id: string): Promise<Answer> {
    const row = await this.mentions.row(id);
    if (!row) throw notFound('mention');
    return toMentionResponse(row);
  }
}
