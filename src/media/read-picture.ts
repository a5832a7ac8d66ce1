import { z } from 'zod';
import { UserError } from '../shared/errors.js';
import { openPicture } from './picture-engine.js';

export const maxPictureBytes = 10 * 1024 * 1024;
/** Decoded at most 200 MB in four channels. Phones and cameras stay under it; bombs of a few kilobytes do not. */
export const maxPicturePixels = 50_000_000;

const mimeTypes = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  tiff: 'image/tiff',
} as const;

/** For `accept` of a file field. */
export const pictureTypes: readonly string[] = Object.values(mimeTypes);

export interface PictureFacts {
  mimeType: (typeof mimeTypes)[keyof typeof mimeTypes];
  /** Pixels as seen, after turning. */
  width: number;
  height: number;
}

const header = z.object({
  format: z.enum(Object.keys(mimeTypes) as (keyof typeof mimeTypes)[]),
  autoOrient: z.object({ width: z.number().int().positive(), height: z.number().int().positive() }),
});

/**
 * What a picture is, from its content alone: names and claimed types are not looked at, so a drawing named `.png` is refused and a JPEG
 * named `.png` is a JPEG. Reads the header only; damage further on shows when renditions are made.
 * Throws `picture-too-large` or `picture-unreadable`.
 */
export async function readPicture(bytes: Buffer, maxBytes = maxPictureBytes): Promise<PictureFacts> {
  if (bytes.length > maxBytes)
    throw new UserError('picture-too-large', { megabytes: maxBytes / 1024 / 1024 });
  const { format, autoOrient } = await headerOf(bytes);
  if (autoOrient.width * autoOrient.height > maxPicturePixels) {
    throw new UserError('picture-too-large', { megapixels: maxPicturePixels / 1e6 });
  }
  return { mimeType: mimeTypes[format], ...autoOrient };
}

async function headerOf(bytes: Buffer): Promise<z.infer<typeof header>> {
  try {
    // without a limit here, so that a bomb is told by its size and not called unreadable; no pixel is decoded
    return header.parse(await openPicture(bytes, { limitInputPixels: false }).metadata());
  } catch {
    throw new UserError('picture-unreadable');
  }
}
