import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { District } from '../../places/district.entity.js';
import { Municipality } from '../../places/municipality.entity.js';
import { byNearness, nearPlaces } from '../../reach/nearby.js';
import type { ComparedPlace, NearbyReason, NearPlace } from '../../reach/nearby.js';
import { allMentions } from '../tally/mention-share.js';
import { MonthSheets } from '../tally/month-sheets.js';
import type { Period } from '../timeline.js';
import { districtRecords, municipalityRecords } from './places-on-record.js';
import type { PlaceRecord } from './places-on-record.js';

/** A district (key of 5 digits) or a municipality (8). */
export type NearbyPlace = Pick<District, 'ags' | 'name' | 'kind' | 'state' | 'population' | 'populationDate'>;

/** A place that can stand as a reference, and why. */
export interface NearbyReference extends PlaceRecord {
  place: NearbyPlace;
  reason: NearbyReason;
  /** Kilometres between the middles. */
  distance: number;
}

export interface Nearby {
  /** The district itself, or that of the municipality. */
  own: PlaceRecord;
  /** The municipality that was asked about; null for districts, and for cities that are one. */
  municipality: PlaceRecord | null;
  /** Places with placements, the best reference first. */
  references: NearbyReference[];
}

type MunicipalityKey = Pick<
  Municipality,
  'ags' | 'name' | 'kind' | 'districtAgs' | 'population' | 'lat' | 'lon'
>;

const nothing: PlaceRecord = { area: 0, named: 0, last: null };
const unnamed: PlaceRecord = { area: null, named: 0, last: null };
const cityKinds = new Set(['Kreisfreie Stadt', 'Stadtkreis']);

/** References next door: places near one, or like it, in which reviewed placements are on record. */
@Injectable()
export class NearbyQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sheets: MonthSheets,
  ) {}

  /** Districts near a district. Null when there is no such district. */
  async ofDistrict(ags: string, period: Period, limit: number): Promise<Nearby | null> {
    const districts = await this.districts();
    const here = districts.find((district) => district.ags === ags);
    if (!here) return null;
    const records = await this.records(period);
    const told = districts.filter((district) => records.has(district.ags));
    return {
      own: records.get(ags) ?? nothing,
      municipality: null,
      references: referencesOf(nearPlaces(compared(here), told.map(compared)), told, records, limit),
    };
  }

  /**
   * Its own district first. Then municipalities that texts name, and cities that are a district, compared by the size classes of municipalities; and districts next door or like its own.
   * A city that is a district has its references as a district.
   */
  async ofMunicipality(municipality: MunicipalityKey, period: Period, limit: number): Promise<Nearby | null> {
    const { manager } = this.dataSource;
    const districts = await this.districts();
    const district = districts.find(({ ags }) => ags === municipality.districtAgs);
    if (!district) return null;
    if (isCity(district)) return this.ofDistrict(district.ags, period, limit);
    const named = await municipalityRecords(manager, period);
    const records = new Map([...(await this.records(period)), ...named]);
    const byKey = new Map(districts.map((each) => [each.ags, each]));
    const told = districts.filter(({ ags }) => records.has(ags));
    // the district of a city tells all of it
    const municipalities = (await this.municipalities([...named.keys()])).filter(({ districtAgs }) => {
      const around = byKey.get(districtAgs);
      return around && !isCity(around);
    });
    const { ags, lat, lon } = municipality;
    const here = { ...comparedMunicipality(municipality, district), ags, lat, lon };
    const near = [
      ...nearPlaces(here, [
        ...municipalities.map((each) => comparedMunicipality(each, byKey.get(each.districtAgs)!)),
        ...told.filter(isCity).map((city) => ({ ...compared(city), sort: 'municipality' as const })),
      ]),
      ...nearPlaces(
        { ...compared(district), ags, lat, lon },
        told.filter((each) => !isCity(each)).map(compared),
      ),
    ].sort(byNearness);
    const isOwn = ({ place }: NearPlace<ComparedPlace>) => place.ags === district.ags;
    const ownFirst = [...near.filter(isOwn), ...near.filter((each) => !isOwn(each))];
    const placed = municipalities.map((each) => ({
      ...each,
      state: byKey.get(each.districtAgs)!.state,
    }));
    return {
      own: records.get(district.ags) ?? nothing,
      municipality: named.get(ags) ?? unnamed,
      references: referencesOf(ownFirst, [...told, ...placed], records, limit),
    };
  }

  private async records(period: Period): Promise<Map<string, PlaceRecord>> {
    const sheets = await this.sheets.read({ period, ...allMentions });
    return districtRecords(sheets.flatMap((sheet) => sheet.districts));
  }

  private districts(): Promise<District[]> {
    return this.dataSource.manager.findBy(District, { validTo: IsNull() });
  }

  private async municipalities(keys: readonly string[]): Promise<Municipality[]> {
    if (!keys.length) return [];
    return this.dataSource.manager.findBy(Municipality, { ags: In([...keys]), validTo: IsNull() });
  }
}

/** A city that is a district of its own. */
export const isCity = ({ kind }: Pick<District, 'kind'>) => cityKinds.has(kind);

function compared(district: District): ComparedPlace {
  const { ags, state, population, neighbours, lat, lon } = district;
  return { ags, sort: isCity(district) ? 'city' : 'rural', state, population, neighbours, lat, lon };
}

function comparedMunicipality(
  { ags, population, lat, lon }: MunicipalityKey,
  { state, neighbours }: District,
): ComparedPlace {
  return { ags, sort: 'municipality', state, population, neighbours, lat, lon };
}

function referencesOf(
  near: readonly NearPlace<ComparedPlace>[],
  places: readonly NearbyPlace[],
  records: ReadonlyMap<string, PlaceRecord>,
  limit: number,
): NearbyReference[] {
  const byKey = new Map(places.map((place) => [place.ags, place]));
  return near.slice(0, limit).map(({ place: { ags }, reason, distance }) => ({
    place: byKey.get(ags)!,
    reason,
    distance,
    ...(records.get(ags) ?? nothing),
  }));
}
