import { dayOf, daysBetween } from '../../../shared/days.js';

/** An outlet that was written to, or a district that shall hear of it. */
export interface Awaited {
  /** The release that went there: of a family the variant. */
  releaseId: string;
  /** When waiting began: it was sent and published. */
  since: Date;
  /** Whether anything would have been seen: without a feed that answered since then nobody can say that there was nothing. */
  observed: boolean;
  /** The first piece that goes back to the release; null: none so far. */
  coveredAt: Date | null;
}

/** waiting: not so many days yet. silent: nothing appeared in that time. unobserved: nobody can tell. */
export type SilenceState = 'covered' | 'waiting' | 'silent' | 'unobserved';

export interface Silence {
  state: SilenceState;
  /** Calendar days since waiting began. */
  days: number;
}

/** What an outlet or district says after `afterDays` calendar days; a piece that comes late is a piece. */
export function silenceOf(
  { since, observed, coveredAt }: Awaited,
  { afterDays, now, timeZone }: { afterDays: number; now: Date; timeZone: string },
): Silence {
  const days = Math.max(0, daysBetween(dayOf(since, timeZone), dayOf(now, timeZone)));
  if (coveredAt !== null) return { state: 'covered', days };
  if (days < afterDays) return { state: 'waiting', days };
  return { state: observed ? 'silent' : 'unobserved', days };
}
