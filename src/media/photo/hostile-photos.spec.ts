import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { claimingPng, noise, pdf, textBombPng } from '../../../test/support/hostile-files.js';
import { largePhoto } from '../../../test/support/large-photo.js';
import { MovableClock } from '../../../test/support/movable-clock.js';
import { UserError } from '../../shared/errors.js';
import { escapeXml } from '../../shared/escape-xml.js';
import { newId } from '../../shared/ids.js';
import { sniffFile } from '../sniff-file.js';
import { AddPhoto } from './add-photo.js';
import { exifBlock } from './exif-block.js';
import { iptcBlock } from './iptc-block.js';
import { makePhoto } from './make-photo.js';
import { PhotoFiles } from './photo-files.js';
import { readPhoto } from './read-photo.js';
import { readPhotoTags } from './read-photo-tags.js';
import { xmpPacket } from './xmp-packet.js';

let folder: string;
let add: AddPhoto;
let files: PhotoFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photos-'));
  files = new PhotoFiles({ uploadsDir: folder }, new MovableClock('2026-03-05T09:00:00Z'));
  add = new AddPhoto(files);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As it goes after the upload: told by its first bytes, then taken in. */
async function taken(bytes: Buffer): Promise<string> {
  const type = sniffFile(bytes);
  if (!type) return 'photo-type';
  const path = await files.newDraft();
  await writeFile(path, bytes);
  try {
    await add.run(newId(), {
      kind: 'received',
      path,
      type,
      bytes: bytes.length,
      sha256: 'a'.repeat(64),
      name: 'x',
    });
    return 'taken';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.code;
  } finally {
    // the upload never stays
    expect(await readdir(join(folder, 'photos', '.drafts'))).toEqual([]);
  }
}

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
);

describe('what is refused as a picture for the press', () => {
  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['an SVG named .png', 'photo-type', () => svg],
    ['a PDF', 'photo-type', () => pdf()],
    ['a GIF that is a script as well', 'photo-type', () => Buffer.from('GIF89a=1;alert(1)//'.padEnd(64))],
    ['an animated GIF', 'photo-type', () => noise().gif().toBuffer()],
    ['HEIC', 'photo-heic', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'.padEnd(300), 'latin1')],
    ['a JPEG cut in half', 'photo-unreadable', async () => half(await noise().jpeg().toBuffer())],
    [
      'a large JPEG cut near its end',
      'photo-unreadable',
      async () => (await largePhoto(1200, 800)).subarray(0, -2000),
    ],
    ['a PNG cut in half', 'photo-unreadable', async () => half(await noise().png().toBuffer())],
    ['a WebP cut in half', 'photo-unreadable', async () => half(await noise().webp().toBuffer())],
    [
      'an AVIF cut in half',
      'photo-unreadable',
      async () => half(await noise(64, 64).avif({ effort: 0 }).toBuffer()),
    ],
    ['a TIFF cut in half', 'photo-unreadable', async () => half(await noise().tiff().toBuffer())],
    [
      'a PNG of 900 megapixels in a few kilobytes',
      'picture-too-large',
      () => claimingPng(30_000, 30_000, 20),
    ],
    ['a PNG that claims much and holds little', 'photo-unreadable', () => claimingPng(9000, 9000, 20)],
    [
      'letters after the mark of a JPEG',
      'photo-unreadable',
      () => Buffer.from(`\xff\xd8\xff${'x'.repeat(400)}`, 'latin1'),
    ],
    [
      'AVIF in name only',
      'photo-unreadable',
      () => Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1avif'.padEnd(300), 'latin1'),
    ],
  ])('%s: %s', async (_, code, make) => {
    expect(await taken(await make())).toBe(code);
  });

  it('several pages in one file', async () => {
    const page = await noise(20, 20).png().toBuffer();
    const other = await noise(20, 20).negate().png().toBuffer();
    const stack = await sharp([page, other], { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await taken(stack)).toBe('photo-many-pages');
  });

  it.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)('but %s is taken', async (format) => {
    expect(await taken(await noise(60, 40).toFormat(format).toBuffer())).toBe('taken');
  });
});

