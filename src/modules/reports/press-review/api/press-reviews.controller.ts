import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { listOf, listQuery } from '../../../../web/http/list-query.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { piecesAt } from '../chosen-pieces.js';
import { mostItems, pressReviewInput } from '../press-review-input.js';
import { PressReviewQueries } from '../press-review.queries.js';
import { StartPressReview } from '../start-press-review.js';
import {
  pressReviewListItem,
  pressReviewResponse,
  toPressReviewListItem,
  toPressReviewResponse,
} from './press-review-response.js';

const pressReviewList = listOf(pressReviewListItem);
const pressReviewQuery = listQuery.extend({
  archived: z.enum(['true', 'false']).default('false'),
});
const { shape } = pressReviewInput;
const newPressReview = pressReviewInput
  .extend({
    language: shape.language.default('de'),
    mode: shape.mode.default('links'),
    introduction: shape.introduction.default(''),
    headlines: shape.headlines.default(true),
    licence: shape.licence.default(''),
    licenceUntil: shape.licenceUntil.default(null),
    readers: shape.readers.default(null),
    mentionIds: z
      .array(z.uuid())
      .max(mostItems)
      .optional()
      .describe('Left out: all reviewed placements of the period, each once'),
  })
  .strict()
  .meta({ id: 'NewPressReview' });

@ApiTags('press reviews')
@Controller('api/v1/press-reviews')
export class PressReviewsController {
  constructor(
    private readonly reviews: PressReviewQueries,
    private readonly start: StartPressReview,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Press reviews, those changed last first' })
  @ApiOkResponse({ standardSchema: pressReviewList })
  async list(@Query({ schema: pressReviewQuery }) query: z.infer<typeof pressReviewQuery>) {
    const { limit, cursor, archived } = query;
    const { items, nextCursor } = await this.reviews.page({ limit, cursor, archived: archived === 'true' });
    return { items: items.map(toPressReviewListItem), nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One press review with its pieces in their order; no teaser, no picture' })
  @ApiOkResponse({ standardSchema: pressReviewResponse })
  async one(@IdParam() id: string): Promise<z.infer<typeof pressReviewResponse>> {
    return toPressReviewResponse(await this.reviews.one(id));
  }

  @Post()
  @ApiOperation({ summary: 'Begins a press review with chosen mentions, or with all of its period' })
  @ApiCreatedResponse({ standardSchema: pressReviewResponse })
  async create(
    @Who() who: Principal,
    @Body({ schema: newPressReview }) body: z.infer<typeof newPressReview>,
  ): Promise<z.infer<typeof pressReviewResponse>> {
    const { mentionIds, ...input } = body;
    const period = { from: input.periodStart, to: input.periodEnd };
    if (period.from > period.to) throw new UserError('period-order');
    const choice = mentionIds ? { mentionIds } : { filter: piecesAt(new URLSearchParams(), period) };
    const id = await this.start.run(input, choice, who.userId);
    return toPressReviewResponse(await this.reviews.one(id));
  }
}
