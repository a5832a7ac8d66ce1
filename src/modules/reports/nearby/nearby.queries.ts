import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Day } from '../../../shared/days.js';
import { District } from '../../places/district.entity.js';
import type { Municipality } from '../../places/municipality.entity.js';
import { nearPlaces } from '../../reach/nearby.js';
import type { ComparedPlace, NearbyReason } from '../../reach/nearby.js';
import type { DistrictSum } from '../tally/month-sheet.js';
import { MonthSheets } from '../tally/month-sheets.js';
import type { Period } from '../timeline.js';

export type NearbyDistrict = Pick<District, 'ags' | 'name' | 'kind' | 'state' | 'population'>;

/** What is on record about a district: area and name stand side by side and are never added. */
export interface DistrictRecord {
  /** Placements in outlets that spread there. */
  area: number;
  /** Placements that name the district or a municipality in it. */
  named: number;
  /** Day of the last of either; null without one. */
  last: Day | null;
}

/** A district that can stand as a reference, and why. */
export interface NearbyReference extends DistrictRecord {
  district: NearbyDistrict;
  reason: NearbyReason;
  /** Kilometres between the middles. */
  distance: number;
}

export interface Nearby {
  /** The district itself, or that of the municipality. */
  own: DistrictRecord;
  /** Districts with placements, the best reference first. */
  references: NearbyReference[];
}

const nothing: DistrictRecord = { area: 0, named: 0, last: null };
const cityKinds = new Set(['Kreisfreie Stadt', 'Stadtkreis']);

/** References next door: districts near a place, or like it, in which reviewed placements are on record. Two reads: the districts, and the roll-up by month. */
@Injectable()
export class NearbyQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sheets: MonthSheets,
  ) {}

  /** Null when there is no such district. */
  async ofDistrict(ags: string, period: Period, limit: number): Promise<Nearby | null> {
    const districts = await this.districts();
    const here = districts.find((district) => district.ags === ags);
    return here ? this.near(compared(here), districts, period, limit) : null;
  }

  /** The district of the municipality first, then as for that district. */
  async ofMunicipality(
    { districtAgs }: Pick<Municipality, 'districtAgs'>,
    period: Period,
    limit: number,
  ): Promise<Nearby | null> {
    const districts = await this.districts();
    const district = districts.find(({ ags }) => ags === districtAgs);
    if (!district) return null;
    const { own, references } = await this.near(compared(district), districts, period, limit);
    if (own.last === null) return { own, references };
    const first = { district, reason: 'same-district' as const, distance: 0, ...own };
    return { own, references: [first, ...references].slice(0, limit) };
  }

  private async near(
    here: ComparedPlace,
    districts: readonly District[],
    period: Period,
    limit: number,
  ): Promise<Nearby> {
    const sheets = await this.sheets.read({ period, campaignId: null });
    const records = recordsOf(sheets.flatMap((sheet) => sheet.districts));
    const told = districts.filter(({ ags }) => records.has(ags)).map(compared);
    const byKey = new Map(districts.map((district) => [district.ags, district]));
    return {
      own: records.get(here.ags) ?? nothing,
      references: nearPlaces(here, told)
        .slice(0, limit)
        .map(({ place, reason, distance }) => ({
          district: byKey.get(place.ags)!,
          reason,
          distance,
          ...(records.get(place.ags) ?? nothing),
        })),
    };
  }

  private districts(): Promise<District[]> {
    return this.dataSource.manager.findBy(District, { validTo: IsNull() });
  }
}

function compared({ ags, kind, state, population, neighbours, lat, lon }: District): ComparedPlace {
  return { ags, sort: cityKinds.has(kind) ? 'city' : 'rural', state, population, neighbours, lat, lon };
}

function recordsOf(sums: readonly DistrictSum[]): Map<string, DistrictRecord> {
  const records = new Map<string, DistrictRecord>();
  for (const { districtAgs, basis, counted, lastDay } of sums) {
    const record = records.get(districtAgs) ?? nothing;
    const last = record.last !== null && record.last > lastDay ? record.last : lastDay;
    records.set(districtAgs, { ...record, [basis]: record[basis] + counted, last });
  }
  return records;
}
