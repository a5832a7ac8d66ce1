import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { Clock } from '../../../../shared/clock.js';
import { dayOf, daysBetween } from '../../../../shared/days.js';
import { notFound, UserError } from '../../../../shared/errors.js';
import { districtKey } from '../../../places/district-key.js';
import { PlacesQueries } from '../../../places/places.queries.js';
import { isReportableDay, presetPeriod } from '../../periods.js';
import type { Period } from '../../timeline.js';
import { formatsFor } from '../../../../web/format.js';
import { messagesFor } from '../../../../web/i18n/messages.js';
import { NearbyQueries } from '../nearby.queries.js';
import type { Nearby } from '../nearby.queries.js';
import { nearbyResponse, toNearbyResponse } from './nearby-response.js';

const day = z.iso.date().refine(isReportableDay, { params: { text: 'notADate' } });
/** Twenty years, as the report of the reach. */
const mostDays = 366 * 20;

const nearbyQuery = z.object({
  from: day.optional().describe('First day; without it 365 days back from `to`'),
  to: day.optional().describe('Last day; without it today'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
type NearbyQuery = z.infer<typeof nearbyQuery>;
type Answer = z.infer<typeof nearbyResponse>;

@ApiTags('places')
@Controller('api/v1')
export class NearbyController {
  constructor(
    private readonly queries: NearbyQueries,
    private readonly places: PlacesQueries,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get('districts/:ags/nearby')
  @ApiOperation({
    summary: 'Districts near one, or like it, with reviewed placements: the best reference first',
  })
  @ApiOkResponse({ standardSchema: nearbyResponse })
  async district(
    @Param('ags') ags: string,
    @Query({ schema: nearbyQuery }) query: NearbyQuery,
  ): Promise<Answer> {
    const period = this.period(query);
    const nearby = await this.queries.ofDistrict(districtKey(ags), period, query.limit);
    if (!nearby) throw notFound('district');
    return this.answer(nearby, period);
  }

  @Get('municipalities/:ags/nearby')
  @ApiOperation({
    summary:
      'The district of a municipality, and municipalities and districts near or like it, with reviewed placements',
  })
  @ApiOkResponse({ standardSchema: nearbyResponse })
  async municipality(
    @Param('ags') ags: string,
    @Query({ schema: nearbyQuery }) query: NearbyQuery,
  ): Promise<Answer> {
    if (!/^\d{8}$/.test(ags)) throw new UserError('invalid-id');
    const period = this.period(query);
    const municipality = await this.places.municipality(ags);
    const nearby = municipality && (await this.queries.ofMunicipality(municipality, period, query.limit));
    if (!nearby) throw notFound('municipality');
    return this.answer(nearby, period);
  }

  private answer(nearby: Nearby, period: Period): Answer {
    const { timeZone } = this.settings;
    const telling = { t: messagesFor('en'), format: formatsFor('en', timeZone) };
    return toNearbyResponse(telling, nearby, period, dayOf(this.clock.now(), timeZone));
  }

  private period(query: NearbyQuery): Period {
    const to = query.to ?? dayOf(this.clock.now(), this.settings.timeZone);
    const period = { from: query.from ?? presetPeriod('365d', to).from, to };
    if (period.from > period.to) throw new UserError('period-order');
    if (daysBetween(period.from, period.to) > mostDays)
      throw new UserError('too-large', { limit: `${mostDays} days` });
    return period;
  }
}
