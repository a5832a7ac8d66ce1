import { UserError } from '../shared/errors.js';
import { fromPixels, openPicture } from './picture-engine.js';
import type { Pixels } from './picture-engine.js';
import { maxPicturePixels } from './read-picture.js';
import { renditionHeights } from './rendition.js';
import type { Rendition } from './rendition.js';

/** A very wide wordmark becomes lower rather than endless. */
const maxWidthPerHeight = 4;

/**
 * All renditions of one picture, smaller ones never enlarged. The picture is decoded once, turned upright and brought to sRGB;
 * renditions are written from bare pixels, so no metadata (place, camera, names, colour profile) can travel along.
 * Throws `picture-unreadable` when the file is damaged or cut off. Check it with `readPicture` first.
 */
export async function makeRenditions(bytes: Buffer): Promise<Rendition[]> {
  const pixels = await decode(bytes);
  const renditions: Rendition[] = [];
  for (const height of renditionHeights) {
    const scaled = fromPixels(pixels).resize(within(height));
    renditions.push(
      { name: `${height}.webp`, bytes: await scaled.clone().webp({ quality: 90 }).toBuffer() },
      { name: `${height}.png`, bytes: await scaled.clone().png({ compressionLevel: 9 }).toBuffer() },
    );
  }
  return renditions;
}

async function decode(bytes: Buffer): Promise<Pixels> {
  try {
    const { data, info } = await openPicture(bytes, { limitInputPixels: maxPicturePixels })
      .autoOrient()
      .resize(within(Math.max(...renditionHeights)))
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height, channels: info.channels };
  } catch {
    throw new UserError('picture-unreadable');
  }
}

function within(height: number) {
  return { height, width: height * maxWidthPerHeight, fit: 'inside', withoutEnlargement: true } as const;
}
