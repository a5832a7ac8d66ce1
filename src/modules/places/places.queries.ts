import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { searchKey } from '../../shared/search-key.js';
import { byNameAndKey } from '../../web/http/page-of-sorted.js';
import { District } from './district.entity.js';
import { Municipality } from './municipality.entity.js';

export interface DistrictFilter {
  state?: string | undefined;
  /** Part of the name, the seat, or the beginning of the key. */
  q?: string | undefined;
}

export interface MunicipalityFilter {
  district?: string | undefined;
  /** Part of the name, or the beginning of the key or postal code. */
  q?: string | undefined;
}

const sortDistricts = byNameAndKey<District>(
  ({ name }) => name,
  ({ ags }) => ags,
);
const sortMunicipalities = byNameAndKey<Municipality>(
  ({ name }) => name,
  ({ ags }) => ags,
);

/** Reads of the reference data. Lists hold what is valid today, in German order. */
@Injectable()
export class PlacesQueries {
  constructor(private readonly dataSource: DataSource) {}

  async districts({ state, q = '' }: DistrictFilter = {}): Promise<District[]> {
    const rows = await this.dataSource
      .getRepository(District)
      .findBy({ validTo: IsNull(), ...(state === undefined ? {} : { state }) });
    const matches = matcher(q);
    return rows.filter((row) => matches([row.name, row.seat], [row.ags])).sort(sortDistricts);
  }

  /** By key; also one that no longer exists. */
  district(ags: string): Promise<District | null> {
    return this.dataSource.getRepository(District).findOneBy({ ags });
  }

  /** By key; also one that no longer exists. */
  municipality(ags: string): Promise<Municipality | null> {
    return this.dataSource.getRepository(Municipality).findOneBy({ ags });
  }

  /** By keys, in German order; unknown keys are left out. */
  async districtsWithKeys(keys: readonly string[]): Promise<District[]> {
    if (!keys.length) return [];
    const rows = await this.dataSource.getRepository(District).findBy({ ags: In([...keys]) });
    return rows.sort(sortDistricts);
  }

  async municipalities({ district, q = '' }: MunicipalityFilter = {}): Promise<Municipality[]> {
    const rows = await this.dataSource
      .getRepository(Municipality)
      .findBy({ validTo: IsNull(), ...(district === undefined ? {} : { districtAgs: district }) });
    const matches = matcher(q);
    return rows.filter((row) => matches([row.name], [row.ags, row.postalCode])).sort(sortMunicipalities);
  }
}

function matcher(q: string): (texts: string[], numbers: string[]) => boolean {
  const wanted = searchKey(q);
  if (!wanted) return () => true;
  return (texts, numbers) =>
    numbers.some((number) => number.startsWith(wanted)) ||
    texts.some((text) => searchKey(text).includes(wanted));
}
