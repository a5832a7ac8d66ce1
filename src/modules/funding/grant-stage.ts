import type { Day } from '../../shared/days.js';
import type { Grant } from './grant.entity.js';

export const grantStages = ['running', 'planned', 'ended'] as const;
export type GrantStage = (typeof grantStages)[number];

/** Where `today` stands in the Bewilligungszeitraum; both ends belong to it. */
export function grantStage(
  { periodStart, periodEnd }: Pick<Grant, 'periodStart' | 'periodEnd'>,
  today: Day,
): GrantStage {
  if (today < periodStart) return 'planned';
  return today > periodEnd ? 'ended' : 'running';
}
