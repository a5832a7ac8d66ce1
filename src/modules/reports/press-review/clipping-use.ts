import type { Day } from '../../../shared/days.js';
import { stateOf } from '../../mentions/clippings/clipping-state.js';
import type { StateFacts } from '../../mentions/clippings/clipping-state.js';
import { isPicture } from '../../mentions/clippings/clipping-file.js';
import type { ClippingKind } from '../../mentions/clippings/clipping.entity.js';
import { coversUse } from '../../mentions/clippings/rights-basis.js';
import type { RightsBasis } from '../../mentions/clippings/rights-basis.js';

/** What the right to a clipping says, as far as a press review asks. */
export interface ReviewedClipping extends StateFacts {
  id: string;
  kind: ClippingKind;
  rightsBasis: RightsBasis;
  readerCount: number | null;
  validUntil: Day | null;
  forReports: boolean;
  forSharing: boolean;
}

/** `page`: shown to people who are signed in, never in a file that can be passed on. `file`: in the PDF too. */
export type ClippingUse = { kind: 'page' | 'file' } | { kind: 'left-out'; why: LeftOut };

/** `pdf`, `audio`: a file of ours that no page can draw. `elsewhere`: paper or a recording, where its entry says. `missing`: our file is gone. */
export type LeftOut = 'pdf' | 'audio' | 'elsewhere' | 'missing' | 'ended' | 'too-many-readers';

/**
 * Whether a press review may show a clipping. Its term has to run, pieces of § 49 UrhG end after their seven days like everything else that ends (`expiryOf`), the number of people who read the press review
 * must be known and no greater than the right allows, and the PDF takes only what the right names for reports: § 49 never does.
 */
export function clippingUse(clipping: ReviewedClipping, readers: number | null, now: Date): ClippingUse {
  const state = stateOf(clipping, now);
  if (state === 'expired' || state === 'removed') return { kind: 'left-out', why: 'ended' };
  if (state === 'missing') return { kind: 'left-out', why: 'missing' };
  if (state === 'noFile') return { kind: 'left-out', why: 'elsewhere' };
  if (!isPicture(clipping.kind))
    return { kind: 'left-out', why: clipping.kind === 'audio' ? 'audio' : 'pdf' };
  const { readerCount } = clipping;
  if (readerCount !== null && (readers === null || readers > readerCount))
    return { kind: 'left-out', why: 'too-many-readers' };
  return { kind: coversUse(clipping, 'report') ? 'file' : 'page' };
}

/** What a press review with clippings still lacks before it may show any. */
export type LicenceProblem = 'licence-missing' | 'licence-over' | 'readers-missing';

export function licenceProblem(
  { licence, licenceUntil, readers }: { licence: string; licenceUntil: Day | null; readers: number | null },
  today: Day,
): LicenceProblem | null {
  if (licence === '') return 'licence-missing';
  if (readers === null) return 'readers-missing';
  return licenceUntil !== null && today > licenceUntil ? 'licence-over' : null;
}
