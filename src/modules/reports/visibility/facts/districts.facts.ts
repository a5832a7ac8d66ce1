import { IsNull } from 'typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { MentionDistrict } from '../../../mentions/mention-district.entity.js';
import { Mention } from '../../../mentions/mention.entity.js';
import { District } from '../../../places/district.entity.js';
import { LedgerQueries } from '../../reach/ledger.queries.js';
import { isCounted } from '../../tally/tally-columns.js';
import type { DistrictFacts } from '../report-facts.js';
import { ofCampaigns } from './facts-scope.js';
import type { FactsScope } from './facts-scope.js';

const firstRows = z.array(z.object({ ags: z.string(), day: z.string() }));

/** All districts of today, with the days on which they were observed and the day on which something first ran there. */
export async function districtFacts(
  dataSource: DataSource,
  ledger: LedgerQueries,
  scope: FactsScope,
): Promise<DistrictFacts[]> {
  const districts = await dataSource.manager.find(District, {
    where: { validTo: IsNull() },
    order: { ags: 'ASC' },
  });
  const observed = await ledger.observedDays(scope.period);
  const observedBefore = await ledger.observedDays(scope.before);
  const first = await firstDays(dataSource, scope);
  return districts.map(({ ags, name, kind, state, population, populationDate }) => ({
    ags,
    name,
    kind,
    state,
    population,
    populationDate,
    observed: observed.get(ags) ?? 0,
    observedBefore: observedBefore.get(ags) ?? 0,
    firstDay: first.get(ags) ?? null,
  }));
}

/** Over all time up to the end of the period: what was reached before is not new. */
async function firstDays(dataSource: DataSource, scope: FactsScope): Promise<Map<string, string>> {
  const query = dataSource
    .createQueryBuilder(MentionDistrict, 'x')
    .innerJoin(Mention, 'm', 'm.id = x.mentionId')
    .where(`x.basis = 'area' AND m.day <= :to AND ${isCounted('m', ['relevant'])}`, { to: scope.period.to })
    .select('x.districtAgs', 'ags')
    .addSelect('MIN(m.day)', 'day')
    .groupBy('x.districtAgs');
  const rows: unknown = await ofCampaigns(query, scope).getRawMany();
  return new Map(firstRows.parse(rows).map(({ ags, day }) => [ags, day]));
}
