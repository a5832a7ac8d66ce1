import type { StoryText } from './story-text.js';

/** Thresholds, chosen on the gold set and the farm (`npm run quality:stories`, docs/stories.md). */
export const linkFrom = 0.5;
/** Titles that agree ask less of the teasers. */
const linkFromSameTitle = 0.4;
const sameTitle = 0.6;
/** Teasers with fewer meaningful words are short: nearly all of them must agree. */
const shortBody = 8;
const linkFromShort = 0.7;
/** Without a teaser on one side the title alone must say it. */
const tinyBody = 3;
const linkFromTitle = 0.8;
const tellingTitle = 4;

export interface Comparison {
  /** 0 nothing in common, 1 the same words. */
  score: number;
  /** They tell the same. */
  linked: boolean;
  /** They look alike and each names what the other does not: two events of one kind. */
  apart: boolean;
}

/**
 * Compares two texts. Shared words and shared pairs of words count as a share of the shorter text, so that a text and its beginning agree. Alike texts that name
 * different figures, days, places or subjects tell of different events.
 */
export function compareTexts(a: StoryText, b: StoryText, sameOutlet = false): Comparison {
  if (a.key === b.key) return { score: 1, linked: a.keys.length > 0, apart: false };
  const [short, long] = a.body.length <= b.body.length ? [a, b] : [b, a];
  const title = shareOf(a.title, b.title);
  if (short.body.length < tinyBody) return byTitle(short, long, title, sameOutlet);
  const words = shareIn(short.body, long.all);
  const pairs = shareIn(short.bodyPairs, long.allPairs);
  const score = 0.4 * words + 0.6 * pairs;
  const wanted =
    short.body.length < shortBody ? linkFromShort : title >= sameTitle ? linkFromSameTitle : linkFrom;
  if (score < wanted) return { score, linked: false, apart: false };
  const apart = differInSubject(a, b, score) || (sameOutlet && title < 0.3);
  return { score: apart ? 0 : score, linked: !apart, apart };
}

function byTitle(short: StoryText, long: StoryText, title: number, sameOutlet: boolean): Comparison {
  const inAll = shareIn(short.title, long.all);
  const score = Math.min(1, 0.5 * Math.max(title, inAll) + 0.5 * shareIn(short.titlePairs, long.allPairs));
  const telling = short.title.length >= tellingTitle;
  if (!telling || score < linkFromTitle) return { score, linked: false, apart: false };
  const apart = differInSubject(short, long, score) || sameOutlet;
  return { score: apart ? 0 : score * 0.9, linked: !apart, apart };
}

/** Whether each of two alike texts names something that the other does not. */
function differInSubject(a: StoryText, b: StoryText, score: number): boolean {
  const figures = exclusive(a.figures, b.figures);
  if (figures.both > 0 && figures.both >= 0.5 * (figures.shared + figures.both)) return true;
  const places = exclusive(a.places, b.places);
  if (places.both > 0 && places.shared === 0) return true;
  const subjects = Math.min(missing(a.subjects, b.all), missing(b.subjects, a.all));
  return subjects > 0 && score < 0.97;
}

/** How many each has of its own (the smaller number), and how many both have. */
function exclusive(a: Int32Array, b: Int32Array): { both: number; shared: number } {
  const shared = sharedCount(a, b);
  return { both: Math.min(a.length, b.length) - shared, shared };
}

function missing(some: Int32Array, all: Int32Array): number {
  return some.length - sharedCount(some, all);
}

/** Share of the smaller set. */
function shareOf(a: Int32Array, b: Int32Array): number {
  const size = Math.min(a.length, b.length);
  return size === 0 ? 0 : sharedCount(a, b) / size;
}

function shareIn(some: Int32Array, all: Int32Array): number {
  return some.length === 0 ? 0 : sharedCount(some, all) / some.length;
}

/** Both sorted and without repetition. */
function sharedCount(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    const left = a[i]!;
    const right = b[k]!;
    if (left === right) count++;
    if (left <= right) i++;
    if (right <= left) k++;
  }
  return count;
}
