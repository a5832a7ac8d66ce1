import type { Candidate, Gazetteer, Name } from './gazetteer.js';
import { connecting } from './place-forms.js';
import { carriers, givenNames, speaking, titles } from './people-and-clubs.js';
import { isBlank, isClose, isJoined } from './read-words.js';
import type { Word } from './read-words.js';

/** A name as it stands in a text, with what its surroundings say about it. */
export interface Occurrence {
  name: Name;
  /** First word and the one behind the last. */
  from: number;
  to: number;
  start: number;
  end: number;
  /** "in", "aus", "nach": a place follows. near: "bei", "um". */
  preposition: 'strong' | 'near' | null;
  /** "Stadt", "Gemeinde", "Rathaus". */
  isCivic: boolean;
  /** "Städte", "Landkreise": goes for all names that follow in a row. */
  plural: 'civic' | 'district' | null;
  /** "Landkreis", "Kreis", or the district has the name for itself; both: "Stadt und Landkreis". */
  district: 'only' | 'both' | null;
  isDateline: boolean;
  /** Something says that a person, a club or a part of a word is meant. */
  isOther: boolean;
  /** "der Kiel", "die Fulda": what has an article is hardly a town. */
  hasArticle: boolean;
  /** Told from its namesakes by what follows: "(Saale)", "am Main". */
  told: readonly Candidate[];
}

const strong = new Set(['in', 'aus', 'nach']);
const near = new Set(['bei', 'um', 'nahe']);
const joining = new Set(['und', 'sowie', 'oder', 'bzw']);
const articles = new Set(
  'der die das dem den des ein eine einem einen einer eines am im vom zum zur beim ins ans kein keine unser unsere ihr ihre sein seine mein meine'.split(
    ' ',
  ),
);
const civic = new Set(
  `stadt gemeinde samtgemeinde einheitsgemeinde ortsgemeinde marktgemeinde rathaus stadtverwaltung gemeindeverwaltung stadtrat gemeinderat stadtwerke stadtbuecherei
   stadtbibliothek volkshochschule vhs jobcenter klinikum amtsgericht landgericht universitaet hochschule bahnhof hauptbahnhof`.split(
    /\s+/,
  ),
);
const civicPlural = new Set('staedte staedten gemeinden kommunen orte orten'.split(' '));
const ofDistrict = new Set(
  'kreis kreises landkreis landkreises lkr landratsamt landratsamts landratsamtes kreisverwaltung kreistag kreistags'.split(
    ' ',
  ),
);
const ofDistricts = new Set('kreise kreisen landkreise landkreisen'.split(' '));

/** All names of the gazetteer in a text, whatever they mean there. */
export function occurrencesIn(
  text: string,
  words: readonly Word[],
  { byFirstWord }: Gazetteer,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = words[at]!.isCapital ? longest(words, at, byFirstWord) : null;
    if (!match) continue;
    const occurrence = describe(text, words, at, match, found.at(-1));
    found.push(occurrence);
    at = occurrence.to - 1;
  }
  return found;
}

interface Match {
  name: Name;
  length: number;
}

function longest(words: readonly Word[], at: number, index: Gazetteer['byFirstWord']): Match | null {
  const first = words[at]!.text;
  for (const name of index.get(first) ?? []) {
    const fits = name.words.every((word, i) => {
      const here = words[at + i];
      return i === 0 || (here !== undefined && here.text === word && isClose(here));
    });
    if (fits) return { name, length: name.words.length };
  }
  // "Augsburgs Bürgermeisterin": only cities that nothing else is called like
  if (!first.endsWith('s') || first.length < 5) return null;
  const city = index.get(first.slice(0, -1))?.find(({ words: { length } }) => length === 1);
  return city?.certainty === 'sure' && !/[sxz]$/.test(city.words[0]!) ? { name: city, length: 1 } : null;
}

