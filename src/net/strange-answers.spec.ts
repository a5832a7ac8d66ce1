import { afterEach, describe, expect, it } from '@jest/globals';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { pour, startRawServer } from '../../test/support/raw-server.js';
import { DocumentFetcher, type FetcherOptions } from './fetch-document.js';

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function rawServer(...args: Parameters<typeof startRawServer>) {
  const server = await startRawServer(...args);
  cleanups.push(() => server.stop());
  return server;
}

function fetcher(options: Partial<FetcherOptions> = {}): DocumentFetcher {
  const made = new DocumentFetcher({ userAgent: 'test', allowPrivateAddresses: ['127.0.0.0/8'], ...options });
  cleanups.unshift(() => made.close());
  return made;
}

const answering = (bytes: string | Buffer) => rawServer((socket) => socket.end(bytes));
const ok = 'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n';
const whole = `${ok}Content-Length: 5\r\n\r\n<rss>`;

describe('more than a body', () => {
  it.each<[string, string, string, string]>([
    ['interim answers', '', 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n', 'connect'],
    ['one header line', `${ok}X: `, 'x'.repeat(1024), 'too_large'],
    ['header lines', ok, 'X-Line: x\r\n', 'too_large'],
    [
      'one chunk extension',
      `${ok}Transfer-Encoding: chunked\r\n\r\n1;x=`,
      'x'.repeat(64 * 1024),
      'too_large',
    ],
    [
      'extensions of small chunks',
      `${ok}Transfer-Encoding: chunked\r\n\r\n`,
      `1;x="${'x'.repeat(8000)}"\r\nx\r\n`,
      'too_large',
    ],
    ['trailers', `${ok}Transfer-Encoding: chunked\r\n\r\n0\r\n`, 'X-Trailer: x\r\n', 'too_large'],
    ['chunks of one byte', `${ok}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n'.repeat(4096), 'too_large'],
  ])('%s without end are cut', async (_name, head, again, code) => {
    const server = await rawServer((socket) => pour(socket, head, again));
    expect(await fetcher({ timeoutMs: 30_000 }).fetch({ url: server.url })).toMatchObject({
      kind: 'failed',
      code,
    });
    await new Promise((next) => setTimeout(next, 50));
    expect(server.open()).toBe(0);
  });

  it('what an earlier answer took on the connection is not held against the next', async () => {
    const body = 'x'.repeat(4 * 1024 * 1024);
    const server = await rawServer((socket) =>
      socket.write(`${ok}Content-Length: ${body.length}\r\n\r\n${body}`),
    );
    const net = fetcher();
    for (let turn = 0; turn < 8; turn++) {
      const outcome = await net.fetch({ url: server.url });
      expect(outcome).toMatchObject({ kind: 'fetched', transferredBytes: body.length });
    }
    expect(server.connections()).toBeLessThanOrEqual(2);
  });

  it('a hundred cookies are let by, and none comes back', async () => {
    const cookies = Array.from({ length: 100 }, (_, n) => `Set-Cookie: c${n}=secret\r\n`).join('');
    const server = await rawServer((socket) => socket.write(`${ok}${cookies}Content-Length: 5\r\n\r\n<rss>`));
    const net = fetcher();
    for (let turn = 0; turn < 2; turn++)
      expect(await net.fetch({ url: server.url })).toMatchObject({ kind: 'fetched' });
    expect(server.asked).toHaveLength(2);
    expect(server.asked.join('').toLowerCase()).not.toContain('cookie');
  });

  it.each([
    ['251 lines of one name', 'Set-Cookie: a=b\r\n'.repeat(251)],
    ['251 names', Array.from({ length: 251 }, (_, n) => `X-${n}: x\r\n`).join('')],
  ])('%s are too many headers', async (_name, lines) => {
    const server = await answering(`${ok}${lines}\r\n<rss>`);
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({ kind: 'failed', code: 'too_large' });
  });

  it('a hint before the answer is no answer', async () => {
    const server = await answering(`HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n${whole}`);
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({
      kind: 'fetched',
      body: Buffer.from('<rss>'),
    });
  });

  it('a million chunks of one byte are one document', async () => {
    const chunks = `${ok}Transfer-Encoding: chunked\r\n\r\n${'1\r\nx\r\n'.repeat(1024 * 1024)}0\r\n\r\n`;
    const server = await answering(chunks);
    const outcome = await fetcher({ timeoutMs: 30_000 }).fetch({ url: server.url });
    expect(outcome.kind === 'fetched' && outcome.body.equals(Buffer.alloc(1024 * 1024, 'x'))).toBe(true);
  });
});

describe('an answer nobody asked for', () => {
  it.each([
    ['leave to go on', 'HTTP/1.1 100 Continue\r\n\r\n', 'connect'],
    [
      'another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
      'connect',
    ],
    [
      'a part',
      'HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-4/99\r\nContent-Length: 5\r\n\r\n<rss>',
      'http_206',
    ],
    ['not modified', 'HTTP/1.1 304 Not Modified\r\n\r\n', 'http_304'],
    ['a choice', 'HTTP/1.1 300 Multiple Choices\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n', 'http_300'],
    ['a number beyond all classes', 'HTTP/1.1 999 No\r\nContent-Length: 0\r\n\r\n', 'http_999'],
  ])('%s is a failure', async (_name, bytes, code) => {
    const server = await answering(bytes);
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({
      kind: 'failed',
      code,
      permanent: false,
    });
  });

  it.each([
    ['200 without a byte', `${ok}Content-Length: 0\r\n\r\n`],
    ['200 that ends with the connection', `${ok}Connection: close\r\n\r\n`],
    ['204', 'HTTP/1.1 204 No Content\r\n\r\n'],
    ['empty gzip', `${ok}Content-Encoding: gzip\r\nContent-Length: 0\r\n\r\n`],
  ])('an empty document stays empty: %s', async (_name, bytes) => {
    const server = await answering(bytes);
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({
      kind: 'fetched',
      body: Buffer.alloc(0),
      transferredBytes: 0,
    });
  });

  it('a body behind "not modified" does not become the next answer', async () => {
    const evil = 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil';
    const server = await rawServer((socket) => socket.write(`HTTP/1.1 304 Not Modified\r\n\r\n${evil}`));
    const net = fetcher();
    for (let turn = 0; turn < 3; turn++) {
      const outcome = await net.fetch({ url: server.url, etag: '"1"' });
      expect(outcome.kind).not.toBe('fetched');
    }
  });
});

describe('encodings', () => {
  it('on several lines are undone in turn', async () => {
    const body = brotliCompressSync(gzipSync('<rss/>'));
    const lines = 'Content-Encoding: gzip\r\nContent-Encoding: br\r\n';
    const server = await rawServer((socket) => {
      socket.write(`${ok}${lines}Content-Length: ${body.length}\r\n\r\n`);
      socket.end(body);
    });
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({
      kind: 'fetched',
      body: Buffer.from('<rss/>'),
    });
  });

  it('on many lines are refused', async () => {
    const server = await answering(
      `${ok}${'Content-Encoding: gzip\r\n'.repeat(3)}Content-Length: 5\r\n\r\n<rss>`,
    );
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({
      kind: 'failed',
      code: 'bad_encoding',
    });
  });
});

describe('slow', () => {
  it.each([
    ['headers', 'HTTP/1.1 200 OK\r\nX: ', 'x'],
    ['first lines', 'HTTP/1.1 200 ', 'x'],
    ['bodies of redirects', 'HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 1000\r\n\r\n', 'x'],
  ])('%s are cut by the total time', async (_name, head, drop) => {
    const server = await rawServer((socket) => {
      socket.write(head);
      const drip = setInterval(() => socket.write(drop), 20);
      socket.on('close', () => clearInterval(drip));
    });
    expect((await fetcher({ timeoutMs: 300 }).fetch({ url: server.url })).kind).toBe('failed');
  });

  it('a fetch is over when its time is, not when undici gives up on the connection', async () => {
    const net = fetcher({ timeoutMs: 1000, resolve: () => new Promise(() => undefined) });
    const late = new Promise((later) => setTimeout(later, 2500, 'too late').unref());
    expect(await Promise.race([net.fetch({ url: 'http://outlet.example/' }), late])).toMatchObject({
      kind: 'failed',
      code: 'timeout',
    });
    expect(await Promise.race([net.close().then(() => 'closed'), late])).toBe('closed');
  });
});

describe('asking whether a document is there', () => {
  const firstLines = (asked: readonly string[]) => asked.map((text) => text.split('\r\n')[0]);

  it('HEAD is sent; length and encoding are those of a body that does not come', async () => {
    const server = await answering(
      'HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\nContent-Encoding: gzip\r\n\r\n',
    );
    const answer = await fetcher().fetch({ url: `${server.url}a`, method: 'HEAD' });
    expect(answer).toMatchObject({ kind: 'fetched', status: 200, body: Buffer.alloc(0) });
    expect(firstLines(server.asked)).toEqual(['HEAD /a HTTP/1.1']);
  });

  it('redirects are followed with HEAD', async () => {
    const server = await rawServer((socket, request) =>
      socket.end(
        request.startsWith('HEAD /old')
          ? 'HTTP/1.1 301 Moved\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n'
          : 'HTTP/1.1 410 Gone\r\nContent-Length: 40\r\n\r\n',
      ),
    );
    const answer = await fetcher().fetch({ url: `${server.url}old`, method: 'HEAD' });
    expect(answer).toMatchObject({ kind: 'failed', code: 'http_410' });
    expect(firstLines(server.asked)).toEqual(['HEAD /old HTTP/1.1', 'HEAD /new HTTP/1.1']);
  });
});
