import { z } from 'zod';
import type { Day } from '../../../shared/days.js';
import { mapKinds } from '../../places/web/district-map.js';
import type { MapKind } from '../../places/web/district-map.js';
import type { Preset } from '../periods.js';
import { readTimelineView } from '../timeline-request.js';
import type { TimelineView } from '../timeline-request.js';
import type { MentionShare } from '../tally/mention-share.js';
import { fittingBucket } from '../timeline.js';
import type { Period } from '../timeline.js';
import { districtChoice } from './districts-shown.js';
import type { DistrictChoice } from './districts-shown.js';

/** What the address of the page asks for. */
export interface ReachView extends MentionShare {
  period: Period;
  preset: Preset | null;
  map: MapKind;
  /** Districts that the table is narrowed to; null: all. */
  show: DistrictChoice | null;
  /** All outlets instead of those with most placements. */
  allOutlets: boolean;
  /** The same question to the timeline, by scope, and to the list of mentions. */
  timeline: TimelineView;
}

const mapKind = z.enum(mapKinds).catch('areas');

/** Period, campaign and grant as the timeline reads them; a value that makes no sense is ignored. */
export function readReachView(query: URLSearchParams, today: Day): ReachView {
  const { request, preset } = readTimelineView(query, today);
  return {
    ...reachViewOf(request.period, {
      campaignId: request.filter.campaignId ?? null,
      grantId: request.filter.grantId ?? null,
    }),
    preset,
    map: mapKind.parse(query.get('map')),
    show: districtChoice.parse(query.get('show')),
    allOutlets: query.get('outlets') === 'all',
  };
}

/** The same question where nothing is chosen to be looked at. */
export function reachViewOf(period: Period, { campaignId, grantId }: MentionShare): ReachView {
  return {
    period,
    preset: null,
    campaignId,
    grantId,
    map: 'areas',
    show: null,
    allOutlets: true,
    timeline: {
      preset: null,
      request: {
        period,
        bucket: fittingBucket(period),
        by: 'scope',
        includeNew: false,
        compare: { with: 'previous' },
        filter: { ...(campaignId && { campaignId }), ...(grantId && { grantId }) },
      },
    },
  };
}
