import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { z } from 'zod';
import { addDays } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { DistributionArea } from '../../outlets/distribution-area.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { District } from '../../places/district.entity.js';
import { districtsOverTime } from '../../reach/districts-over-time.js';
import type { DistrictMonth } from '../../reach/districts-over-time.js';
import { ledgerOf } from '../../reach/ledger.js';
import type { LedgerPlace } from '../../reach/ledger.js';
import { monthsOf, nextMonth } from '../tally/place-rows.js';
import { readFirstDays } from '../tally/read-first-days.js';
import { districtOutlets } from '../tally/month-sheet.js';
import type { MonthSheet, PlaceQuestion } from '../tally/month-sheet.js';
import { MonthSheets } from '../tally/month-sheets.js';
import { KeptSeenMonths } from '../tally/kept-seen-months.js';
import type { SeenMonth } from '../tally/seen-months.js';
import type { Period } from '../timeline.js';
import { observedDaysIn, observedDaysOf } from './observed-days.js';
import type { Area } from './observed-days.js';

export type Ledger = ReturnType<typeof ledgerOf>;

export interface LedgerQuestion extends PlaceQuestion {
  /** Keys of the districts that are aimed at. */
  targets: readonly string[];
}

/** What ledgers of several periods share. */
export interface Country {
  places: LedgerPlace[];
  /** Where local and regional outlets spread. */
  localAreas: Area[];
}

/** What was read for other parts of the same question. */
export interface KnownLedger {
  country?: Country;
  sheets?: readonly MonthSheet[];
  seen?: readonly SeenMonth[];
}

const areaRow = z.object({ outletId: z.string(), districtAgs: z.string() });
/** Reads the ledger of districts (`reach/ledger.ts`). */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sheets: MonthSheets,
    private readonly seenMonths: KeptSeenMonths,
  ) {}

  async ledger({ targets, ...question }: LedgerQuestion, known: KnownLedger = {}): Promise<Ledger> {
    const { places, localAreas } = known.country ?? (await this.country());
    const sheets = known.sheets ?? (await this.sheets.read(question));
    const seen = known.seen ?? (await this.seen(question.period));
    return ledgerOf({
      places,
      sums: sheets.flatMap(({ districts }) => districts),
      outlets: districtOutlets(sheets),
      observed: observedDaysOf(seen, localAreas),
      targets: new Set(targets),
    });
  }

  seen(period: Period): Promise<SeenMonth[]> {
    return this.seenMonths.read(period);
  }

  async country(): Promise<Country> {
    return { places: await this.places(), localAreas: await this.localAreas() };
  }

  /** When districts were reached for the first time, by the months of the period. */
  async overTime(
    { period, ...share }: PlaceQuestion,
    { places, localAreas }: Country,
    seen: readonly SeenMonth[],
    today: Day,
  ): Promise<{ months: DistrictMonth[]; firstDays: Map<string, Day> }> {
    const { manager } = this.dataSource;
    const all = await readFirstDays(manager, share, period.to);
    const firstDays = new Map(
      places.flatMap(({ ags }) => (all.has(ags) ? [[ags, all.get(ags)!] as const] : [])),
    );
    const months = monthsOf(period).map((month): Period => {
      const last = addDays(nextMonth(month), -1);
      return { from: month < period.from ? period.from : month, to: last > period.to ? period.to : last };
    });
    const observedIn = ({ from }: Period) => observedDaysIn(seen, localAreas, from);
    return { months: districtsOverTime(months, firstDays, observedIn, today), firstDays };
  }

  /** Days on which at least one local or regional outlet that spreads in a district was seen, by district. */
  async observedDays(period: Period): Promise<Map<string, number>> {
    return observedDaysOf(await this.seen(period), await this.localAreas());
  }

  private async places(): Promise<LedgerPlace[]> {
    return this.dataSource.manager.find(District, {
      select: { ags: true, name: true, kind: true, state: true, population: true, populationDate: true },
      where: { validTo: IsNull() },
      order: { ags: 'ASC' },
    });
  }

  /** A national outlet is seen everywhere, and a piece about a district would not be in it. */
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
    const districtsOf = new Map<string, string[]>();
    for (const { outletId, districtAgs } of areas)
      districtsOf.set(outletId, [...(districtsOf.get(outletId) ?? []), districtAgs]);
    for (const outlet of outlets)
      for (const ags of districtsOf.get(outlet.id) ?? []) found.set(ags, [...(found.get(ags) ?? []), outlet]);
    return found;
  }
}
