import { sharedCount } from './hash-set.js';
import type { StoryText } from './story-text.js';

/**
 * Weights of a logistic model, fitted to pairs of the gold set and the farm and rounded (docs/stories.md tells how and what they reach). Shares are 0 to 1.
 */
const weights = {
  bias: -4.6,
  /** Words and pairs of words of the shorter teaser that the other text has. */
  words: 2,
  pairs: 4.4,
  /** Shared words among the first of both teasers: a follow-up tells the earlier news last. */
  lead: 3.4,
  /** Shared words of the titles, and words of a title anywhere in the other text. */
  title: 1.4,
  titleInText: 1.4,
  /** Length of the shorter teaser; from 20 meaningful words on it is 1. */
  length: 0.35,
  /** What each text has of its own: figures (number and share), places (number, and that none is shared), words of the title that the teaser repeats. */
  figures: -1,
  figureShare: -1.7,
  places: -1.6,
  noSharedPlace: -4.5,
  subjects: -1.25,
  /** One outlet prints one text once. */
  sameOutlet: -2.8,
};

/** With fewer meaningful words a teaser says nothing, and the titles decide. */
const tinyBody = 3;
/** Teasers that share fewer of their words tell nothing in common; the rest need not be looked at. */
const fewestShared = 0.25;
/** Two texts that would be one story but for what each has of its own are held apart from here on. */
const heldApart = -0.5;

export interface Comparison {
  /** Probability that both tell the same, 0 to 1. */
  score: number;
  /** They do. */
  linked: boolean;
  /** They look alike and each names what the other does not: two events of one kind. */
  apart: boolean;
}

/** Compares two texts. Symmetric; some hundred comparisons of numbers. */
export function compareTexts(a: StoryText, b: StoryText, sameOutlet = false): Comparison {
  if (a.key === b.key) return { score: 1, linked: a.keys.length > 0, apart: false };
  const [short, long] = inOrder(a, b);
  const alike = short.body.length < tinyBody ? titlesAlike(short, long) : teasersAlike(short, long);
  if (alike <= 0) return { score: 1 / (1 + Math.exp(-alike)), linked: false, apart: false };
  const different = difference(a, b) + (sameOutlet ? weights.sameOutlet : 0);
  const sum = alike + different;
  return { score: 1 / (1 + Math.exp(-sum)), linked: sum > 0, apart: sum < heldApart };
}

/** The shorter teaser first; of equal ones that with the lower key, so that the order of the arguments does not matter. */
function inOrder(a: StoryText, b: StoryText): [short: StoryText, long: StoryText] {
  const difference = a.body.length - b.body.length;
  return difference < 0 || (difference === 0 && a.key < b.key) ? [a, b] : [b, a];
}

function teasersAlike(short: StoryText, long: StoryText): number {
  const words = shareIn(short.body, long.all);
  if (words < fewestShared) return weights.bias;
  return (
    weights.bias +
    weights.words * words +
    weights.pairs * shareIn(short.bodyPairs, long.allPairs) +
    weights.lead * shareOfSmaller(short.lead, long.lead) +
    weights.title * shareOfSmaller(short.title, long.title) +
    weights.titleInText * Math.max(shareIn(short.title, long.all), shareIn(long.title, short.all)) +
    (weights.length * Math.min(short.body.length, 20)) / 20
  );
}

/** A title alone tells a story when it is long enough and most of it stands in the other text: 4 of 5 words, 6 of 9. */
function titlesAlike(short: StoryText, long: StoryText): number {
  const shared = sharedCount(short.title, long.all);
  if (shared < fewestTitleWords) return -3;
  const inText = shared / short.title.length;
  const titles = shareOfSmaller(short.title, long.title);
  return 6 * Math.max(inText, titles) - titleFrom + 0.35 * Math.min(shared - fewestTitleWords, 4);
}
const fewestTitleWords = 4;
const titleFrom = 4.5;

/** Zero, and less the more each of both names that the other does not. */
function difference(a: StoryText, b: StoryText): number {
  const figures = ownOfBoth(a.figures, b.figures);
  const places = Math.min(missing(a.places, b.all), missing(b.places, a.all));
  const subjects = Math.min(missing(a.subjects, b.all), missing(b.subjects, a.all));
  return (
    weights.figures * Math.min(figures.own, 3) +
    (figures.own > 0 ? (weights.figureShare * figures.own) / (figures.own + figures.shared) : 0) +
    weights.places * Math.min(places, 2) +
    (places > 0 && sharedCount(a.places, b.places) === 0 ? weights.noSharedPlace : 0) +
    weights.subjects * Math.min(subjects, 3)
  );
}

/** How many each has of its own (the smaller number), and how many both have. */
function ownOfBoth(a: Int32Array, b: Int32Array): { own: number; shared: number } {
  const shared = sharedCount(a, b);
  return { own: Math.min(a.length, b.length) - shared, shared };
}

function missing(some: Int32Array, all: Int32Array): number {
  return some.length - sharedCount(some, all);
}

function shareOfSmaller(a: Int32Array, b: Int32Array): number {
  const size = Math.min(a.length, b.length);
  return size === 0 ? 0 : sharedCount(a, b) / size;
}

function shareIn(some: Int32Array, all: Int32Array): number {
  return some.length === 0 ? 0 : sharedCount(some, all) / some.length;
}