function describe(
  text: string,
  words: readonly Word[],
  from: number,
  { name, length }: Match,
  last: Occurrence | undefined,
): Occurrence {
  const first = words[from]!;
  const before = from > 0 && isBlank(first) ? words[from - 1]! : null;
  const follows = words[from + length];
  const chained = last && isChained(words, last, from) ? last : undefined;
  const { told, to } = toldBy(words, from + length, name);
  const plural = pluralBefore(before) ?? chained?.plural ?? null;
  const isBoth = from > 2 && words[from - 2]!.text === 'und' && words[from - 3]!.text === 'stadt';
  const preposition = prepositionIn(before) ?? chained?.preposition ?? null;
  const isAttached = isJoined(first);
  const isStem = follows !== undefined && isJoined(follows) && to === from + length;
  return {
    name,
    from,
    to,
    start: first.start,
    end: closedAt(text, words[to - 1]!.end, told.length > 0),
    preposition,
    isCivic: plural === 'civic' || (before !== null && before.isCapital && isCivic(before)),
    plural,
    district: districtSign(name, before, isBoth, plural),
    isDateline: from === 0 && follows !== undefined && /^\s?[.:(–—|/+]|^\s-\s/.test(words[to]?.gap ?? ''),
    isOther:
      isAttached ||
      (isStem && name.certainty !== 'sure') ||
      (before !== null && isCounterSign(before)) ||
      (follows !== undefined &&
        speaking.has(follows.text) &&
        name.certainty !== 'sure' &&
        preposition === null),
    hasArticle: before !== null && articles.has(before.text) && name.words.length === 1,
    told,
  };
}

function isCivic({ text }: Word): boolean {
  return civic.has(text) || (text.length > 5 && text.endsWith('stadt'));
}

function pluralBefore(before: Word | null): Occurrence['plural'] {
  if (!before?.isCapital) return null;
  if (civicPlural.has(before.text)) return 'civic';
  return ofDistricts.has(before.text) ? 'district' : null;
}

function prepositionIn(before: Word | null): Occurrence['preposition'] {
  if (before === null) return null;
  return strong.has(before.text) ? 'strong' : near.has(before.text) ? 'near' : null;
}

function isCounterSign(before: Word): boolean {
  return (
    before.isCapital && (givenNames.has(before.text) || titles.has(before.text) || carriers.has(before.text))
  );
}

function districtSign(
  name: Name,
  before: Word | null,
  isBoth: boolean,
  plural: Occurrence['plural'],
): Occurrence['district'] {
  if (!name.districts.length) return null;
  if (before?.isCapital && ofDistrict.has(before.text)) return isBoth ? 'both' : 'only';
  return name.isOwn || plural === 'district' ? 'only' : null;
}

/** "in Ulm, Kempten und Lindau": what stands before the first goes for all. */
function isChained(words: readonly Word[], last: Occurrence, from: number): boolean {
  const first = words[from]!;
  if (last.to === from) return /^\s?[,/]\s?$/.test(first.gap);
  return last.to === from - 1 && joining.has(words[from - 1]!.text) && isBlank(first);
}

/** The namesakes that what follows the name speaks of, and the word behind it; none where it says nothing. */
function toldBy(
  words: readonly Word[],
  behind: number,
  { places, districts }: Name,
): { told: readonly Candidate[]; to: number } {
  const none = { told: [], to: behind };
  const all = [...places, ...districts];
  if (!all.some(({ additions }) => additions.size)) return none;
  let to = behind;
  while (to < words.length && to < behind + 4 && connecting.has(words[to]!.text) && isNear(words[to]!)) to++;
  const word = words[to];
  if (!word || !word.isCapital || !isNear(word)) return none;
  // "Frankfurt oder Hamburg" is no town on the Oder
  if (to === behind && !/[(/-]/.test(word.gap)) return none;
  const told = all.filter(({ additions }) => additions.has(word.text));
  return told.length ? { told, to: to + 1 } : none;
}

function isNear({ gap }: Word): boolean {
  return gap.length <= 3 && /^[\s./(-]+$/.test(gap);
}

/** Behind the bracket that closes an addition. */
function closedAt(text: string, end: number, isTold: boolean): number {
  const rest = isTold ? /^\.?\)/.exec(text.slice(end, end + 2)) : null;
  return end + (rest?.[0].length ?? 0);
}
