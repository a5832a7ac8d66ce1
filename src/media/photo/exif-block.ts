import type { PhotoTags } from './photo-tags.js';

const ascii = 2;
const short = 3;
const rational = 5;

type Entry = { tag: number; type: number; count: number; value: Buffer };

/**
 * The EXIF of a rendition: artist, copyright, description, density. Text is UTF-8, as everybody writes and reads it; libvips turns "ü" into "u", which no name
 * deserves. (TIFF 6.0, section 2.)
 */
export function exifBlock({ credit, caption, copyright }: PhotoTags, dotsPerInch: number): Buffer {
  const entries = [
    text(0x010e, caption),
    number(0x011a, dotsPerInch),
    number(0x011b, dotsPerInch),
    { tag: 0x0128, type: short, count: 1, value: Buffer.from([0, 2, 0, 0]) },
    text(0x013b, credit),
    text(0x8298, copyright),
  ].filter((entry) => entry !== null);
  const header = Buffer.from('4d4d002a00000008', 'hex');
  const directory = Buffer.alloc(2 + 12 * entries.length + 4);
  directory.writeUInt16BE(entries.length, 0);
  const far: Buffer[] = [];
  let farAt = header.length + directory.length;
  for (const [index, { tag, type, count, value }] of entries.entries()) {
    const at = 2 + 12 * index;
    directory.writeUInt16BE(tag, at);
    directory.writeUInt16BE(type, at + 2);
    directory.writeUInt32BE(count, at + 4);
    if (value.length <= 4) value.copy(directory, at + 8);
    else {
      directory.writeUInt32BE(farAt, at + 8);
      const even = value.length % 2 ? Buffer.concat([value, Buffer.alloc(1)]) : value;
      far.push(even);
      farAt += even.length;
    }
  }
  return Buffer.concat([header, directory, ...far]);
}

function text(tag: number, content: string): Entry | null {
  if (!content) return null;
  const value = Buffer.from(`${content}\0`, 'utf8');
  return { tag, type: ascii, count: value.length, value };
}

function number(tag: number, whole: number): Entry {
  const value = Buffer.alloc(8);
  value.writeUInt32BE(whole, 0);
  value.writeUInt32BE(1, 4);
  return { tag, type: rational, count: 1, value };
}
