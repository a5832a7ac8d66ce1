import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../../../shared/clock.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { listOf, listQuery } from '../../../../web/http/list-query.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { AnswerEnquiry } from '../answer-enquiry.js';
import { countedDays, InteractionsQueries } from '../interactions.queries.js';
import { interactionResponse, toInteractionResponse } from './interaction-response.js';

const enquiries = listOf(interactionResponse);
const enquiriesQuery = listQuery.extend({
  state: z
    .enum(['open', 'answered'])
    .default('open')
    .describe('open: the most pressing first; answered: the latest answer first'),
});
const answerInput = z
  .object({ answered: z.boolean().default(true).describe('false: it is open again') })
  .meta({ id: 'EnquiryAnswerInput' });
const timesResponse = z
  .object({
    days: z.number().int().describe('Enquiries that came in within so many days are counted'),
    open: z.number().int().describe('All that wait, whenever they came in'),
    answered: z.number().int(),
    inTime: z.number().int(),
    medianMinutes: z.number().nullable().describe('From enquiry to answer; null without an answer'),
  })
  .meta({ id: 'EnquiryTimes' });

@Controller('api/v1/enquiries')
@ApiTags('contacts')
@Needs('editor')
export class EnquiriesController {
  constructor(
    private readonly queries: InteractionsQueries,
    private readonly answer: AnswerEnquiry,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Enquiries of contacts, open or answered' })
  @ApiOkResponse({ standardSchema: enquiries })
  async list(
    @Query({ schema: enquiriesQuery }) { state, ...paging }: z.infer<typeof enquiriesQuery>,
  ): Promise<z.infer<typeof enquiries>> {
    const page =
      state === 'open'
        ? await this.queries.openEnquiries(paging)
        : await this.queries.answeredEnquiries(paging);
    return {
      items: page.items.map(({ enquiry }) => toInteractionResponse(enquiry)),
      nextCursor: page.nextCursor,
    };
  }

  @Get('times')
  @ApiOperation({ summary: 'How long answers took' })
  @ApiOkResponse({ standardSchema: timesResponse })
  async times(): Promise<z.infer<typeof timesResponse>> {
    const { answered, inTime, median } = await this.queries.answerTimes(this.clock.now());
    const medianMinutes = median === null ? null : Math.round(median / 60_000);
    return { days: countedDays, open: await this.queries.countOpen(), answered, inTime, medianMinutes };
  }

  @Post(':id/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Says that an enquiry was answered just now; the first answer counts' })
  @ApiOkResponse({ standardSchema: interactionResponse })
  async setAnswered(
    @IdParam() id: string,
    @Body({ schema: answerInput }) { answered }: z.infer<typeof answerInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof interactionResponse>> {
    return toInteractionResponse(await this.answer.run(id, answered, who.userId));
  }
}
