import { z } from 'zod';
import { photoNames } from '../../../../media/photo/photo-files.js';
import { imageProblemKinds, imageProblems } from '../image-problems.js';
import { imageConsents, imageLicences } from '../release-image.entity.js';
import type { ReleaseImage } from '../release-image.entity.js';

export const imageResponse = z
  .object({
    id: z.string(),
    releaseId: z.string().describe('Of a variant without pictures of its own: its master'),
    position: z.number().int(),
    fileName: z.string(),
    mediaType: z.string().describe('Of the upload, which is not kept'),
    width: z.number().int(),
    height: z.number().int(),
    colours: z.enum(['cmyk', 'grey', 'rgb', 'srgb']).describe('Of the print rendition'),
    credit: z.string(),
    caption: z.string(),
    altText: z.string(),
    isDecorative: z.boolean(),
    copyright: z.string(),
    source: z.string(),
    keywords: z.array(z.string()),
    licence: z.enum(imageLicences),
    licenceNote: z.string(),
    onlineUse: z.boolean(),
    feeFree: z.boolean(),
    consent: z.enum(imageConsents),
    persons: z.string(),
    consentDay: z.iso.date().nullable(),
    consentPlace: z.string(),
    problems: z
      .array(z.enum(imageProblemKinds))
      .describe('Why it stays out of press pack and newsroom; empty: it does not'),
    files: z.record(z.enum(photoNames), z.string()).describe('Paths to fetch its renditions from'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'ReleaseImage' });

export function toImageResponse(image: ReleaseImage): z.infer<typeof imageResponse> {
  const address = `/api/v1/release-images/${image.id}/file`;
  return {
    id: image.id,
    releaseId: image.releaseId,
    position: image.position,
    fileName: image.fileName,
    mediaType: image.mediaType,
    width: image.width,
    height: image.height,
    colours: image.colours,
    credit: image.credit,
    caption: image.caption,
    altText: image.altText,
    isDecorative: image.isDecorative,
    copyright: image.copyright,
    source: image.source,
    keywords: image.keywords,
    licence: image.licence,
    licenceNote: image.licenceNote,
    onlineUse: image.onlineUse,
    feeFree: image.feeFree,
    consent: image.consent,
    persons: image.persons,
    consentDay: image.consentDay,
    consentPlace: image.consentPlace,
    problems: imageProblems(image),
    files: {
      'thumb.webp': `${address}/thumb.webp`,
      'web.jpg': `${address}/web.jpg`,
      'web.webp': `${address}/web.webp`,
      'print.jpg': `${address}/print.jpg`,
    },
    createdAt: image.createdAt.toISOString(),
    updatedAt: image.updatedAt.toISOString(),
    version: image.version,
  };
}
