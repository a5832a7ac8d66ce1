import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { UserError } from '../shared/errors.js';
import { makeRenditions } from './make-renditions.js';
import { maxPictureBytes, readPicture } from './read-picture.js';

/** 120 × 80 pixels of noise, so that a file cut in half has lost something. */
const noise = sharp({
  create: {
    width: 120,
    height: 80,
    channels: 3,
    background: '#205060',
    noise: { type: 'gaussian', mean: 128, sigma: 50 },
  },
});
const as = (format: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif') =>
  noise.clone().toFormat(format).toBuffer();

/** A sound PNG that claims to be `side` × `side` pixels large; its one chunk of pixels is empty. */
function hugePng(side: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([size, Buffer.from([8, 2, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.alloc(0))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const refusal = async (work: Promise<unknown>) => {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.code;
  }
};

describe('reading a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff'] as const)('knows %s by its content', async (format) => {
    expect(await readPicture(await as(format))).toEqual({
      mimeType: `image/${format}`,
      width: 120,
      height: 80,
    });
  });

  it('gives the size as seen, not as stored', async () => {
    const turned = await noise.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await readPicture(turned)).toMatchObject({ width: 80, height: 120 });
  });

  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['text', () => Buffer.from('kein Bild')],
    ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'SVG',
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
        ),
    ],
    [
      'SVG with an XML prolog',
      () =>
        Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    [
      'SVG that reads a file',
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/passwd"/></svg>',
        ),
    ],
    ['PDF', () => Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>')],
    ['a ZIP archive', () => Buffer.from('504b0304140000000800', 'hex')],
    ['AVIF, whose decoder stays shut', () => as('avif')],
    ['a JPEG signature and nothing else', () => Buffer.from('ffd8ffe0', 'hex')],
    [
      'a PNG signature before SVG',
      () => Buffer.from('89504e470d0a1a0a<svg xmlns="http://www.w3.org/2000/svg"/>', 'latin1'),
    ],
  ])('refuses %s', async (_, bytes) => {
    expect(await refusal(readPicture(await bytes()))).toBe('picture-unreadable');
  });

  it.each([
    ['a decompression bomb of some hundred bytes', hugePng(60_000)],
    ['a row of pixels too many', hugePng(7_072)],
    ['more bytes than allowed', Buffer.alloc(maxPictureBytes + 1)],
  ])('refuses %s', async (_, bytes) => {
    expect(await refusal(readPicture(bytes))).toBe('picture-too-large');
  });

  it('judges size before content: a bomb is not called unreadable', async () => {
    expect(hugePng(60_000).length).toBeLessThan(200);
    expect(await refusal(readPicture(hugePng(7_071)))).toBe('accepted');
  });

  it('answers any bytes with facts or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('ffd8ff', '89504e470d0a1a0a', '474946383961', '52494646', '49492a00', ''),
        fc.uint8Array({ maxLength: 300 }),
        async (start, rest) => {
          const bytes = Buffer.concat([Buffer.from(start, 'hex'), rest]);
          const read = await refusal(readPicture(bytes));
          const made = await refusal(makeRenditions(bytes));
          return (
            ['accepted', 'picture-unreadable', 'picture-too-large'].includes(read) &&
            ['accepted', 'picture-unreadable'].includes(made)
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
