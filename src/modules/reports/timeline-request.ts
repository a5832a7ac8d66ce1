import { z } from 'zod';
import { bucketsBetween, daysBetween } from '../../shared/days.js';
import type { Bucket, Day } from '../../shared/days.js';
import { lenientFilterQuery, toMentionFilter } from '../mentions/mention-filter-query.js';
import { isReportableDay, presetPeriod, presets } from './periods.js';
import type { Preset } from './periods.js';
import { divisions } from './division.js';
import { fittingBucket, mostBuckets } from './timeline.js';
import type { Period } from './timeline.js';
import type { Compared, TimelineRequest } from './timeline.queries.js';

/** What the address of the timeline page asks for. */
export interface TimelineView {
  request: TimelineRequest;
  /** Null when the days are given one by one. */
  preset: Preset | null;
}

/** Longer spans are cut at their beginning. */
const mostDays = 366 * 20;
const standard: Preset = '90d';

const day = z.string().refine(isReportableDay).optional().catch(undefined);

/** Values that make no sense are ignored: an old bookmark shows something near, never an error. */
const timelineQuery = lenientFilterQuery.extend({
  period: z.enum(presets).optional().catch(undefined),
  from: day,
  to: day,
  bucket: z.enum(['day', 'week', 'month']).optional().catch(undefined),
  unreviewed: z.string().optional(),
  by: z.enum(divisions).catch('scope'),
  compare: z
    .union([z.literal('previous'), z.uuid()])
    .optional()
    .catch(undefined),
});

export function readTimelineView(query: URLSearchParams, today: Day): TimelineView {
  const { period, from, to, bucket, unreviewed, by, compare, ...filter } = timelineQuery.parse(
    Object.fromEntries(query),
  );
  const preset = from || to ? null : (period ?? standard);
  const days = preset ? presetPeriod(preset, today) : typedPeriod(from, to, today);
  return {
    preset,
    request: {
      period: days,
      bucket: allowedBucket(bucket, days),
      by,
      includeNew: unreviewed === '1',
      compare: compared(compare, filter.campaign),
      filter: toMentionFilter(filter),
    },
  };
}

/** A campaign held against itself would say nothing. */
function compared(compare: string | undefined, campaign: string | undefined): Compared | null {
  if (compare === undefined || compare === campaign) return null;
  return compare === 'previous' ? { with: 'previous' } : { with: 'campaign', campaignId: compare };
}

/** Two days in either order; an open end is today, an open beginning the standard length before the end. */
function typedPeriod(from: Day | undefined, to: Day | undefined, today: Day): Period {
  const end = to ?? (from && from > today ? from : today);
  const start = from ?? presetPeriod(standard, end).from;
  const [first, last] = start <= end ? [start, end] : [end, start];
  return daysBetween(first, last) > mostDays
    ? { from: presetPeriod('365d', last).from, to: last }
    : { from: first, to: last };
}

function allowedBucket(wanted: Bucket | undefined, period: Period): Bucket {
  return wanted && bucketsBetween(period.from, period.to, wanted).length <= mostBuckets
    ? wanted
    : fittingBucket(period);
}
