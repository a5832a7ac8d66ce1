import { z } from 'zod';
import type { Day } from '../../../shared/days.js';
import { mapKinds } from '../../places/web/district-map.js';
import type { MapKind } from '../../places/web/district-map.js';
import type { Preset } from '../periods.js';
import { readTimelineView } from '../timeline-request.js';
import type { TimelineView } from '../timeline-request.js';
import type { Period } from '../timeline.js';

/** What the address of the page asks for. */
export interface ReachView {
  period: Period;
  preset: Preset | null;
  /** Null: mentions of all campaigns and of none. */
  campaignId: string | null;
  map: MapKind;
  /** The same question to the timeline and to the list of mentions. */
  timeline: TimelineView;
}

const mapKind = z.enum(mapKinds).catch('areas');

/** Period and campaign as the timeline reads them; a value that makes no sense is ignored. */
export function readReachView(query: URLSearchParams, today: Day): ReachView {
  const { request, preset } = readTimelineView(query, today);
  const { campaignId } = request.filter;
  return {
    period: request.period,
    preset,
    campaignId: campaignId ?? null,
    map: mapKind.parse(query.get('map')),
    timeline: { preset, request: { ...request, filter: campaignId ? { campaignId } : {} } },
  };
}
