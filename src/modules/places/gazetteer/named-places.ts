import type { Candidate, Gazetteer } from './gazetteer.js';
import { occurrencesIn } from './occurrences.js';
import type { Occurrence } from './occurrences.js';
import { readWords } from './read-words.js';

/** A part of a piece that may name places. */
export interface PlaceText<Field extends string = string> {
  field: Field;
  text: string;
}

/** A district that a text names, by itself or by one of its municipalities. */
export interface NamedPlace<Field extends string = string> {
  districtAgs: string;
  /** The municipality that is named; null where the district is. */
  municipalityAgs: string | null;
  field: Field;
  /** UTF-16 offsets into the text of the field, `end` excluded. */
  start: number;
  end: number;
}

/** More districts than that say nothing about which of several namesakes an outlet means. */
const widest = 30;
/** A Land so many characters away still tells namesakes apart. */
const besideLand = 120;

interface Here {
  /** Districts in which the outlet spreads; empty where that is half the country. */
  area: ReadonlySet<string>;
  /** Districts that the piece names without doubt. */
  known: ReadonlySet<string>;
  lands: readonly { field: string; land: string; at: number }[];
}

type Found<Field extends string> = Occurrence & { field: Field };

/**
 * Districts named in the texts of a piece, each once, where it stands first. Precision before recall: a name that may mean something else, or another place, counts only with a sign
 * that it does not (rule {@link gazetteerRules}; which sign for which name: decision 44). `area`: districts in which the outlet spreads.
 */
export function namedPlaces<Field extends string>(
  gazetteer: Gazetteer,
  texts: readonly PlaceText<Field>[],
  area: readonly string[] = [],
): NamedPlace<Field>[] {
  const occurrences = texts.flatMap(({ field, text }) =>
    occurrencesIn(text, readWords(text), gazetteer).map((found): Found<Field> => ({ ...found, field })),
  );
  const here: Here = {
    area: new Set(area.length > widest ? [] : area),
    known: new Set(),
    lands: occurrences.flatMap(({ name: { land }, field, start, told }) =>
      land === null || told.length ? [] : [{ field, land, at: start }],
    ),
  };
  const certain = occurrences.flatMap((found) => meantBy(found, here));
  const known = new Set(certain.map(({ districtAgs }) => districtAgs));
  // what is certain tells the namesakes apart that are not
  const all = occurrences.flatMap((found) =>
    meantBy(found, { ...here, known }).map(({ districtAgs, municipalityAgs }) => ({
      districtAgs,
      municipalityAgs,
      field: found.field,
      start: found.start,
      end: found.end,
    })),
  );
  return [...new Map(all.toReversed().map((one) => [one.districtAgs, one])).values()].toReversed();
}

/** The places that a name means where it stands; usually none or one. */
function meantBy(found: Found<string>, here: Here): Candidate[] {
  const { name, told, district } = found;
  if (told.length) return toldApart(found, told);
  const rural = district && !found.isOther ? oneDistrict(name.districts, here, found) : null;
  if (district === 'only' || district === 'both') {
    const city = district === 'both' ? oneOf(name.places, here, found) : null;
    return [rural, city].filter((one) => one !== null);
  }
  if (found.isOther || found.hasArticle) return [];
  const place = oneOf(name.places, here, found);
  return place && isMeant(found, place, here) ? [place] : [];
}

/** With its addition a name is told from all others, unless the addition fits several. */
function toldApart({ district }: Occurrence, told: readonly Candidate[]): Candidate[] {
  const fitting = told.filter(({ municipalityAgs }) => (municipalityAgs === null) === (district !== null));
  const some = fitting.length ? fitting : told.filter(({ municipalityAgs }) => municipalityAgs !== null);
  return isOneDistrict(some) ? some.slice(0, 1) : [];
}

function oneDistrict(districts: readonly Candidate[], here: Here, found: Found<string>): Candidate | null {
  return isOneDistrict(districts) ? districts[0]! : nearest(districts, here, found);
}

/** The place among namesakes that is meant: the only one, the one where the outlet spreads, the one whose district or Land is named too, or by far the greatest. */
function oneOf(places: readonly Candidate[], here: Here, found: Found<string>): Candidate | null {
  if (isOneDistrict(places)) return greatest(places);
  return (
    nearest(places, here, found) ??
    (places.some(({ districtAgs }) => here.area.has(districtAgs)) ? null : outstanding(places))
  );
}

function nearest(places: readonly Candidate[], here: Here, found: Found<string>): Candidate | null {
  const tests = [
    ({ districtAgs }: Candidate) => here.area.has(districtAgs),
    ({ districtAgs }: Candidate) => here.known.has(districtAgs),
    (place: Candidate) => isLandBeside(place, here, found),
  ];
  for (const fits of tests) {
    const some = places.filter(fits);
    if (isOneDistrict(some)) return greatest(some);
    if (some.length > 1) return null;
  }
  return null;
}

function outstanding(places: readonly Candidate[]): Candidate | null {
  const [first, second] = [...places].sort((a, b) => b.population - a.population);
  if (!first || !second) return null;
  const times = first.population / Math.max(1, second.population);
  const least = [
    [100_000, 5],
    [50_000, 8],
    [20_000, 20],
  ] as const;
  return least.some(([population, factor]) => first.population >= population && times >= factor)
    ? first
    : null;
}

/** Whether a bare name means the place, by how sure the name is. */
function isMeant(found: Found<string>, place: Candidate, here: Here): boolean {
  const { preposition, isCivic, isDateline } = found;
  const isHere = here.area.has(place.districtAgs);
  const isBeside = isNamedBeside(place, here, found);
  const isSecond = isHere || isBeside;
  switch (found.name.certainty) {
    case 'sure':
      return true;
    case 'half':
      return preposition !== null || isCivic || isDateline || isSecond;
    case 'town':
      return preposition !== null || isCivic || isDateline || isSecond;
    case 'village':
      return isCivic
        ? place.population >= 2_000 || isSecond
        : (preposition !== null || isDateline) && isSecond;
    case 'family':
      return isCivic || (preposition === 'strong' && (isSecond || place.population >= 20_000));
    case 'word':
      return isCivic ? place.population >= 5_000 || isSecond : preposition === 'strong' && isSecond;
    case 'elsewhere':
      return (isCivic || preposition === 'strong') && isSecond;
  }
}

function isNamedBeside(place: Candidate, here: Here, found: Found<string>): boolean {
  return here.known.has(place.districtAgs) || isLandBeside(place, here, found);
}

function isLandBeside({ state }: Candidate, { lands }: Here, { field, start }: Found<string>): boolean {
  return lands.some(
    (land) =>
      land.field === field &&
      land.land === state &&
      land.at !== start &&
      Math.abs(land.at - start) <= besideLand,
  );
}

function isOneDistrict(places: readonly Candidate[]): boolean {
  return places.length > 0 && places.every(({ districtAgs }) => districtAgs === places[0]!.districtAgs);
}

function greatest(places: readonly Candidate[]): Candidate {
  return places.reduce((best, place) => (place.population > best.population ? place : best));
}
