import { z } from 'zod';
import type { QueryPreview } from '../preview-query.js';
import type { RevisionRow, WatchRow } from '../watches.queries.js';
import { evidenceResponse, toEvidenceResponse } from './evidence-response.js';

export const watchResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string(),
    active: z.boolean(),
    revision: z.number().int().describe('Number of the wording in force'),
    campaign: z.object({ id: z.string(), name: z.string() }).nullable(),
    mentions: z.number().int(),
    waiting: z.number().int().describe('Mentions that nobody has reviewed yet'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Watch' });

export const watchDetailResponse = watchResponse
  .extend({
    revisions: z.array(
      z.object({
        number: z.number().int(),
        query: z.string(),
        createdAt: z.iso.datetime(),
        by: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'WatchDetail' });

export const savedWatchResponse = watchResponse
  .extend({ newMentions: z.number().int().describe('Found among items stored in the last 90 days') })
  .meta({ id: 'SavedWatch' });

export const previewResponse = z
  .object({
    matched: z.number().int(),
    scanned: z.number().int(),
    days: z.number().int(),
    complete: z.boolean().describe('False when there were more items than a preview looks at'),
    hits: z.array(
      z.object({
        itemId: z.string(),
        title: z.string(),
        url: z.string().nullable(),
        outlet: z.string().nullable(),
        publishedAt: z.iso.datetime(),
        evidence: z.array(evidenceResponse),
      }),
    ),
  })
  .meta({ id: 'QueryPreview' });

export function toWatchResponse({
  watch,
  campaign,
  found,
  waiting,
}: WatchRow): z.infer<typeof watchResponse> {
  return {
    id: watch.id,
    name: watch.name,
    query: watch.query,
    active: watch.active,
    revision: watch.revision,
    campaign,
    mentions: found,
    waiting,
    createdAt: watch.createdAt.toISOString(),
    updatedAt: watch.updatedAt.toISOString(),
  };
}

export function toWatchDetailResponse(
  row: WatchRow,
  revisions: readonly RevisionRow[],
): z.infer<typeof watchDetailResponse> {
  return {
    ...toWatchResponse(row),
    revisions: revisions.map(({ number, query, createdAt, who }) => ({
      number,
      query,
      createdAt: createdAt.toISOString(),
      by: who,
    })),
  };
}

export function toPreviewResponse(preview: QueryPreview): z.infer<typeof previewResponse> {
  const { matched, scanned, days, complete, hits } = preview;
  return {
    matched,
    scanned,
    days,
    complete,
    hits: hits.map(({ itemId, title, url, outlet, publishedAt, evidence }) => ({
      itemId,
      title,
      url,
      outlet,
      publishedAt: publishedAt.toISOString(),
      evidence: evidence.map(toEvidenceResponse),
    })),
  };
}
