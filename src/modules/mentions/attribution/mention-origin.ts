import type { Grade } from './proof.js';

/** Where a mention came from: out of a release of ours, by itself, or nobody can tell. */
export const mentionOrigins = ['pitched', 'organic', 'unknown'] as const;
export type MentionOrigin = (typeof mentionOrigins)[number];

/** The machine's grade for one release, and a person's that takes its place. */
export interface GradedRelease {
  grade: Grade;
  ruledGrade: Grade | null;
}

export interface MentionFacts {
  publishedAt: Date;
  /** Whether a teaser or an article was there to compare, see `hasComparableText`. */
  hasText: boolean;
  /** When the first release on record went out, see `wentOutAt`; null: none is on record. */
  firstReleaseAt: Date | null;
  /** Releases without one count as D. */
  grades: readonly GradedRelease[];
}

export function effectiveGrade({ grade, ruledGrade }: GradedRelease): Grade {
  return ruledGrade ?? grade;
}

/**
 * Pitched when any effective grade is A, B or C. Organic when all are D and a person said so or there was something to compare: a text of the
 * piece, and a release that went out before it. Unknown otherwise, which is not the same as organic.
 */
export function mentionOrigin({ publishedAt, hasText, firstReleaseAt, grades }: MentionFacts): MentionOrigin {
  if (grades.some((graded) => effectiveGrade(graded) !== 'D')) return 'pitched';
  if (grades.some(({ ruledGrade }) => ruledGrade === 'D')) return 'organic';
  return hasText && firstReleaseAt !== null && firstReleaseAt <= publishedAt ? 'organic' : 'unknown';
}

/** How many of each; the three make up the number of mentions. */
export function originCounts(origins: Iterable<MentionOrigin>): Record<MentionOrigin, number> {
  const counts = { pitched: 0, organic: 0, unknown: 0 };
  for (const origin of origins) counts[origin]++;
  return counts;
}
