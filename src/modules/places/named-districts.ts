import { searchKey } from '../../shared/search-key.js';
import { districtName } from './district-name.js';
import type { District } from './district.entity.js';

export type NamedDistrict = Pick<District, 'ags' | 'name' | 'kind' | 'state'>;

/** A line that names no district, or several. */
export type UnclearLine =
  | { kind: 'unknown'; line: string }
  /** Each choice as it may be typed: "09184 München (Landkreis)". */
  | { kind: 'ambiguous'; line: string; choices: string[] };

/** How a list of districts is shown for editing, one a line; reads back to the same district. */
export function districtLine(district: NamedDistrict): string {
  return `${district.ags} ${districtName(district)}`;
}

/**
 * Districts that a person has listed, one a line or separated by commas or semicolons: a key, a name, a name with its kind, or the name of a Land
 * for all its districts. Keys win over what stands beside them.
 */
export function readNamedDistricts(
  text: string,
  districts: readonly NamedDistrict[],
): { keys: string[]; unclear: UnclearLine[] } {
  const find = districtFinder(districts);
  const keys = new Set<string>();
  const unclear: UnclearLine[] = [];
  for (const line of linesOf(text)) {
    const found = find(line);
    if (Array.isArray(found)) for (const ags of found) keys.add(ags);
    else unclear.push(found);
  }
  return { keys: [...keys], unclear };
}

/** Finds what one line names: the keys, all of a Land where it is the name of one, or why it is unclear. */
export function districtFinder(
  districts: readonly NamedDistrict[],
): (line: string) => string[] | UnclearLine {
  const byKey = new Map(districts.map((district) => [district.ags, district]));
  const byName = new Map<string, NamedDistrict[]>();
  const add = (name: string, district: NamedDistrict) => {
    const key = searchKey(name);
    const known = byName.get(key);
    if (known) known.push(district);
    else byName.set(key, [district]);
  };
  for (const district of districts) {
    add(district.name, district);
    add(`${district.name} ${district.kind}`, district);
    add(`${district.kind} ${district.name}`, district);
  }
  const states = new Map<string, string[]>();
  for (const { state, ags } of districts) {
    const key = searchKey(state);
    states.set(key, [...(states.get(key) ?? []), ags]);
  }
  return (line) => {
    const key = /^\d{5}(?!\d)/.exec(line)?.[0];
    const named =
      key === undefined
        ? (byName.get(searchKey(line)) ?? [])
        : [byKey.get(key)].filter((d) => d !== undefined);
    if (named.length > 1) return { kind: 'ambiguous', line, choices: named.map(districtLine) };
    if (named[0]) return [named[0].ags];
    const ofState = key === undefined ? (states.get(searchKey(line)) ?? []) : [];
    return ofState.length ? ofState : { kind: 'unknown', line };
  };
}

/** District names hold no comma; brackets may. */
function linesOf(text: string): string[] {
  return text
    .split(/[\n\r;,]+/)
    .map((line) => line.trim())
    .filter(Boolean);
}
