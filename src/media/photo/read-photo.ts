import { z } from 'zod';
import { UserError } from '../../shared/errors.js';
import { openPicture } from '../picture-engine.js';
import { usableProfile } from './colour-profile.js';

export const maxPhotoBytes = 40 * 1024 * 1024;
/** As CMYK at most 400 MB while one is turned. */
export const maxPhotoPixels = 100_000_000;
export const photoSeconds = 60;

/** For `accept` of a file field. HEIC is not among them: the library is built without its patented codec. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff'] as const;
const mediaTypes = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heif: 'image/avif',
  tiff: 'image/tiff',
} as const;

/** How the print rendition keeps its colours. `srgb`: as sRGB, whatever it was. */
export type PhotoColours = 'cmyk' | 'grey' | 'rgb' | 'srgb';

export interface PhotoFacts {
  mediaType: (typeof photoTypes)[number];
  /** Pixels as seen, after turning. */
  width: number;
  height: number;
  colours: PhotoColours;
  /** Whether its profile is one that fits its colours and can be kept. */
  hasProfile: boolean;
}

const side = z.number().int().positive();
const header = z.object({
  format: z.string(),
  compression: z.string().optional(),
  autoOrient: z.object({ width: side, height: side }),
  pages: z.number().int().default(1),
  space: z.string().default('srgb'),
  depth: z.string().default('uchar'),
  channels: z.number().int(),
  hasAlpha: z.boolean().default(false),
  icc: z.instanceof(Buffer).optional(),
});

/**
 * What a picture for the press is, from its content alone. Reads the header only; damage further on shows when renditions are made. Throws `photo-type`,
 * `picture-too-large`, `photo-many-pages`, `photo-unreadable`.
 */
export async function readPhoto(bytes: Buffer): Promise<PhotoFacts> {
  const { format, autoOrient, pages, ...colours } = await headerOf(bytes);
  if (!isKnown(format)) throw new UserError('photo-type');
  if (autoOrient.width * autoOrient.height > maxPhotoPixels)
    throw new UserError('picture-too-large', { megapixels: maxPhotoPixels / 1e6 });
  if (pages > 1) throw new UserError('photo-many-pages', { count: pages });
  return { mediaType: mediaTypes[format], ...autoOrient, ...coloursOf(colours) };
}

async function headerOf(bytes: Buffer): Promise<z.infer<typeof header>> {
  try {
    // without a limit here, so that a bomb is told by its size and not called unreadable; no pixel is decoded
    return header.parse(await openPicture(bytes, { limitInputPixels: false, heif: true }).metadata());
  } catch {
    throw new UserError('photo-unreadable');
  }
}

function isKnown(format: string): format is keyof typeof mediaTypes {
  return format in mediaTypes;
}

function coloursOf({
  space,
  depth,
  channels,
  hasAlpha,
  icc,
}: Pick<z.infer<typeof header>, 'space' | 'depth' | 'channels' | 'hasAlpha' | 'icc'>) {
  // eight bits a colour are what a JPEG holds; anything finer is brought to sRGB
  const isPlain = depth === 'uchar' && !hasAlpha;
  const known: Record<string, { colours: PhotoColours; channels: number }> = {
    cmyk: { colours: 'cmyk', channels: 4 },
    'b-w': { colours: 'grey', channels: 1 },
    srgb: { colours: 'rgb', channels: 3 },
  };
  const found = known[space];
  if (!isPlain || !found || found.channels !== channels)
    return { colours: 'srgb' as const, hasProfile: false };
  const { colours } = found;
  const hasProfile = icc !== undefined && usableProfile(icc, colours);
  // a profile that does not fit its colours would be handed on to every printer
  return icc && !hasProfile && colours !== 'cmyk'
    ? { colours: 'srgb' as const, hasProfile }
    : { colours, hasProfile };
}
