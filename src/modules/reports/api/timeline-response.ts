import { z } from 'zod';
import { eventKinds } from '../../campaigns/campaign-event.entity.js';
import type { Timeline } from '../timeline.queries.js';

const series = z.record(z.string(), z.number().int());
const apart = z.record(z.string(), z.number().int());
const share = z.number().min(0).max(1).nullable();

export const timelineResponse = z
  .object({
    buckets: z.array(
      z.object({
        start: z.iso.date().describe('First calendar day of the bucket in the reporting time zone'),
        observed: z
          .number()
          .min(0)
          .max(1)
          .nullable()
          .describe(
            'Share of outlet-days on which a feed of the outlet answered; null when nothing was ever due or the bucket lies ahead',
          ),
        series,
        apart: apart.describe('Not in the series: mentions on press portals, sites of partners and own ones'),
      }),
    ),
    totals: z.object({
      mentions: z
        .number()
        .int()
        .describe(
          'Placements: an outlet counts once for each story; only editorial and agency, unless `label` asks for others',
        ),
      stories: z.number().int().describe('Stories that these placements tell'),
      origins: z
        .object({ pitched: z.number().int(), organic: z.number().int(), unknown: z.number().int() })
        .describe('The placements by whether a release was behind them; the three make up `mentions`'),
      apart: apart.describe('Not in `mentions`, each once, by label'),
      series: series.describe('By district or campaign a mention counts once for each of its own'),
    }),
    labels: z.record(z.string(), z.string()).describe('Names of the keys that are ids'),
    previous: z
      .object({ from: z.iso.date(), to: z.iso.date(), mentions: z.number().int(), observed: share })
      .describe('The period of equal length before'),
    waiting: z
      .number()
      .int()
      .describe('Mentions of the period that would count but that nobody has reviewed yet'),
    events: z.array(
      z.object({
        day: z.iso.date(),
        kind: z.enum(eventKinds),
        title: z.string(),
        campaign: z
          .object({ id: z.string(), name: z.string() })
          .nullable()
          .describe('Null for a release without a campaign'),
        link: z.string().describe('Path of the page of the release or of the campaign'),
      }),
    ),
  })
  .meta({ id: 'Timeline' });

export function toTimelineResponse(timeline: Timeline): z.infer<typeof timelineResponse> {
  const {
    buckets,
    total,
    stories,
    origins,
    totals,
    apart: beside,
    labels,
    previous,
    waiting,
    events,
  } = timeline;
  return {
    buckets: buckets.map((bucket) => ({
      start: bucket.start,
      observed: bucket.observed,
      series: bucket.series,
      apart: bucket.apart,
    })),
    totals: { mentions: total, stories, origins, apart: beside, series: totals },
    labels,
    previous: {
      from: previous.from,
      to: previous.to,
      mentions: previous.total,
      observed: previous.observed,
    },
    waiting,
    events: events.map(({ day, kind, title, campaign, link }) => ({ day, kind, title, campaign, link })),
  };
}
