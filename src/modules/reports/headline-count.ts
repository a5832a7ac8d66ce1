import { apartLabels, headlineLabels } from '../mentions/label-groups.js';
import type { MentionLabel } from '../mentions/label-groups.js';
import type { Review } from '../mentions/mention.entity.js';

/** Number of mentions with one review and one label. */
export interface LabelCount {
  review: Review;
  label: MentionLabel;
  count: number;
}

/** What a figure counts. */
export interface CountingRule {
  reviews: readonly Review[];
  labels: readonly MentionLabel[];
  /** Shown beside the figure. */
  apart: readonly MentionLabel[];
}

/**
 * Counting rule 1: a headline figure counts mentions of editorial offices and agencies that were reviewed as relevant, with `includeNew` also those
 * that wait; others stand beside it. Who asks for certain labels gets these counted, and nothing stands beside.
 */
export function countingRule({
  includeNew = false,
  labels,
}: {
  includeNew?: boolean;
  labels?: readonly MentionLabel[] | undefined;
} = {}): CountingRule {
  const reviews: Review[] = includeNew ? ['relevant', 'new'] : ['relevant'];
  return labels ? { reviews, labels, apart: [] } : { reviews, labels: headlineLabels, apart: apartLabels };
}

/** The figure, and what stands beside it by label; a label with none is absent. */
export function headlineCount(
  counts: readonly LabelCount[],
  { reviews, labels, apart }: CountingRule,
): { total: number; apart: Partial<Record<MentionLabel, number>> } {
  let total = 0;
  const beside: Partial<Record<MentionLabel, number>> = {};
  for (const { review, label, count } of counts) {
    if (!reviews.includes(review)) continue;
    if (labels.includes(label)) total += count;
    else if (apart.includes(label)) beside[label] = (beside[label] ?? 0) + count;
  }
  return { total, apart: beside };
}

/** All that stands beside a figure. */
export function sumOf(apart: Partial<Record<string, number>>): number {
  return Object.values(apart).reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
