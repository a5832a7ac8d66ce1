import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { MovableClock } from '../../../test/support/movable-clock.js';
import { largePhoto } from '../../../test/support/large-photo.js';
import { newId } from '../../shared/ids.js';
import { makePhoto } from './make-photo.js';
import type { Photo } from './make-photo.js';
import { PhotoDocuments } from './photo-document.js';
import { PhotoFiles } from './photo-files.js';
import type { PhotoName } from './photo-files.js';
import { readPhotoTags } from './read-photo-tags.js';

const tags = {
  credit: 'Jürgen "Jo" Müller (AWO) <foto@haus.example>',
  caption: 'Vier Kreise & ein Ziel: <b>Start</b> 🎈 (Probe)',
  copyright: '© 2026 Brückenlotse e. V.',
  source: 'Archiv',
  keywords: ['Bildung', 'Ämter & Wege'],
};
const secrets = [
  'SERIAL-4711',
  'Spotkamera',
  'Geheimer Ort',
  '8BIM',
  'Kirchplatz',
  'Lightroom',
  'ADOBE_TRACE',
];

/** 48 megapixels in CMYK, lying on its side, with place, camera, IPTC and XMP inside. */
describe('a large picture for the press', () => {
  let photo: Photo;
  let original: Buffer;
  let icc: Buffer;
  let folder: string;
  let documents: PhotoDocuments;
  const id = newId();

  beforeAll(async () => {
    original = await largePhoto(8000, 6000);
    icc = (await sharp(original).metadata()).icc!;
    photo = await makePhoto(original);
    folder = await mkdtemp(join(tmpdir(), 'photos-'));
    const files = new PhotoFiles({ uploadsDir: folder }, new MovableClock('2026-03-05T09:00:00Z'));
    await files.write(id, photo.parts);
    documents = new PhotoDocuments(files);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const bare = (name: PhotoName) => readFile(join(folder, 'photos', id, name));
  const described = async (name: PhotoName) => {
    const found = await documents.open(id, name, tags);
    const parts: Buffer[] = [];
    for await (const part of found!.content()) parts.push(part);
    const all = Buffer.concat(parts);
    expect(all).toHaveLength(found!.bytes);
    return all;
  };

  it('is what the test says it is', () => {
    const read = ExifReader.load(original, { expanded: true });
    expect(read.gps?.Latitude).toBeCloseTo(49.45, 1);
    expect(read.exif?.['Orientation']?.value).toBe(6);
    expect(original.length).toBeGreaterThan(1_000_000);
    for (const secret of secrets)
      expect({ secret, at: original.includes(secret) }).toEqual({ secret, at: true });
    expect(readPhotoTags(original)).toEqual({
      credit: 'Mara Muster/Haus für Bilder',
      caption: 'Auf dem Platz',
      copyright: 'Haus für Bilder',
      source: 'Bildstelle',
      keywords: ['Bildung', 'Wege'],
    });
  });

  it('is told from its content', () => {
    expect(photo.facts).toEqual({
      mediaType: 'image/jpeg',
      width: 6000,
      height: 8000,
      colours: 'cmyk',
      hasProfile: true,
    });
  });

  it('stays CMYK with its profile for print, upright and in full size', async () => {
    const print = await described('print.jpg');
    const facts = await sharp(print).metadata();
    expect(facts).toMatchObject({
      format: 'jpeg',
      width: 6000,
      height: 8000,
      space: 'cmyk',
      channels: 4,
      density: 300,
    });
    expect(facts.icc?.equals(icc)).toBe(true);
    expect(facts.orientation ?? 1).toBe(1);
    // the red corner was top left while the picture lay on its side: turned by a quarter it is top right
    const [red = 0, green = 0] = await colourAt(print, 5900, 50);
    expect(red).toBeGreaterThan(green + 80);
    const [left = 0, other = 0] = await colourAt(print, 50, 50);
    expect(Math.abs(left - other)).toBeLessThan(60);
  });

  it.each(['web.jpg', 'web.webp', 'thumb.webp'] as const)('comes as %s in sRGB', async (name) => {
    const whole = await described(name);
    const facts = await sharp(whole).metadata();
    const side = name === 'thumb.webp' ? 320 : 1600;
    expect(facts).toMatchObject({ width: (side * 3) / 4, height: side, space: 'srgb', channels: 3 });
    // through the profile: what the original shows as sRGB
    const wanted = await sharp(original).autoOrient().resize(60, 80).toColourspace('srgb').raw().toBuffer();
    const got = await sharp(whole).resize(60, 80).toColourspace('srgb').raw().toBuffer();
    const apart = wanted.reduce((sum, value, at) => sum + Math.abs(value - got[at]!), 0) / wanted.length;
    expect(apart).toBeLessThan(4);
  });

  it.each(['print.jpg', 'web.jpg', 'web.webp', 'thumb.webp'] as const)(
    'leaves place, camera and history behind in %s',
    async (name) => {
      const file = await bare(name);
      for (const secret of secrets)
        expect({ secret, at: file.includes(secret) }).toEqual({ secret, at: false });
      const facts = await sharp(file).metadata();
      expect([facts.exif, facts.xmp, facts.iptc]).toEqual([undefined, undefined, undefined]);
    },
  );

  it.each(['print.jpg', 'web.jpg', 'web.webp', 'thumb.webp'] as const)(
    'carries its credit in %s',
    async (name) => {
      const whole = await described(name);
      const read = ExifReader.load(whole, { expanded: true });
      expect(read.gps).toBeUndefined();
      expect(read.Thumbnail).toBeUndefined();
      expect(Object.keys(read.exif ?? {}).sort()).toEqual(
        ['Artist', 'Copyright', 'ImageDescription', 'ResolutionUnit', 'XResolution', 'YResolution'].sort(),
      );
      expect(read.xmp?.['Credit']?.description).toBe(tags.credit);
      expect(read.xmp?.['creator']?.description).toBe(tags.credit);
      expect(read.xmp?.['description']?.description).toBe(tags.caption);
      expect(read.exif?.['ImageDescription']?.description).toBe(tags.caption);
      if (name.endsWith('.jpg')) {
        expect(read.iptc?.['Caption/Abstract']?.description).toBe(tags.caption);
        // the field holds 32 bytes
        expect(tags.credit.startsWith(String(read.iptc?.['Credit']?.description))).toBe(true);
      }
      expect(readPhotoTags(whole)).toEqual(tags);
      // what is not read as a picture any more would be worth nothing
      await sharp(whole, { failOn: 'warning' }).resize(40).toBuffer();
    },
  );
});

async function colourAt(picture: Buffer, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(picture)
    .extract({ left, top, width: 20, height: 20 })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [0, 1, 2].map((channel) => data.filter((_, at) => at % 3 === channel).reduce((a, b) => a + b) / 400);
}