describe('what hides in a picture', () => {
  it('does not come out: another file behind or inside it', async () => {
    const jpeg = await noise(64, 64).jpeg().toBuffer();
    const payload = Buffer.from('PK\x03\x04<script>alert("PAYLOAD")</script>%PDF-1.7');
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, payload.length + 2]), payload]);
    const both = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), payload]);
    const { parts } = await makePhoto(both);
    for (const part of parts) expect('bytes' in part && part.bytes.includes('PAYLOAD')).toBe(false);
  });

  it('a megabyte of packed text is not unpacked for nothing', async () => {
    const { parts } = await makePhoto(textBombPng(await noise(32, 32).png().toBuffer(), 60));
    expect(parts).toHaveLength(4);
  });

  it('a colour profile that is none is left behind', async () => {
    const broken = Buffer.alloc(400, 7);
    const jpeg = await noise(64, 64).jpeg().toBuffer();
    const name = Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1');
    const app2 = Buffer.concat([Buffer.from([0xff, 0xe2, 0, 0]), name, broken]);
    app2.writeUInt16BE(app2.length - 2, 2);
    const marked = Buffer.concat([jpeg.subarray(0, 2), app2, jpeg.subarray(2)]);
    expect(await readPhoto(marked)).toMatchObject({ colours: 'srgb', hasProfile: false });
    const { parts } = await makePhoto(marked);
    for (const part of parts) expect('bytes' in part && part.bytes.includes(broken)).toBe(false);
  });
});

describe('colours of the print rendition', () => {
  const print = async (bytes: Buffer) => {
    const part = (await makePhoto(bytes)).parts.find(({ name }) => name === 'print.jpg');
    return sharp(part && 'bytes' in part ? part.bytes : Buffer.alloc(0)).metadata();
  };

  it('keeps the profile of a camera', async () => {
    const wide = await noise(80, 60).withIccProfile('p3').jpeg().toBuffer();
    const { icc } = await sharp(wide).metadata();
    const facts = await print(wide);
    expect(facts.space).toBe('srgb');
    expect(facts.icc?.equals(icc!)).toBe(true);
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['grey stays grey', () => noise(80, 60).toColourspace('b-w').jpeg().toBuffer(), 'b-w'],
    ['transparent becomes paper', () => noise(80, 60).ensureAlpha(0.5).png().toBuffer(), 'srgb'],
    ['sixteen bits become eight', () => noise(80, 60).toColourspace('rgb16').png().toBuffer(), 'srgb'],
    [
      'CMYK without a profile stays CMYK',
      () => noise(80, 60).toColourspace('cmyk').jpeg().toBuffer(),
      'cmyk',
    ],
    [
      'CMYK in TIFF stays CMYK',
      () => noise(80, 60).toColourspace('cmyk').withIccProfile('cmyk').tiff().toBuffer(),
      'cmyk',
    ],
  ])('%s', async (_, make, space) => {
    expect(await print(await make())).toMatchObject({ space, depth: 'uchar', width: 80, height: 60 });
  });
});

describe('tags from hostile files', () => {
  const tags = fc.record({
    credit: fc.string({ unit: 'binary', maxLength: 300 }),
    caption: fc.string({ unit: 'binary', maxLength: 2000 }),
    copyright: fc.string({ unit: 'binary', maxLength: 300 }),
    source: fc.string({ unit: 'binary', maxLength: 300 }),
    keywords: fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { maxLength: 30 }),
  });

  it('are text that can be stored, whatever stands in the file', async () => {
    const jpeg = await largePhoto(60, 40);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 60 }), (changes) => {
        const broken = Buffer.from(jpeg);
        for (const [at, value] of changes) broken[at % broken.length] = value;
        const { keywords, ...texts } = readPhotoTags(broken);
        for (const text of [...keywords, ...Object.values(texts)]) {
          expect(text).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
          expect(text.length).toBeLessThanOrEqual(4000);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are nothing in noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readPhotoTags(Buffer.from(bytes))).toMatchObject({ credit: '' });
      }),
    );
  });

  it('can be written whatever was typed', () => {
    fc.assert(
      fc.property(tags, (typed) => {
        expect(xmpPacket(typed).replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
        expect(exifBlock(typed, 300).length).toBeLessThan(65_000);
        expect(iptcBlock(typed).length).toBeLessThan(65_000);
      }),
    );
  });

  it('is no markup any more once it is escaped', () => {
    expect(escapeXml('</rdf:li>&"\'\0\u0007')).toBe('&lt;/rdf:li&gt;&amp;&quot;&apos;');
  });
});

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length >> 1);
}
