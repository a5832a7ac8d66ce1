import { choiceOfLabels } from '../../mentions/label-groups.js';
import type { LabelChoice } from '../../mentions/label-groups.js';
import type { MentionOrigin } from '../../mentions/attribution/mention-origin.js';
import type { FilterChoices } from '../../mentions/web/mention-filter-fields.js';
import type { Period } from '../timeline.js';
import type { TimelineView } from '../timeline-request.js';
import type { Timeline } from '../timeline.queries.js';

/** What the page of the timeline shows. */
export interface TimelineModel extends FilterChoices {
  view: TimelineView;
  timeline: Timeline;
  anyMention: boolean;
  timeZone: string;
}

/** The mentions behind a number; `label` where it is not one of those that the figure counts. */
export function listAddress(
  { request }: TimelineView,
  days: Period,
  { scope, label, origin }: { scope?: string | undefined; label?: LabelChoice; origin?: MentionOrigin } = {},
): string {
  const { filter } = request;
  const query = new URLSearchParams();
  const set = (name: string, value: string | undefined) => {
    if (value) query.set(name, value);
  };
  // with unreviewed mentions counted the list shows all reviews: it has no filter for two at once
  set('review', request.includeNew ? 'all' : 'relevant');
  set('from', days.from);
  set('to', days.to);
  set('watch', filter.watchId);
  set('campaign', filter.campaignId);
  set('outlet', filter.outletId);
  set('district', filter.districtAgs);
  set('scope', scope ?? filter.scope);
  set('medium', filter.mediumType);
  set('origin', origin ?? filter.origin);
  set('once', '1');
  set('label', label ?? (filter.labels ? choiceOfLabels(filter.labels) : 'counted'));
  return `/mentions?${query.toString()}`;
}
