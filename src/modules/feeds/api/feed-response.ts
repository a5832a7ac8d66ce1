import { z } from 'zod';
import { feedHealth, feedHealths } from '../feed-health.js';
import type { FeedPoll } from '../feed-poll.entity.js';
import type { FeedRow } from '../feeds.queries.js';

const instant = z.iso.datetime();

export const feedResponse = z
  .object({
    id: z.string(),
    url: z.string(),
    title: z.string(),
    kind: z.enum(['outlet', 'search', 'sitemap']),
    state: z.enum(['active', 'paused', 'gone']),
    health: z.enum(feedHealths),
    volume: z
      .enum(['low', 'high'])
      .nullable()
      .describe('Far fewer or far more items than usual; null when as usual or not known'),
    outlet: z.object({ id: z.string(), name: z.string() }).nullable(),
    districtAgs: z.array(z.string()),
    intervalMinutes: z.number(),
    nextPollAt: instant,
    lastPolledAt: instant.nullable(),
    lastSucceededAt: instant.nullable(),
    lastNewItemAt: instant.nullable(),
    lastErrorCode: z.string().nullable(),
    lyingSince: instant.nullable().describe('Since when the server says 304 although there is news'),
    movedFrom: z.string().nullable().describe('Address before the last move'),
    movedAt: instant.nullable(),
    items: z.number(),
    newThisWeek: z.number(),
    createdAt: instant,
  })
  .meta({ id: 'Feed' });

export const pollResponse = z
  .object({
    at: instant,
    outcome: z.enum(['fetched', 'unchanged', 'not-modified', 'failed']),
    status: z.number().nullable(),
    errorCode: z.string().nullable(),
    bytes: z.number(),
    ms: z.number(),
    items: z.number(),
    newItems: z.number(),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'FeedPoll' });

export const candidateResponse = z.object({
  url: z.string(),
  title: z.string().nullable(),
  format: z.enum(['rss', 'rdf', 'atom', 'json', 'sitemap']),
  newestTitle: z.string().nullable(),
  newestAt: z.string().nullable(),
  itemsPerDay: z.number().nullable(),
});

export const addedFeedResponse = z
  .object({
    feed: feedResponse.nullable().describe('The feed, or null when the address is a page'),
    candidates: z.array(candidateResponse).describe('Feeds of the page, best first'),
  })
  .meta({ id: 'AddedFeed' });

export const pollOutcomeResponse = z
  .object({
    outcome: z.enum(['fetched', 'unchanged', 'not-modified', 'failed', 'busy', 'handed-back']),
    poll: pollResponse.nullable(),
    newMentions: z.number(),
  })
  .meta({ id: 'PollOutcome' });

export type FeedResponse = z.infer<typeof feedResponse>;

export function toFeedResponse(row: FeedRow, now: Date): FeedResponse {
  const { feed, outlet, isSlow, items, newThisWeek } = row;
  return {
    id: feed.id,
    url: feed.url,
    title: feed.title,
    kind: feed.kind,
    state: feed.state === 'removed' ? 'paused' : feed.state,
    health: feedHealth(feed, isSlow, now),
    volume: feed.volume,
    outlet,
    districtAgs: feed.districtAgs,
    intervalMinutes: feed.intervalMinutes,
    nextPollAt: feed.nextPollAt.toISOString(),
    lastPolledAt: feed.lastPolledAt?.toISOString() ?? null,
    lastSucceededAt: feed.lastSucceededAt?.toISOString() ?? null,
    lastNewItemAt: feed.lastNewItemAt?.toISOString() ?? null,
    lastErrorCode: feed.lastErrorCode,
    lyingSince: feed.lyingSince?.toISOString() ?? null,
    movedFrom: feed.movedFrom,
    movedAt: feed.movedAt?.toISOString() ?? null,
    items,
    newThisWeek,
    createdAt: feed.createdAt.toISOString(),
  };
}

export function toPollResponse(poll: FeedPoll): z.infer<typeof pollResponse> {
  const { at, outcome, status, errorCode, bytes, ms, items, newItems, warnings } = poll;
  return { at: at.toISOString(), outcome, status, errorCode, bytes, ms, items, newItems, warnings };
}
