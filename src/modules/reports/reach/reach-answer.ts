import type { Day } from '../../../shared/days.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Campaign } from '../../campaigns/campaign.entity.js';
import type { Grant } from '../../funding/grant.entity.js';
import type { MentionShare } from '../tally/mention-share.js';
import type { Timeline } from '../timeline.queries.js';
import type { ReachView } from './reach-request.js';
import type { Reach } from './reach.queries.js';

/** All that page, files and API tell of one question. */
export interface ReachAnswer {
  view: ReachView;
  /** The campaign that is asked about, whether it still runs or not; null: all mentions. */
  campaign: Pick<Campaign, 'id' | 'name'> | null;
  /** The grant whose campaigns are asked about. */
  grant: Pick<Grant, 'id' | 'title'> | null;
  reach: Reach;
  /** By scope, with the period before. */
  timeline: Timeline;
  today: Day;
}

/** How a reader is told: language, and how numbers and days are written. */
export type Telling = Pick<PageContext, 't' | 'format'>;

/** Where numbers come from; `asOf` is ready to read. */
export interface Provenance {
  unit: string;
  basis: string;
  source: string;
  asOf: string;
  rule: { name: string; version: number; text: string };
}

/** Campaign and grant as an address says them. */
export function shareQuery({ campaignId, grantId }: MentionShare): Record<string, string> {
  return { ...(campaignId && { campaign: campaignId }), ...(grantId && { grant: grantId }) };
}

/** The address of the page for the same question. */
export function reachAddress(
  { view }: Pick<ReachAnswer, 'view'>,
  changes: Record<string, string> = {},
): string {
  const query = new URLSearchParams({
    from: view.period.from,
    to: view.period.to,
    ...shareQuery(view),
    ...changes,
  });
  return `/reach?${query.toString()}`;
}
