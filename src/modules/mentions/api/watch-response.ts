import { z } from 'zod';
import { reviews } from '../mention.entity.js';
import type { PreviewHit, QueryPreview } from '../preview-result.js';
import { rematchProgress } from '../rematch-progress.js';
import type { RevisionRow, WatchRow } from '../watches.queries.js';
import { evidenceResponse, toEvidenceResponse } from './evidence-response.js';

const rematch = z
  .object({
    state: z.enum(['waiting', 'running', 'done']),
    done: z.number().int().describe('Stored items looked at so far'),
    total: z.number().int(),
    found: z.number().int().describe('Mentions it brought'),
    ended: z.number().int().describe('Matches that no longer hold; nothing is removed'),
  })
  .meta({ id: 'Rematch' });

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
    rematch: rematch
      .nullable()
      .describe('The comparison of the wording with items of the last 90 days, which runs in the background'),
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
        names: z
          .object({
            aliases: z.record(z.string(), z.array(z.string())),
            queries: z.record(z.string(), z.string()),
          })
          .nullable()
          .describe('Alias sets and watches that the query called, as they were then'),
        createdAt: z.iso.datetime(),
        by: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'WatchDetail' });

const previewHit = z.object({
  itemId: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  publishedAt: z.iso.datetime(),
  evidence: z.array(evidenceResponse),
  review: z.enum(reviews).nullable().describe('Of the mention that the item already is'),
});

export const previewResponse = z
  .object({
    matched: z.number().int(),
    scanned: z.number().int(),
    days: z.number().int(),
    complete: z.boolean().describe('False when there were more items than a preview looks at'),
    hits: z.array(previewHit).describe('The newest ten'),
    change: z
      .object({
        gained: z.number().int(),
        lost: z.number().int(),
        kept: z.number().int(),
        gainedHits: z.array(previewHit),
        lostHits: z.array(previewHit),
      })
      .nullable()
      .describe('Against the wording in force of `watchId`; null without one'),
  })
  .meta({ id: 'QueryPreview' });

export function toWatchResponse({
  rematch,
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
    rematch: rematchProgress(rematch),
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
    revisions: revisions.map(({ number, query, names, createdAt, who }) => ({
      number,
      query,
      names: names && { aliases: names.aliases, queries: names.queries },
      createdAt: createdAt.toISOString(),
      by: who,
    })),
  };
}

export function toPreviewResponse(preview: QueryPreview): z.infer<typeof previewResponse> {
  const { matched, scanned, days, complete, hits, change } = preview;
  return {
    matched,
    scanned,
    days,
    complete,
    hits: hits.map(toPreviewHit),
    change: change && {
      gained: change.gained,
      lost: change.lost,
      kept: change.kept,
      gainedHits: change.gainedHits.map(toPreviewHit),
      lostHits: change.lostHits.map(toPreviewHit),
    },
  };
}

function toPreviewHit(hit: PreviewHit): z.infer<typeof previewHit> {
  const { itemId, title, url, outlet, publishedAt, evidence, review } = hit;
  return {
    itemId,
    title,
    url,
    outlet,
    publishedAt: publishedAt.toISOString(),
    evidence: evidence.map(toEvidenceResponse),
    review,
  };
}
