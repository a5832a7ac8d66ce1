/** Segments of a JPEG that say something about the picture rather than how to decode it: APP1 (EXIF, XMP), APP13 (IPTC), comment. */
const telling = new Set([0xe1, 0xed, 0xfe]);
const startOfScan = 0xda;

/** A JPEG of ours without what describes it; profile and decoding marks stay. */
export function bareJpeg(jpeg: Buffer): Buffer {
  const kept: Buffer[] = [jpeg.subarray(0, 2)];
  let at = 2;
  while (jpeg[at] === 0xff && jpeg[at + 1] !== startOfScan) {
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (!telling.has(jpeg[at + 1]!)) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, jpeg.subarray(at)]);
}

/** Where further segments may be put in: behind the mark of JFIF, which has to come first. */
export function segmentsFrom(start: Buffer): number {
  return start[2] === 0xff && start[3] === 0xe0 ? 4 + start.readUInt16BE(4) : 2;
}

/** A segment holds its length in two bytes. */
export const maxSegment = 0xffff - 2;

export function segment(marker: number, content: Buffer): Buffer {
  if (content.length > maxSegment) throw new Error('too much for one segment of a JPEG');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
