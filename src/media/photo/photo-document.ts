import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { exifBlock } from './exif-block.js';
import { iptcBlock } from './iptc-block.js';
import { segment, segmentsFrom } from './jpeg-segments.js';
import { PhotoFiles } from './photo-files.js';
import type { PhotoName } from './photo-files.js';
import type { PhotoTags } from './photo-tags.js';
import { describeWebp } from './webp-chunks.js';
import { xmpPacket } from './xmp-packet.js';

/** A rendition with its description inside, ready to be sent. */
export interface PhotoDocument {
  contentType: 'image/jpeg' | 'image/webp';
  bytes: number;
  /** Changes with the picture and with what is said of it. */
  tag: string;
  content(): AsyncIterable<Buffer>;
}

const startBytes = 64;
const densities: Record<PhotoName, number> = {
  'print.jpg': 300,
  'web.jpg': 72,
  'web.webp': 72,
  'thumb.webp': 72,
};

/**
 * Puts credit, caption, copyright and keywords into a rendition on its way out: as EXIF, XMP and, in JPEGs, IPTC-IIM. No pixel is coded again, and the
 * file flows from the disk, so that hundreds of them take no memory.
 */
@Injectable()
export class PhotoDocuments {
  constructor(private readonly files: PhotoFiles) {}

  /** Null when the file is not there, such as after a restore without the uploads folder. */
  async open(fileId: string, name: PhotoName, tags: PhotoTags): Promise<PhotoDocument | null> {
    if (!(await this.files.has(fileId, name))) return null;
    const path = join(this.files.folderOf(fileId), name);
    const { start, size } = await startOf(path);
    const exif = exifBlock(tags, densities[name]);
    const xmp = Buffer.from(xmpPacket(tags), 'utf8');
    const { head, from, tail } = name.endsWith('.webp')
      ? describeWebp(start, size, exif, xmp)
      : describeJpeg(start, exif, xmp, iptcBlock(tags));
    const hash = createHash('sha256').update(head).update(tail).digest('hex').slice(0, 16);
    return {
      contentType: name.endsWith('.webp') ? 'image/webp' : 'image/jpeg',
      bytes: head.length + (size - from) + tail.length,
      tag: `"${fileId}-${hash}"`,
      async *content() {
        yield head;
        yield* createReadStream(path, { start: from }) as AsyncIterable<Buffer>;
        if (tail.length) yield tail;
      },
    };
  }
}

async function startOf(path: string): Promise<{ start: Buffer; size: number }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { bytesRead, buffer } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return { start: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

function describeJpeg(start: Buffer, exif: Buffer, xmp: Buffer, iptc: Buffer) {
  const from = segmentsFrom(start);
  const head = Buffer.concat([
    start.subarray(0, from),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif])),
    segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), xmp])),
    segment(0xed, iptc),
  ]);
  return { head, from, tail: Buffer.alloc(0) };
}
