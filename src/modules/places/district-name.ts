import type { District } from './district.entity.js';

/** "München (Landkreis)": the kind is never left out, because 22 names occur twice. */
export function districtName({ name, kind }: Pick<District, 'name' | 'kind'>): string {
  return `${name} (${kind})`;
}
