import { districtName } from '../../places/district-name.js';
import type { NamedDistrict } from '../../places/named-districts.js';

export type DistrictNames = ReadonlyMap<string, NamedDistrict>;

/** Name of a district by its key; the bare key where it is unknown. */
export function nameOfDistrict(names: DistrictNames, ags: string): string {
  const district = names.get(ags);
  return district ? districtName(district) : ags;
}
