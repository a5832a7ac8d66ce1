import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { z } from 'zod';
import { DistributionArea } from '../../outlets/distribution-area.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { District } from '../../places/district.entity.js';
import { ledgerOf } from '../../reach/ledger.js';
import type { LedgerFacts, LedgerPlace } from '../../reach/ledger.js';
import { readDistricts } from '../tally/read-months.js';
import type { PlaceQuestion } from '../tally/read-months.js';
import { countDaysIn, readSeenMonths } from '../tally/seen-months.js';
import type { SeenMonth } from '../tally/seen-months.js';
import type { Period } from '../timeline.js';

const areaRow = z.object({ outletId: z.string(), districtAgs: z.string() });
type Area = z.infer<typeof areaRow>;

export interface LedgerQuestion extends PlaceQuestion {
  /** Keys of the districts that are aimed at. */
  targets: readonly string[];
}

/** Reads the ledger of districts (`reach/ledger.ts`). */
@Injectable()
export class LedgerQueries {
  constructor(private readonly dataSource: DataSource) {}

  async ledger({ targets, ...question }: LedgerQuestion): Promise<ReturnType<typeof ledgerOf>> {
    const { manager } = this.dataSource;
    const { sums, outlets } = await readDistricts(manager, question);
    const facts: LedgerFacts = {
      places: await this.places(),
      sums,
      outlets,
      observed: await this.observedDays(question.period),
      targets: new Set(targets),
    };
    return ledgerOf(facts);
  }

  /** Days on which at least one local or regional outlet that spreads in a district was seen, by district. */
  async observedDays(period: Period): Promise<Map<string, number>> {
    const seen = await readSeenMonths(this.dataSource.manager, period);
    return observedDaysOf(seen, await this.localAreas());
  }

  private async places(): Promise<LedgerPlace[]> {
    return this.dataSource.manager.find(District, {
      select: { ags: true, name: true, kind: true, state: true, population: true, populationDate: true },
      where: { validTo: IsNull() },
      order: { ags: 'ASC' },
    });
  }

  /** Where local and regional outlets spread. A national one is seen everywhere, and a piece about a district would not be in it. */
  private async localAreas(): Promise<Area[]> {
    const rows: unknown = await this.dataSource
      .createQueryBuilder(DistributionArea, 'a')
      .innerJoin(Outlet, 'o', 'o.id = a.outletId AND o.scope IN (:...scopes)', {
        scopes: ['local', 'regional'],
      })
      .select('a.outletId', 'outletId')
      .addSelect('a.districtAgs', 'districtAgs')
      .getRawMany();
    return z.array(areaRow).parse(rows);
  }

  /** Outlets that spread in some districts, by district: where to go next. */
  async outletsIn(
    districts: readonly string[],
  ): Promise<Map<string, Pick<Outlet, 'id' | 'name' | 'scope'>[]>> {
    const found = new Map<string, Pick<Outlet, 'id' | 'name' | 'scope'>[]>();
    if (!districts.length) return found;
    const { manager } = this.dataSource;
    const areas = await manager.find(DistributionArea, {
      select: { outletId: true, districtAgs: true },
      where: { districtAgs: In([...districts]) },
    });
    const outlets = await manager.find(Outlet, {
      select: { id: true, name: true, scope: true },
      where: { id: In([...new Set(areas.map(({ outletId }) => outletId))]) },
      order: { name: 'ASC' },
    });
    for (const outlet of outlets)
      for (const { districtAgs, outletId } of areas)
        if (outletId === outlet.id) found.set(districtAgs, [...(found.get(districtAgs) ?? []), outlet]);
    return found;
  }
}

/** A day counts once, however many outlets of the district were seen on it. */
export function observedDaysOf(seen: readonly SeenMonth[], areas: readonly Area[]): Map<string, number> {
  const districtsOf = new Map<string, string[]>();
  for (const { outletId, districtAgs } of areas)
    districtsOf.set(outletId, [...(districtsOf.get(outletId) ?? []), districtAgs]);
  const bits = new Map<string, Map<string, number>>();
  for (const { outletId, month, days } of seen) {
    for (const ags of districtsOf.get(outletId) ?? []) {
      const months = bits.get(ags) ?? new Map<string, number>();
      months.set(month, (months.get(month) ?? 0) | days);
      bits.set(ags, months);
    }
  }
  return new Map(
    [...bits].map(([ags, months]) => [
      ags,
      [...months.values()].reduce((sum, days) => sum + countDaysIn(days), 0),
    ]),
  );
}
