import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { Clock } from '../../../shared/clock.js';
import { bucketsBetween, dayOf, daysBetween } from '../../../shared/days.js';
import { UserError } from '../../../shared/errors.js';
import { requireFieldConditions } from '../../mentions/fields/field-filter.js';
import { mentionFilterQuery, toMentionFilter } from '../../mentions/mention-filter-query.js';
import { isReportableDay, presetPeriod } from '../periods.js';
import { fittingBucket, mostBuckets } from '../timeline.js';
import { divisions } from '../division.js';
import { TimelineQueries } from '../timeline.queries.js';
import { timelineResponse, toTimelineResponse } from './timeline-response.js';

const day = z.iso.date().refine(isReportableDay, { params: { text: 'notADate' } });

const timelineQuery = z
  .object({
    from: day.optional().describe('First day; without it 90 days back from `to`'),
    to: day.optional().describe('Last day; without it today'),
    bucket: z.enum(['day', 'week', 'month']).optional().describe('Without it what fits the length'),
    by: z.enum(divisions).default('scope'),
    review: z
      .enum(['relevant', 'all'])
      .default('relevant')
      .describe(
        'all: also mentions that nobody has reviewed yet; duplicates and those that do not mean us never count',
      ),
    ...mentionFilterQuery.shape,
  })
  .catchall(z.unknown());

@ApiTags('timeline')
@Controller('api/v1/timeline')
export class TimelineController {
  constructor(
    private readonly timelines: TimelineQueries,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Mentions over time: those of editorial offices and agencies reviewed as relevant, each once, on their day of publication in the reporting time zone',
  })
  @ApiOkResponse({ standardSchema: timelineResponse })
  async timeline(
    @Query({ schema: timelineQuery }) query: z.infer<typeof timelineQuery>,
  ): Promise<z.infer<typeof timelineResponse>> {
    requireFieldConditions(query);
    const today = dayOf(this.clock.now(), this.settings.timeZone);
    const to = query.to ?? today;
    const period = { from: query.from ?? presetPeriod('90d', to).from, to };
    if (period.from > period.to) throw new UserError('period-order');
    const bucket = query.bucket ?? fittingBucket(period);
    // the cheap test first: a span of millennia must not be walked to be counted
    const isTooLong =
      daysBetween(period.from, period.to) > mostBuckets * 31 ||
      bucketsBetween(period.from, period.to, bucket).length > mostBuckets;
    if (isTooLong) throw new UserError('too-large', { limit: `${mostBuckets} buckets` });
    const timeline = await this.timelines.timeline(
      {
        period,
        bucket,
        by: query.by,
        includeNew: query.review === 'all',
        filter: toMentionFilter(query),
      },
      today,
    );
    return toTimelineResponse(timeline);
  }
}
