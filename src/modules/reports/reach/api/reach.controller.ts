import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { Clock } from '../../../../shared/clock.js';
import { dayOf, daysBetween } from '../../../../shared/days.js';
import { UserError } from '../../../../shared/errors.js';
import { isReportableDay, presetPeriod } from '../../periods.js';
import { formatsFor } from '../../../../web/format.js';
import { messagesFor } from '../../../../web/i18n/messages.js';
import { ReachAnswers } from '../reach-answers.js';
import { reachViewOf } from '../reach-request.js';
import { reachResponse, toReachResponse } from './reach-response.js';

const day = z.iso.date().refine(isReportableDay, { params: { text: 'notADate' } });
/** Twenty years, as the page. */
const mostDays = 366 * 20;

/** Strict: a filter that is not known here, such as a scope, would be answered with the numbers of all. */
const reachQuery = z.strictObject({
  from: day.optional().describe('First day; without it 90 days back from `to`'),
  to: day.optional().describe('Last day; without it today'),
  campaign: z.uuid().optional(),
  grant: z.uuid().optional().describe('Of any campaign that this grant pays for'),
});

@ApiTags('reach')
@Controller('api/v1/reach')
export class ReachController {
  constructor(
    private readonly answers: ReachAnswers,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Districts reached, observable and aimed at, and audiences by rule with where they come from',
  })
  @ApiOkResponse({ standardSchema: reachResponse })
  async reach(
    @Query({ schema: reachQuery }) query: z.infer<typeof reachQuery>,
  ): Promise<z.infer<typeof reachResponse>> {
    const today = dayOf(this.clock.now(), this.settings.timeZone);
    const to = query.to ?? today;
    const period = { from: query.from ?? presetPeriod('90d', to).from, to };
    if (period.from > period.to) throw new UserError('period-order');
    if (daysBetween(period.from, period.to) > mostDays)
      throw new UserError('too-large', { limit: `${mostDays} days` });
    const answer = await this.answers.of(
      reachViewOf(period, { campaignId: query.campaign ?? null, grantId: query.grant ?? null }),
      today,
    );
    const telling = { t: messagesFor('en'), format: formatsFor('en', this.settings.timeZone) };
    return toReachResponse(telling, answer);
  }
}
