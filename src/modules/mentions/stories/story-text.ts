import { FoldedText } from '../../../shared/text/folded-text.js';
import { extendHash, HASH_SEED, hashText } from '../../../shared/text/text-hash.js';
import { hashSet, intersection } from './hash-set.js';
import { storyKeys } from './story-keys.js';
import { cleanSummary, cleanTitle } from './placement-text.js';
import type { PlacementText } from './placement-text.js';
import {
  figureOfWord,
  isCalendarWord,
  isFunctionWord,
  isPlaceByPosition,
  monthStem,
  stemHash,
} from './story-words.js';

/** A text as stories are compared by: sets of 32-bit hashes, each sorted and without repetition. */
export interface StoryText {
  /** The same for texts that say the same in title and teaser; 16 hex digits. */
  key: string;
  /** Stems of the words that carry meaning. */
  title: Int32Array;
  body: Int32Array;
  all: Int32Array;
  /** Two such words in a row. */
  titlePairs: Int32Array;
  bodyPairs: Int32Array;
  allPairs: Int32Array;
  /** Numbers, days of the week and months. */
  figures: Int32Array;
  /** Names of places, without those of a dateline. */
  places: Int32Array;
  /** The first words of the teaser. */
  lead: Int32Array;
  /** Words that stand in title and teaser. */
  subjects: Int32Array;
  /** Under these others with shared words are found; empty when the text says too little to be told from others. */
  keys: Int32Array;
}

/** Thousands may be grouped by blanks, thin ones too. */
const figure = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*/g;
/** Thousands are grouped or not. */
const grouped = /^\d{1,3}(?:[. \u00a0\u202f]\d{3})+$/;
/** `28.3.` is the same day as `28. März`. */
const dayAndMonth = /^(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])$/;
const groupMarks = /[. \u00a0\u202f]/g;
/** A text needs so many meaningful words in its title or in its teaser to be told from others. */
const tellingTitle = 4;
const tellingBody = 3;
const nothing = new Int32Array(0);

/** As many meaningful words as half a sentence has. */
const leadWords = 8;

const buffer = new FoldedText();

/** Reads a text for comparison. `places`: stems of place names (`stemsOf`). Linear in the text. */
export function readStoryText(placement: PlacementText, places: ReadonlySet<number>): StoryText {
  const cleanedTitle = cleanTitle(placement);
  const cleanedBody = cleanSummary(placement.summary);
  const title = readWords(cleanedTitle, places);
  const body = readWords(cleanedBody, places);
  const titleSet = hashSet(title.words);
  const bodySet = hashSet(body.words);
  const text: Omit<StoryText, 'keys'> = {
    key: hex(title.hash, body.hash),
    title: titleSet,
    body: bodySet,
    all: hashSet(titleSet, bodySet),
    titlePairs: hashSet(title.pairs),
    bodyPairs: hashSet(body.pairs),
    allPairs: hashSet(title.pairs, body.pairs),
    figures: hashSet(title.figures, body.figures),
    places: hashSet(title.places, body.places),
    lead: hashSet(body.words.slice(0, leadWords)),
    subjects: intersection(titleSet, bodySet),
  };
  const tellsEnough = titleSet.length >= tellingTitle || bodySet.length >= tellingBody;
  return { ...text, keys: tellsEnough ? storyKeys(text) : nothing };
}

interface Words {
  words: number[];
  pairs: number[];
  figures: number[];
  places: number[];
  /** Of all words in their order. */
  hash: number;
}

function readWords(text: string, places: ReadonlySet<number>): Words {
  const folded = buffer.read(text);
  const read: Words = { words: [], pairs: [], figures: figuresIn(text), places: [], hash: HASH_SEED };
  let before = 0;
  let announcer = 0;
  for (let i = 0; i < folded.count; i++) {
    const whole = folded.hash[i]!;
    read.hash = Math.imul(read.hash, 31) ^ whole;
    const announced = announcer;
    announcer = whole;
    if (isFunctionWord(whole)) continue;
    const number = figureOfWord(whole);
    const stem = number === undefined ? stemHash(folded, i) : hashText(number);
    if (number !== undefined || isCalendarWord(whole)) read.figures.push(stem);
    else if (
      isCapital(text.charCodeAt(folded.start[i]!)) &&
      (places.has(stem) || isPlaceByPosition(announced, whole))
    )
      read.places.push(stem);
    read.words.push(stem);
    if (before !== 0) read.pairs.push(Math.imul(before, 0x9e3779b1) ^ stem);
    before = stem;
  }
  return read;
}

function figuresIn(text: string): number[] {
  return (text.match(figure) ?? []).flatMap((found) => {
    if (grouped.test(found)) return hashText(found.replace(groupMarks, ''));
    const [, day, month] = dayAndMonth.exec(found) ?? [];
    if (day === undefined || month === undefined) return hashText(found.replaceAll(':', '.'));
    return [hashText(String(Number(day))), monthStem(Number(month))];
  });
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || code === 0xc4 || code === 0xd6 || code === 0xdc;
}

function hex(title: number, body: number): string {
  const part = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
  return part(extendHash(title, 1)) + part(extendHash(body, 2));
}
