import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { makeRenditions } from './make-renditions.js';
import type { RenditionName } from './rendition.js';

const plain = (width: number, height: number, background = '#205060') =>
  sharp({ create: { width, height, channels: 3, background } });

async function renditions(bytes: Buffer): Promise<Map<RenditionName, Buffer>> {
  return new Map((await makeRenditions(bytes)).map((rendition) => [rendition.name, rendition.bytes]));
}

async function rendition(bytes: Buffer, name: RenditionName): Promise<Buffer> {
  const found = (await renditions(bytes)).get(name);
  if (!found) throw new Error(`${name} is missing`);
  return found;
}

async function sizes(bytes: Buffer): Promise<string[]> {
  const made = await makeRenditions(bytes);
  return Promise.all(
    made.map(async ({ name, bytes: content }) => {
      const { format, width, height } = await sharp(content).metadata();
      return `${name}: ${format} ${width}x${height}`;
    }),
  );
}

describe('renditions', () => {
  it.each([
    ['a large picture', 2000, 1000, '192x96', '960x480'],
    ['a small one is not enlarged', 60, 40, '60x40', '60x40'],
    ['between the heights', 300, 200, '144x96', '300x200'],
    ['a very wide wordmark becomes lower', 8000, 400, '384x19', '1920x96'],
    ['a thin line', 5000, 1, '384x1', '1920x1'],
    ['a column', 1, 5000, '1x96', '1x480'],
    ['one pixel', 1, 1, '1x1', '1x1'],
  ])('%s', async (_, width, height, small, large) => {
    expect(await sizes(await plain(width, height).png().toBuffer())).toEqual([
      `96.webp: webp ${small}`,
      `96.png: png ${small}`,
      `480.webp: webp ${large}`,
      `480.png: png ${large}`,
    ]);
  });

  it('lose place, camera, author, profile and comments', async () => {
    const marked = await plain(400, 300)
      .withExif({
        IFD0: { Artist: 'Erika Beispiel', Make: 'Kamerawerk', Copyright: 'geheim' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '48/1 21/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '10/1 53/1 0/1',
        },
      })
      .withXmp(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>',
      )
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const before = await sharp(marked).metadata();
    expect([before.exif, before.xmp, before.icc].map((part) => part !== undefined)).toEqual([
      true,
      true,
      true,
    ]);
    expect(marked.includes('Erika Beispiel')).toBe(true);
    for (const [name, bytes] of await renditions(marked)) {
      const { exif, xmp, iptc, icc, orientation, comments } = await sharp(bytes).metadata();
      expect([name, exif, xmp, iptc, icc, orientation, comments]).toEqual([
        name,
        ...Array<undefined>(6).fill(undefined),
      ]);
      expect(bytes.includes('Erika') || bytes.includes('xmpmeta')).toBe(false);
    }
  });

  it('stand upright without an orientation mark', async () => {
    // left half red, right half blue; orientation 6: the camera was held upright, top is left
    const stored = await plain(200, 100, '#d01010')
      .composite([{ input: await plain(100, 100, '#1010d0').png().toBuffer(), left: 100, top: 0 }])
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const seen = await rendition(stored, '480.png');
    const { data, info } = await sharp(seen).raw().toBuffer({ resolveWithObject: true });
    const isRed = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) > 128;
    expect([info.width, info.height]).toEqual([100, 200]);
    expect([isRed(50, 20), isRed(50, 180)]).toEqual([true, false]);
  });

  it('keep what is see-through', async () => {
    const clear = {
      create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    } as const;
    for (const bytes of (await renditions(await sharp(clear).png().toBuffer())).values()) {
      expect((await sharp(bytes).stats()).isOpaque).toBe(false);
    }
  });

  it.each([
    ['print colours', () => plain(300, 200, '#c02020').toColourspace('cmyk').jpeg().toBuffer(), 3],
    ['sixteen bits', () => plain(300, 200).toColourspace('rgb16').png().toBuffer(), 3],
    ['greys', () => plain(300, 200).greyscale().toColourspace('b-w').png().toBuffer(), 3],
  ] as const)('turn %s into screen colours', async (_, make, channels) => {
    const { space, depth, channels: made } = await sharp(await rendition(await make(), '480.png')).metadata();
    expect([space, depth, made]).toEqual(['srgb', 'uchar', channels]);
  });

  it('take the first picture of an animation', async () => {
    const frames = await sharp(
      [await plain(40, 40, '#ff0000').png().toBuffer(), await plain(40, 40, '#0000ff').png().toBuffer()],
      { join: { animated: true } },
    )
      .gif()
      .toBuffer();
    expect((await sharp(frames, { pages: -1 }).metadata()).pages).toBe(2);
    const { dominant } = await sharp(await rendition(frames, '96.png')).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b);
  });

  const noisy = sharp({
    create: {
      width: 300,
      height: 200,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff'] as const)('refuse a %s that was cut off', async (format) => {
    const whole = await noisy.clone().toFormat(format).toBuffer();
    expect(await makeRenditions(whole)).toHaveLength(4);
    for (const kept of [0.5, 0.95]) {
      const half = whole.subarray(0, Math.floor(whole.length * kept));
      await expect(makeRenditions(half)).rejects.toMatchObject({ code: 'picture-unreadable' });
    }
  });
});
