import type { Day } from '../../shared/days.js';
import { UserError } from '../../shared/errors.js';

export interface Period {
  periodStart: Day | null;
  periodEnd: Day | null;
}

/** Throws `period-order` when a period ends before it begins; open ends are fine. */
export function refuseReversedPeriod({ periodStart, periodEnd }: Period): void {
  if (periodStart !== null && periodEnd !== null && periodEnd < periodStart)
    throw new UserError('period-order');
}

/** Where `today` stands; a period without days is always running. */
export function stageOf({ periodStart, periodEnd }: Period, today: Day): 'planned' | 'running' | 'ended' {
  if (periodStart !== null && today < periodStart) return 'planned';
  return periodEnd !== null && today > periodEnd ? 'ended' : 'running';
}
