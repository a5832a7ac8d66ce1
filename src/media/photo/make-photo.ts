import type { Sharp } from 'sharp';
import { UserError } from '../../shared/errors.js';
import type { FolderPart } from '../id-folders.js';
import { fromPixels, openPicture } from '../picture-engine.js';
import type { Pixels } from '../picture-engine.js';
import { bareJpeg } from './jpeg-segments.js';
import type { PhotoName } from './photo-files.js';
import { maxPhotoPixels, photoSeconds, readPhoto } from './read-photo.js';
import type { PhotoFacts } from './read-photo.js';

const web = { width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true } as const;
const thumb = { width: 320, height: 320, fit: 'inside', withoutEnlargement: true } as const;
const paper = '#ffffff';

export interface Photo {
  facts: PhotoFacts;
  parts: FolderPart<PhotoName>[];
}

/**
 * All renditions of a picture for the press, upright and written anew from its pixels: place, camera, serial numbers and whatever else it carried stay
 * behind. Only the colour profile goes on into the print rendition. Throws what `readPhoto` throws, and `photo-unreadable` when the file is damaged or cut off.
 */
export async function makePhoto(bytes: Buffer): Promise<Photo> {
  const facts = await readPhoto(bytes);
  try {
    const print = await printRendition(bytes, facts);
    const pixels = await webPixels(bytes);
    const screen = fromPixels(pixels);
    return {
      facts,
      parts: [
        { name: 'print.jpg', bytes: print },
        {
          name: 'web.jpg',
          bytes: bareJpeg(
            await screen.clone().withIccProfile('srgb').jpeg({ quality: 84, mozjpeg: true }).toBuffer(),
          ),
        },
        { name: 'web.webp', bytes: await screen.clone().webp({ quality: 84 }).toBuffer() },
        { name: 'thumb.webp', bytes: await screen.clone().resize(thumb).webp({ quality: 80 }).toBuffer() },
      ],
    };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('photo-unreadable');
  }
}

async function printRendition(bytes: Buffer, facts: PhotoFacts): Promise<Buffer> {
  const upright = open(bytes, facts.colours !== 'cmyk' || facts.hasProfile).autoOrient();
  // without it libjpeg would hold all coefficients of the picture at once: a gigabyte for an eighth less on the disk
  const optimiseCoding = false;
  const jpeg = inOwnColours(upright, facts)
    .withDensity(300)
    .jpeg({ quality: 93, chromaSubsampling: '4:4:4', optimiseCoding });
  return bareJpeg(await jpeg.toBuffer());
}

function inOwnColours(upright: Sharp, { colours, hasProfile }: PhotoFacts): Sharp {
  if (colours === 'cmyk') {
    const cmyk = upright.pipelineColourspace('cmyk').toColourspace('cmyk');
    return hasProfile ? cmyk.keepIccProfile() : cmyk;
  }
  if (colours === 'grey' && !hasProfile) return upright.toColourspace('b-w');
  if (hasProfile) return upright.keepIccProfile();
  return upright.flatten({ background: paper }).withIccProfile('srgb');
}

/** Decoded in the size for screens, through its profile to sRGB. */
async function webPixels(bytes: Buffer): Promise<Pixels> {
  const { data, info } = await open(bytes)
    .autoOrient()
    .resize(web)
    .flatten({ background: paper })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

function open(bytes: Buffer, withProfile = true): Sharp {
  return openPicture(bytes, {
    limitInputPixels: maxPhotoPixels,
    heif: true,
    seconds: photoSeconds,
    ignoreIcc: !withProfile,
  });
}
