import type { District } from '../district.entity.js';
import type { Municipality } from '../municipality.entity.js';
import { connecting, placeForm, spellings, wordsOf } from './place-forms.js';
import { elsewhere, everydayWords, familyNames, halfWords } from './uncertain-names.js';
import { givenNames } from './people-and-clubs.js';

/** Number of the rules by which places are found; grows when they or the lists change, and all mentions are read anew. */
export const gazetteerRules = 1;

export type GazetteerDistrict = Pick<District, 'ags' | 'name' | 'kind' | 'state'>;
export type GazetteerMunicipality = Pick<Municipality, 'ags' | 'name' | 'districtAgs' | 'population'>;

/** How sure a bare name is: see decision 44 for what each needs. */
export type Certainty = 'sure' | 'half' | 'town' | 'village' | 'family' | 'word' | 'elsewhere';

/** A municipality, or a district under its own name, that a word of a text may mean. */
export interface Candidate {
  districtAgs: string;
  municipalityAgs: string | null;
  state: string;
  population: number;
  additions: ReadonlySet<string>;
}

export interface Name {
  words: readonly string[];
  /** Municipalities and cities of that name. */
  places: readonly Candidate[];
  /** Rural districts of that name: meant only where the text says so ("Landkreis …"), unless `isOwn`. */
  districts: readonly Candidate[];
  /** Whether the district has this name for itself: Wetteraukreis, Uckermark. */
  isOwn: boolean;
  certainty: Certainty;
  /** The Land that the words name; it is no find, but tells namesakes apart. */
  land: string | null;
}

export interface Gazetteer {
  /** Names by their first word, the longest first. */
  byFirstWord: ReadonlyMap<string, readonly Name[]>;
}

const cityKinds = new Set(['Kreisfreie Stadt', 'Stadtkreis']);
/** Landscapes, rivers and streets that are districts as well: only "Landkreis Harz" is the district for certain. */
const ambiguousDistricts = /^(Region|Städteregion|Regionalverband) /;

/** Compiles all names once; about 11,000 places take some 50 ms. */
export function compileGazetteer(
  districts: readonly GazetteerDistrict[],
  municipalities: readonly GazetteerMunicipality[],
): Gazetteer {
  const names = new Map<string, Draft>();
  const draft = (words: string[]) => {
    const key = words.join(' ');
    const known = names.get(key);
    if (known) return known;
    const fresh: Draft = { words, places: [], districts: [], isOwn: false, land: null };
    names.set(key, fresh);
    return fresh;
  };
  const stateOf = new Map(districts.map(({ ags, state }) => [ags, state]));
  for (const { ags, name, districtAgs, population } of municipalities) {
    const { base, additions } = placeForm(name);
    const state = stateOf.get(districtAgs) ?? '';
    const place = { districtAgs, municipalityAgs: ags, state, population, additions: new Set(additions) };
    for (const words of spellings(base)) draft(words).places.push(place);
  }
  for (const district of districts) {
    if (!cityKinds.has(district.kind)) addDistrict(district, draft);
  }
  for (const state of new Set(stateOf.values())) {
    // cities that are a Land of their own are found as cities
    if (!names.has(wordsOf(state).join(' ')) || uncertain(wordsOf(state))) draft(wordsOf(state)).land = state;
  }
  if (names.size > 0) draft(['nrw']).land = 'Nordrhein-Westfalen';
  return { byFirstWord: byFirstWord([...names.values()].map(finished)) };
}

type Draft = { -readonly [Key in keyof Omit<Name, 'certainty' | 'places' | 'districts'>]: Name[Key] } & {
  places: Candidate[];
  districts: Candidate[];
};

function addDistrict({ ags, name, state }: GazetteerDistrict, draft: (words: string[]) => Draft): void {
  const { base, additions } = placeForm(name);
  const district = {
    districtAgs: ags,
    municipalityAgs: null,
    state,
    population: 0,
    additions: new Set(additions),
  };
  const hasOwnName = /kreis/i.test(name) || ambiguousDistricts.test(name);
  for (const words of spellings(base)) {
    const own = draft(words);
    own.districts.push(district);
    own.isOwn ||= hasOwnName;
  }
  // "Kreis Neuss" for the Rhein-Kreis Neuss, "Region Hannover" and "Landkreis Salzwedel"
  const short =
    /^(?:Rhein-Kreis|Altmarkkreis|Region|Städteregion|Regionalverband|Eifelkreis|Herzogtum) (.+)$/.exec(
      name,
    )?.[1];
  if (short !== undefined) draft(wordsOf(short)).districts.push(district);
}

function finished(name: Draft): Name {
  // a district whose name no municipality has needs no "Landkreis" before it
  const isOwn =
    name.isOwn || (name.districts.length === 1 && name.places.length === 0 && !uncertain(name.words));
  return { ...name, isOwn, certainty: certaintyOf(name) };
}

function certaintyOf({ words, places }: Draft): Certainty {
  const said = uncertain(words);
  if (said) return said;
  const population = Math.max(0, ...places.map((place) => place.population));
  if (words.length > 1) return population >= leastOfSeveralWords(words[0]!) ? 'sure' : 'village';
  if (givenNames.has(words[0]!) || (words[0]!.length < 4 && population < 100_000)) return 'word';
  if (population >= 20_000) return 'sure';
  return population >= 5_000 ? 'town' : 'village';
}

/** Names of several words are hardly anything else, but for "Am Markt" and the saints. */
function leastOfSeveralWords(first: string): number {
  if (first === 'sankt' || first === 'st') return 10_000;
  return givenNames.has(first) || connecting.has(first) ? Infinity : 1_000;
}

function uncertain(words: readonly string[]): Certainty | null {
  const name = words.join(' ');
  if (everydayWords.has(name)) return 'word';
  if (elsewhere.has(name)) return 'elsewhere';
  if (halfWords.has(name)) return 'half';
  return familyNames.has(name) ? 'family' : null;
}

function byFirstWord(names: readonly Name[]): Map<string, Name[]> {
  const index = new Map<string, Name[]>();
  for (const name of names) {
    const first = name.words[0] ?? '';
    const known = index.get(first);
    if (known) known.push(name);
    else index.set(first, [name]);
  }
  for (const some of index.values()) some.sort((a, b) => b.words.length - a.words.length);
  return index;
}
