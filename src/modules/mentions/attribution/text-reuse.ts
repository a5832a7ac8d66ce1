import { edges, readLetters, type Letters } from './letters.js';
import type { ReadRelease } from './read-release.js';
import { functionWords } from './telling-words.js';
import { isRun, placeOf, verbatimRuns, type VerbatimRun } from './verbatim-runs.js';

/** Characters of the shortest run that counts (Churnalism's 15, Media Standards Trust). */
export const shortestRun = 15;
/** More than this share of a text makes reuse (Churnalism's 20 %). */
export const reuseShare = 0.2;
/**
 * A short teaser reaches the share by accident: "in der Stadt Augsburg und" is one run. So one run must be a clause, or two
 * must be phrases, or three must make a sentence together; lengths in characters.
 */
export const enoughRuns = { one: 40, ofTwo: 25, three: 60 } as const;

/** A passage: `start` up to `end` in the piece, `releaseStart` up to `releaseEnd` in the release's body, UTF-16 code units. */
export interface ReusedRun {
  start: number;
  end: number;
  releaseStart: number;
  releaseEnd: number;
}

/** `covered` characters of `length` (first to last word of the piece) are in the runs; `share` is 0 to 1. */
export interface TextReuse {
  share: number;
  covered: number;
  length: number;
  runs: ReusedRun[];
}

/**
 * Which passages of a piece stand word for word in a release: the longest first, what is left of others then, in order of
 * the piece and without overlap in it. Case, umlaut spellings, quotes, dashes, blanks and hyphens do not matter. Not
 * counted: places that also stand in the boilerplate, and passages of nothing but names and words such as "für die".
 */
export function textReuse(piece: string, release: ReadRelease): TextReuse {
  const letters = readLetters(piece);
  if (letters.count === 0) return { share: 0, covered: 0, length: 0, runs: [] };
  const taken = new Uint8Array(letters.folded.count);
  for (const run of verbatimRuns(letters, release.boilerplate, shortestRun)) take(letters, run, taken);

  const body = release.body.letters;
  const whole = placeOf(letters, 0, letters.count);
  const length = whole.end - whole.start;
  const runs: ReusedRun[] = [];
  let covered = 0;
  for (const run of longestFirst(letters, verbatimRuns(letters, release.body, shortestRun))) {
    for (const part of freeParts(letters, run, taken, body)) {
      if (!isRun(letters, part.from, part.to, shortestRun)) continue;
      if (!isTelling(letters, part, release.ignored)) continue;
      take(letters, part, taken);
      const { start, end } = placeOf(letters, part.from, part.to);
      const there = placeOf(body, part.from + part.shift, part.to + part.shift);
      runs.push({ start, end, releaseStart: there.start, releaseEnd: there.end });
      covered += end - start;
    }
  }
  runs.sort((a, b) => a.start - b.start);
  return { share: covered / length, covered, length, runs };
}

/** Whether it is enough for grade A, see `reuseShare` and `enoughRuns`. */
export function isReuse({ share, runs }: TextReuse): boolean {
  if (share <= reuseShare) return false;
  const lengths = runs.map(({ start, end }) => end - start).sort((a, b) => b - a);
  const [first = 0, second = 0, third = 0] = lengths;
  if (first >= enoughRuns.one || second >= enoughRuns.ofTwo) return true;
  return third > 0 && lengths.reduce((sum, one) => sum + one, 0) >= enoughRuns.three;
}

function longestFirst(letters: Letters, runs: VerbatimRun[]): VerbatimRun[] {
  return runs
    .map((run) => ({ run, ...placeOf(letters, run.from, run.to) }))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .map(({ run }) => run);
}

function take({ wordOf }: Letters, { from, to }: VerbatimRun, taken: Uint8Array): void {
  taken.fill(1, wordOf[from], wordOf[to - 1]! + 1);
}

/** The parts of a run whose words nobody has taken, cut so that they begin and end at words of the release as well. */
function freeParts(piece: Letters, run: VerbatimRun, taken: Uint8Array, body: Letters): VerbatimRun[] {
  const { unitStart } = piece.folded;
  const parts: VerbatimRun[] = [];
  const isEdge = (at: number): boolean => body.edge[at + run.shift] !== edges.none;
  const beyond = piece.wordOf[run.to - 1]! + 1;
  for (let word = piece.wordOf[run.from]!; word < beyond;) {
    let next = word;
    while (next < beyond && taken[next] === 0) next++;
    let last = next;
    while (word < last && !isEdge(unitStart[word]!)) word++;
    while (word < last && !isEdge(unitStart[last]!)) last--;
    if (word < last) parts.push({ ...run, from: unitStart[word]!, to: unitStart[last]! });
    word = next + 1;
  }
  return parts;
}

function isTelling(
  { folded, wordOf }: Letters,
  { from, to }: VerbatimRun,
  ignored: ReadonlySet<string>,
): boolean {
  for (let word = wordOf[from]!; word <= wordOf[to - 1]!; word++) {
    const letters = folded.word(word);
    if (!ignored.has(letters) && !functionWords.has(letters)) return true;
  }
  return false;
}
