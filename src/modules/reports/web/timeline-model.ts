import { codingFilterQuery } from '../../mentions/coding/coding-filter-query.js';
import { choiceOfLabels } from '../../mentions/label-groups.js';
import type { LabelChoice } from '../../mentions/label-groups.js';
import type { MentionOrigin } from '../../mentions/attribution/mention-origin.js';
import type { ViewRow } from '../../mentions/saved-views/saved-views.js';
import type { FilterChoices } from '../../mentions/web/mention-filter-fields.js';
import type { Division } from '../division.js';
import type { Period } from '../timeline.js';
import type { TimelineView } from '../timeline-request.js';
import type { Timeline } from '../timeline.queries.js';
import type { TimelineChart } from './timeline-chart.js';

/** What the page of the timeline shows. */
export interface TimelineModel extends FilterChoices {
  view: TimelineView;
  timeline: Timeline;
  chart: TimelineChart;
  /** Whether the share of all articles stands beside. */
  share: boolean;
  saved: readonly ViewRow[];
  anyMention: boolean;
  timeZone: string;
}

interface Narrowed {
  /** One part of the division. */
  key?: string | undefined;
  /** Where it is not one of those that the figure counts. */
  label?: LabelChoice;
  origin?: MentionOrigin;
}

/** The mentions behind a number. */
export function listAddress(
  { request }: TimelineView,
  days: Period,
  { key, label, origin }: Narrowed = {},
): string {
  const { filter, by } = request;
  const query = new URLSearchParams();
  const set = (name: string, value: string | undefined) => {
    if (value) query.set(name, value);
  };
  set('review', request.includeNew ? 'counted' : 'relevant');
  set('from', days.from);
  set('to', days.to);
  set('watch', filter.watchId);
  set('campaign', filter.campaignId);
  set('grant', filter.grantId);
  set('outlet', filter.outletId);
  set('district', filter.districtAgs);
  set('basis', filter.districtBasis);
  set('municipality', filter.municipalityAgs);
  set('scope', filter.scope);
  set('medium', filter.mediumType);
  set('origin', origin ?? filter.origin);
  set('once', '1');
  set('label', label ?? (filter.labels ? choiceOfLabels(filter.labels) : 'counted'));
  for (const [name, value] of Object.entries(codingFilterQuery(filter))) set(name, value);
  if (key !== undefined) query.set(by, key);
  // bars by district count where outlets spread, not what texts name
  if (key !== undefined && by === 'district') query.set('basis', 'area');
  return `/mentions?${query.toString()}`;
}

/** The mentions of one part of a bar; null when no list shows exactly these: parts drawn as one, and what has no outlet or campaign. */
export function partAddress(view: TimelineView, days: Period, key: string): string | null {
  const { by, filter } = view.request;
  const narrowedTo = { outlet: filter.outletId, district: filter.districtAgs, campaign: filter.campaignId };
  if (isId(by)) {
    if (!/^([0-9a-f-]{36}|\d{5})$/.test(key)) return null;
    // the list can be narrowed to one outlet, district or campaign, not to two at once
    if (narrowedTo[by] && narrowedTo[by] !== key) return null;
  }
  return listAddress(view, days, { key });
}

function isId(by: Division): by is 'outlet' | 'district' | 'campaign' {
  return by === 'outlet' || by === 'district' || by === 'campaign';
}
