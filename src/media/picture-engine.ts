import sharp from 'sharp';
import type { Sharp, SharpOptions } from 'sharp';

/** Loaders of libvips that uploads may reach. SVG, PDF, archives and whatever else the library was built with stay shut. */
const openLoaders = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map(
  (format) => `VipsForeignLoad${format}Buffer`,
);

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: openLoaders });
// a picture can take hundreds of megabytes while it is decoded: one thread, nothing remembered
sharp.concurrency(1);
sharp.cache(false);

export interface OpenOptions extends Pick<SharpOptions, 'limitInputPixels' | 'ignoreIcc'> {
  /** The container of HEIF, the youngest and most intricate of the readers, is opened only where somebody asks for it. */
  heif?: boolean;
  /** Longest time a piece of work may take. */
  seconds?: number;
}

/** The only way to a picture that somebody sent: strict about damage, at most 20 s of work. */
export function openPicture(bytes: Buffer, { heif, seconds, ...options }: OpenOptions): Sharp {
  if (!heif && bytes.toString('latin1', 4, 8) === 'ftyp') throw new Error('not a picture that is read here');
  return sharp(bytes, { failOn: 'error', ...options }).timeout({ seconds: seconds ?? 20 });
}

/** Decoded pixels in memory: no header, no metadata, nothing left of the file they came from. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
}

export function fromPixels({ data, ...raw }: Pixels): Sharp {
  return sharp(data, { raw });
}
