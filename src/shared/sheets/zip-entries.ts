import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { pipeline, Transform } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { errorCode } from '../error-code.js';
import { sheetUnreadable } from './sheet-row.js';

interface ZipEntry {
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** The parts of a zip file by name. */
export type ZipEntries = ReadonlyMap<string, ZipEntry>;

/** Parts of a workbook, pictures and all; a workbook with as many is made to do harm. */
const mostEntries = 4_000;
const largestDirectory = 4 << 20;
/** Bytes of one part unpacked; 50,000 full rows are about 40 MB. */
const largestPart = 256 << 20;
/** Text packs to a tenth, rows that repeat to a fiftieth; a bomb to a thousandth. Small parts may do what they like. */
const highestRatio = 250;
const smallPart = 4 << 20;

/** Reads the directory of a zip file. Nothing is unpacked yet. */
export async function zipEntries(path: string): Promise<ZipEntries> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const tail = await bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
    const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    if (end < 0 || end + 22 > tail.length) throw sheetUnreadable('damaged');
    const [count, length, start] = [
      tail.readUInt16LE(end + 10),
      tail.readUInt32LE(end + 12),
      tail.readUInt32LE(end + 16),
    ];
    if (count > mostEntries || length > largestDirectory) throw sheetUnreadable('bomb');
    if (start + length > size) throw sheetUnreadable('damaged');
    return entriesOf(await bytesAt(file, start, length), count);
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function entriesOf(directory: Buffer, count: number): ZipEntries {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw sheetUnreadable('damaged');
    const name = directory.readUInt16LE(at + 28);
    const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const isEncrypted = directory.readUInt16LE(at + 8) & 1;
    const entry = {
      method: isEncrypted ? -1 : directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    entries.set(directory.toString('utf8', at + 46, at + 46 + name), entry);
    at += 46 + name + rest;
  }
  return entries;
}

/**
 * The bytes of one part, unpacked as they are read. Ends with an error when they are more than the directory says, too many for what they were packed in, fewer,
 * or not what was packed.
 */
export async function* unpack(path: string, entry: ZipEntry): AsyncGenerator<Buffer> {
  const { method, packed, unpacked } = entry;
  if (method !== 0 && method !== 8) throw sheetUnreadable('damaged');
  if (unpacked > largestPart || (unpacked > smallPart && unpacked > packed * highestRatio))
    throw sheetUnreadable('bomb');
  const start = await dataStart(path, entry);
  if (packed === 0) return;
  const input = createReadStream(path, { start, end: start + packed - 1 });
  const output: Transform =
    method === 8 ? createInflateRaw() : new Transform({ transform: (c, _, done) => done(null, c) });
  pipeline(input, output, () => undefined);
  let length = 0;
  let crc = 0;
  try {
    for await (const chunk of output) {
      const bytes = chunk as Buffer;
      length += bytes.length;
      // the directory may say less than there is
      if (length > unpacked) throw sheetUnreadable('damaged');
      crc = crc32(bytes, crc);
      yield bytes;
    }
  } catch (error) {
    throw /^(Z_|ERR_STREAM_PREMATURE_CLOSE)/.test(errorCode(error) ?? '')
      ? sheetUnreadable('damaged')
      : error;
  } finally {
    input.destroy();
    output.destroy();
  }
  if (length !== unpacked || crc !== entry.crc) throw sheetUnreadable('damaged');
}

async function dataStart(path: string, { offset }: ZipEntry): Promise<number> {
  const file = await open(path, 'r');
  try {
    const header = await bytesAt(file, offset, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw sheetUnreadable('damaged');
    return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}
