const hasExif = 0x08;
const hasXmp = 0x04;

/** Where the chunks of a WebP begin: behind RIFF, size and WEBP. */
const chunksFrom = 12;

/**
 * What stands before and behind the chunks of a plain WebP of ours once it describes itself: the extended header (WebP Container Specification,
 * "Extended File Format") and the chunks EXIF and XMP.
 */
export function describeWebp(
  start: Buffer,
  size: number,
  exif: Buffer,
  xmp: Buffer,
): { head: Buffer; from: number; tail: Buffer } {
  // a plain lossy WebP: frame header of VP8, two sides of fourteen bits
  if (start.toString('latin1', 12, 16) !== 'VP8 ') throw new Error('not a plain WebP');
  const width = start.readUInt16LE(26) & 0x3fff;
  const height = start.readUInt16LE(28) & 0x3fff;
  const extended = Buffer.alloc(10);
  extended[0] = hasExif | hasXmp;
  extended.writeUIntLE(width - 1, 4, 3);
  extended.writeUIntLE(height - 1, 7, 3);
  const header = chunk('VP8X', extended);
  const tail = Buffer.concat([chunk('EXIF', exif), chunk('XMP ', xmp)]);
  const riff = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  riff.writeUInt32LE(4 + header.length + (size - chunksFrom) + tail.length, 4);
  return { head: Buffer.concat([riff, header]), from: chunksFrom, tail };
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
