import { z } from 'zod';
import { UserError } from '../shared/errors.js';
import { fromPixels, openPicture } from './picture-engine.js';
import type { Pixels } from './picture-engine.js';
import type { PrivatePart } from './private-files.js';
import { maxPicturePixels, readPicture } from './read-picture.js';
import type { PictureFacts } from './read-picture.js';
import { maxFileBytes } from './receive-file.js';

/** A newspaper page in reading size, or a long screenshot: WebP holds no side over 16,383 pixels. */
const page = { width: 3600, height: 16_000, fit: 'inside', withoutEnlargement: true } as const;
const thumb = { width: 320, height: 320, fit: 'inside', withoutEnlargement: true } as const;

const pages = z.object({ pages: z.number().int().default(1) });

export interface Scan {
  facts: PictureFacts;
  parts: PrivatePart[];
}

/**
 * A scan or screenshot as it is kept: a page to read and a small picture, both written anew from bare pixels, upright and in sRGB. Nothing of the
 * upload remains, neither place, camera and names nor what was hidden behind or between its pixels. Throws `picture-unreadable`,
 * `picture-too-large` and, for a file of several pages or frames of which all but the first would be lost, `picture-many-pages`.
 */
export async function makeScan(bytes: Buffer): Promise<Scan> {
  const facts = await readPicture(bytes, maxFileBytes.image);
  const count = await countPages(bytes);
  if (count > 1) throw new UserError('picture-many-pages', { count });
  const pixels = await decode(bytes);
  return {
    facts,
    parts: [
      { name: 'page.webp', bytes: await fromPixels(pixels).webp({ quality: 88 }).toBuffer() },
      { name: 'thumb.webp', bytes: await fromPixels(pixels).resize(thumb).webp({ quality: 80 }).toBuffer() },
    ],
  };
}

async function countPages(bytes: Buffer): Promise<number> {
  try {
    return pages.parse(await openPicture(bytes, { limitInputPixels: maxPicturePixels }).metadata()).pages;
  } catch {
    throw new UserError('picture-unreadable');
  }
}

async function decode(bytes: Buffer): Promise<Pixels> {
  try {
    const { data, info } = await openPicture(bytes, { limitInputPixels: maxPicturePixels })
      .autoOrient()
      .resize(page)
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height, channels: info.channels };
  } catch {
    throw new UserError('picture-unreadable');
  }
}
