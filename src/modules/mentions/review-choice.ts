import { reviews } from './mention.entity.js';
import type { Review } from './mention.entity.js';

/** What a list may be narrowed to: one review, all, or those that a figure counts which includes what waits. */
export const reviewChoices = [...reviews, 'all', 'counted'] as const;
export type ReviewChoice = (typeof reviewChoices)[number];

/** Undefined does not narrow. */
export function reviewsOfChoice(choice: ReviewChoice): readonly Review[] | undefined {
  if (choice === 'all') return undefined;
  return choice === 'counted' ? ['relevant', 'new'] : [choice];
}
