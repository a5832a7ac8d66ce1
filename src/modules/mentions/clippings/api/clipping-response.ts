import { z } from 'zod';
import { clippingStates, stateOf } from '../clipping-state.js';
import { clippingKinds } from '../clipping.entity.js';
import type { ClippingRow } from '../clippings.queries.js';
import { coversUse, rightsBases } from '../rights-basis.js';

export const clippingResponse = z
  .object({
    id: z.string(),
    mentionId: z.string(),
    kind: z.enum(clippingKinds),
    state: z.enum(clippingStates).describe('`stored` and `expiring` have a file that can be fetched'),
    rightsBasis: z.enum(rightsBases),
    proof: z.string(),
    readers: z.string(),
    readerCount: z.number().int().nullable(),
    validUntilDay: z.iso.date().nullable(),
    expiresAt: z.iso.datetime().nullable().describe('When the file is deleted; null: not limited'),
    coversReports: z.boolean(),
    coversSharing: z.boolean(),
    place: z.string(),
    capturedDay: z.iso.date().nullable(),
    capturedTime: z.string().nullable(),
    file: z
      .object({
        address: z.string().nullable().describe('Path to fetch it from; null when it is gone'),
        name: z.string().nullable(),
        mediaType: z.string().describe('Of the upload; pictures are kept and served as image/webp'),
        bytes: z.number().int(),
        width: z.number().int().nullable(),
        height: z.number().int().nullable(),
      })
      .nullable(),
    createdAt: z.iso.datetime(),
    deletedAt: z.iso.datetime().nullable(),
    deletionReason: z.enum(['expired', 'removed']).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Clipping' });

/** Nothing of where the file lies on the disk. */
export function toClippingResponse({ clipping }: ClippingRow, now: Date): z.infer<typeof clippingResponse> {
  const state = stateOf(clipping, now);
  const isOpen = state === 'stored' || state === 'expiring';
  const { mediaType, bytes } = clipping;
  return {
    id: clipping.id,
    mentionId: clipping.mentionId,
    kind: clipping.kind,
    state,
    rightsBasis: clipping.rightsBasis,
    proof: clipping.proof,
    readers: clipping.readers,
    readerCount: clipping.readerCount,
    validUntilDay: clipping.validUntil,
    expiresAt: clipping.expiresAt?.toISOString() ?? null,
    coversReports: coversUse(clipping, 'report'),
    coversSharing: coversUse(clipping, 'share'),
    place: clipping.place,
    capturedDay: clipping.capturedDay,
    capturedTime: clipping.capturedTime,
    file:
      mediaType === null || bytes === null
        ? null
        : {
            address: isOpen ? `/api/v1/clippings/${clipping.id}/file` : null,
            name: clipping.fileName,
            mediaType,
            bytes,
            width: clipping.width,
            height: clipping.height,
          },
    createdAt: clipping.createdAt.toISOString(),
    deletedAt: clipping.deletedAt?.toISOString() ?? null,
    deletionReason: clipping.deletionReason,
    version: clipping.version,
  };
}
