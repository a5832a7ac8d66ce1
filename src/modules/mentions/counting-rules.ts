import type { MentionLabel } from './label-groups.js';
import { headlineLabels } from './label-groups.js';
import type { Review } from './mention.entity.js';

/** Raise it when a rule below changes; figures cite it. */
export const countingRules = 1;

/** One piece, with what the rules ask of it. */
export interface CountedMention {
  id: string;
  storyId: string;
  /** null: no outlet of ours. Such a piece stands for itself. */
  outletId: string | null;
  review: Review;
  label: MentionLabel;
  publishedAt: Date;
}

/** The title of an edition; undefined for everything that is no edition. */
export type TitleOf = (outletId: string) => string | undefined;

/** Reviews that take a piece out of all figures. */
const dismissed: readonly Review[] = ['irrelevant', 'duplicate', 'unmatched'];

/**
 * Counting rules 2 and 3. An outlet counts once per story: of several pieces the earliest that nobody dismissed stands for the placement, the others repeat it. What a title
 * carries itself is its shared section: the same story in an edition of that title repeats it. A story that only editions carry counts once for each of them. Dismissed pieces are in no figure and repeat nothing.
 * Returns, for the pieces of one story, the id of the piece that each one repeats.
 */
export function repeatedPieces(story: readonly CountedMention[], titleOf: TitleOf): Map<string, string> {
  const counted = story
    .filter(({ outletId, review }) => outletId !== null && !dismissed.includes(review))
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1));
  const standing = new Map<string, string>();
  for (const { id, outletId } of counted) if (!standing.has(outletId!)) standing.set(outletId!, id);
  const repeats = new Map<string, string>();
  for (const { id, outletId } of counted) {
    const stands = standing.get(titleOf(outletId!) ?? '') ?? standing.get(outletId!)!;
    if (stands !== id) repeats.set(id, stands);
  }
  return repeats;
}

/** Stories, placements and outlets, always given together; `outlets` are titles, an edition counting for its own. */
export interface Coverage {
  stories: number;
  placements: number;
  outlets: number;
}

/**
 * Counting rules 1 and 2: placements that editorial offices and agencies made and somebody reviewed as relevant, the stories they tell, and the titles they stand
 * in. `apart`: placements under other labels, shown beside the figure and never in it.
 */
export function coverageOf(
  mentions: readonly CountedMention[],
  titleOf: TitleOf,
): Coverage & { apart: Partial<Record<MentionLabel, number>> } {
  const stories = new Set<string>();
  const outlets = new Set<string>();
  const apart: Partial<Record<MentionLabel, number>> = {};
  let placements = 0;
  for (const piece of placementsOf(mentions, titleOf)) {
    if (!headlineLabels.includes(piece.label)) {
      apart[piece.label] = (apart[piece.label] ?? 0) + 1;
      continue;
    }
    placements += 1;
    stories.add(piece.storyId);
    if (piece.outletId !== null) outlets.add(titleOf(piece.outletId) ?? piece.outletId);
  }
  return { stories: stories.size, placements, outlets: outlets.size, apart };
}

/** The relevant pieces that count: each placement once. */
export function placementsOf<M extends CountedMention>(mentions: readonly M[], titleOf: TitleOf): M[] {
  const byStory = new Map<string, M[]>();
  for (const mention of mentions) {
    const story = byStory.get(mention.storyId);
    if (story) story.push(mention);
    else byStory.set(mention.storyId, [mention]);
  }
  return [...byStory.values()].flatMap((story) => {
    const repeats = repeatedPieces(story, titleOf);
    return story.filter(({ id, review }) => review === 'relevant' && !repeats.has(id));
  });
}

/** A figure of a title's audience (copies, visits …) with those of its editions. null: unknown. */
export interface AudienceOfTitle {
  title: number | null;
  editions: readonly (number | null)[];
}

/**
 * Counting rule 3: the sum of editions never exceeds their title, which they share. `known` tells how many of the editions the sum knows; nothing known is null, never 0.
 * Unit is that of the figures, which must be one and the same.
 */
export function audienceOfEditions({ title, editions }: AudienceOfTitle): {
  sum: number | null;
  known: number;
} {
  const figures = editions.filter((figure) => figure !== null);
  if (!figures.length) return { sum: null, known: 0 };
  const sum = figures.reduce((total, figure) => total + figure, 0);
  return { sum: title === null ? sum : Math.min(sum, title), known: figures.length };
}
