import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { errorCode, FetchFailed } from './fetch-failed.js';

type Inflate = (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>;

const inflaters = {
  gzip: promisify<Buffer, ZlibOptions, Buffer>(gunzip),
  zlib: promisify<Buffer, ZlibOptions, Buffer>(inflate),
  raw: promisify<Buffer, ZlibOptions, Buffer>(inflateRaw),
  br: promisify<Buffer, ZlibOptions, Buffer>(brotliDecompress),
} satisfies Record<string, Inflate>;

/** Text shrinks to a tenth, very regular XML to a fiftieth; gzip reaches 1,030 and brotli far more only for a bomb. */
const highestRatio = 200;
const ratioFreeBytes = 1024 * 1024;

/**
 * Takes off what `Content-Encoding` says, and gzip that nobody declared (`feed.xml.gz` served as it lies on disk).
 * Output is counted while inflating and never passes `maxBytes` or 200 times the input (1 MB is always allowed).
 * Throws {@link FetchFailed}: `too_large` for bombs, `bad_encoding` for damaged, unknown or more than two encodings.
 */
export async function decodeBody(
  body: Buffer,
  contentEncoding: string | null,
  maxBytes: number,
): Promise<Buffer> {
  const encodings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (encodings.length > 2) throw new FetchFailed('bad_encoding', 'more than two content encodings');
  let bytes = body;
  for (const encoding of encodings.reverse()) {
    const inflater = inflaterFor(encoding, bytes);
    if (inflater) bytes = await inflateWith(inflater, bytes, maxBytes);
  }
  if (isGzip(bytes)) bytes = await inflateWith(inflaters.gzip, bytes, maxBytes);
  if (bytes.length > maxBytes)
    throw new FetchFailed('too_large', `the document is larger than ${maxBytes} bytes`);
  return bytes;
}

/** Null where nothing is to be done: empty bodies, and servers that declare gzip over plain text. */
function inflaterFor(encoding: string, bytes: Buffer): Inflate | null {
  if (bytes.length === 0) return null;
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return isGzip(bytes) ? inflaters.gzip : null;
    case 'deflate': // RFC 9110 means zlib, some servers send the raw stream
      return isZlib(bytes) ? inflaters.zlib : inflaters.raw;
    case 'br':
      return inflaters.br;
    default:
      throw new FetchFailed('bad_encoding', `unknown content encoding ${encoding.slice(0, 40)}`);
  }
}

async function inflateWith(inflater: Inflate, bytes: Buffer, maxBytes: number): Promise<Buffer> {
  const maxOutputLength = Math.max(
    1,
    Math.min(maxBytes, Math.max(ratioFreeBytes, bytes.length * highestRatio)),
  );
  try {
    return await inflater(bytes, { maxOutputLength });
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') {
      throw new FetchFailed('too_large', `the document inflates to more than ${maxOutputLength} bytes`);
    }
    throw new FetchFailed('bad_encoding', 'the compressed body is damaged');
  }
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** RFC 1950, 2.2: method 8 in the low bits, and the two header bytes are a multiple of 31. */
function isZlib(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
