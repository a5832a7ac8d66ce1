import type { Day } from '../../../shared/days.js';
import type { ShareLink } from './share-link.entity.js';

export type ShareState = 'open' | 'expired' | 'revoked';

/** Whether a link opens on a day (in the reporting time zone); the last day still counts. */
export function shareState(
  { revokedAt, lastDay }: Pick<ShareLink, 'revokedAt' | 'lastDay'>,
  today: Day,
): ShareState {
  if (revokedAt !== null) return 'revoked';
  return lastDay !== null && today > lastDay ? 'expired' : 'open';
}
