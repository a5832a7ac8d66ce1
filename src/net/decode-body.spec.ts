import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeBody } from './decode-body.js';
import { FetchFailed } from './fetch-failed.js';

const limit = 4 * 1024 * 1024;
const text = Buffer.from('<rss>Größe</rss>');
const gz = gzipSync(text);

describe('decodeBody', () => {
  it.each<[string, Buffer, string | null]>([
    ['no encoding', text, null],
    ['identity', text, 'identity'],
    ['gzip', gz, 'gzip'],
    ['gzip in capitals', gz, ' GZIP '],
    ['x-gzip', gz, 'x-gzip'],
    ['gzip that nobody declared', gz, null],
    ['gzip file sent with gzip encoding', gzipSync(gz), 'gzip'],
    ['gzip declared over plain text', text, 'gzip'],
    ['deflate', deflateSync(text), 'deflate'],
    ['deflate without zlib header', deflateRawSync(text), 'deflate'],
    ['brotli', brotliCompressSync(text), 'br'],
    ['two encodings, undone from the last', gzipSync(deflateSync(text)), 'deflate, gzip'],
  ])('reads %s', async (_name, body, encoding) => {
    expect((await decodeBody(body, encoding, limit)).toString()).toBe('<rss>Größe</rss>');
  });

  it('leaves an empty body empty', async () => {
    for (const encoding of [null, 'gzip', 'deflate', 'br'])
      expect(await decodeBody(Buffer.alloc(0), encoding, limit)).toHaveLength(0);
  });

  it.each<[string, Buffer, string | null, string]>([
    [
      'damaged gzip',
      Buffer.concat([gz.subarray(0, 12), Buffer.from('rubbish rubbish')]),
      'gzip',
      'bad_encoding',
    ],
    ['gzip cut off', gz.subarray(0, -6), 'gzip', 'bad_encoding'],
    ['undeclared gzip cut off', gz.subarray(0, -6), null, 'bad_encoding'],
    ['text called brotli', text, 'br', 'bad_encoding'],
    ['text called deflate', text, 'deflate', 'bad_encoding'],
    ['an encoding we did not ask for', text, 'zstd', 'bad_encoding'],
    ['more layers than anybody needs', text, 'gzip, gzip, gzip', 'bad_encoding'],
    ['gzip bomb', gzipSync(Buffer.alloc(64 * 1024 * 1024)), 'gzip', 'too_large'],
    ['brotli bomb', brotliCompressSync(Buffer.alloc(64 * 1024 * 1024)), 'br', 'too_large'],
    [
      'small bomb that only its ratio gives away',
      gzipSync(Buffer.alloc(3 * 1024 * 1024)),
      'gzip',
      'too_large',
    ],
    ['plain text beyond the limit', Buffer.alloc(limit + 1, 'a'), null, 'too_large'],
  ])('refuses %s', async (_name, body, encoding, code) => {
    const refusal = await decodeBody(body, encoding, limit).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FetchFailed);
    expect(refusal).toMatchObject({ code });
  });

  it('accepts exactly the limit', async () => {
    expect(await decodeBody(gzipSync(Buffer.alloc(1000, 'a')), 'gzip', 1000)).toHaveLength(1000);
    await expect(decodeBody(gzipSync(Buffer.alloc(1001, 'a')), 'gzip', 1000)).rejects.toMatchObject({
      code: 'too_large',
    });
  });

  it('answers any bytes with bytes or a named failure', async () => {
    const encodings = fc.constantFrom(null, 'gzip', 'deflate', 'br', 'gzip, br');
    const damaged = fc
      .tuple(fc.uint8Array({ maxLength: 200 }), fc.nat(), fc.nat(255))
      .map(([bytes, at, value]) => {
        const packed = gzipSync(bytes);
        packed[at % packed.length] = value;
        return packed;
      });
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      damaged,
    );
    await fc.assert(
      fc.asyncProperty(anything, encodings, async (body, encoding) => {
        const outcome = await decodeBody(body, encoding, 100_000).catch((error: unknown) => error);
        expect(Buffer.isBuffer(outcome) || outcome instanceof FetchFailed).toBe(true);
      }),
    );
  });
});
