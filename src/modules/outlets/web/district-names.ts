import type { NamedDistrict } from '../../places/named-districts.js';

/** "München (Landkreis)": the kind is never left out, because 22 names occur twice. */
export function districtName({ name, kind }: Pick<NamedDistrict, 'name' | 'kind'>): string {
  return `${name} (${kind})`;
}

export type DistrictNames = ReadonlyMap<string, NamedDistrict>;

/** Name of a district by its key; the bare key where it is unknown. */
export function nameOfDistrict(names: DistrictNames, ags: string): string {
  const district = names.get(ags);
  return district ? districtName(district) : ags;
}
