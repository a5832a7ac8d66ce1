import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { searchKey } from '../../../shared/search-key.js';
import { districtName } from '../../places/district-name.js';
import { District } from '../../places/district.entity.js';
import type { DistrictNamed } from './read-row.js';

/** Finds districts as address lists call them: "09761", "Augsburg (Landkreis)", "Landkreis Augsburg", "LK Augsburg", or a name that is the only one. */
export async function districtNames(manager: EntityManager): Promise<DistrictNamed> {
  const districts = await manager.findBy(District, { validTo: IsNull() });
  const keys = new Map<string, string | null>();
  const add = (name: string, ags: string) => {
    const key = searchKey(name);
    keys.set(key, keys.has(key) && keys.get(key) !== ags ? null : ags);
  };
  for (const { ags, name, kind } of districts) {
    const isRural = /landkreis|^kreis/i.test(kind);
    const before = isRural ? ['Landkreis', 'Kreis', 'LK'] : [kind, 'Stadt'];
    add(ags, ags);
    add(name, ags);
    add(districtName({ name, kind }), ags);
    for (const word of new Set(before)) add(`${word} ${name}`, ags);
  }
  return (name) => keys.get(searchKey(name)) ?? null;
}
