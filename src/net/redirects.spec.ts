import { afterEach, describe, expect, it } from '@jest/globals';
import { startRawServer } from '../../test/support/raw-server.js';
import { DocumentFetcher } from './fetch-document.js';

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** One server under every name: redirects from `/` as `location` says (`PORT` stands for its port), and answers everything else. */
async function outlets(location: string) {
  const server = await startRawServer((socket, request) => {
    const isStart = request.startsWith('GET / ');
    const status = isStart ? `302 Found\r\n${location.replaceAll('PORT', String(server.port))}` : '200 OK';
    socket.write(Buffer.from(`HTTP/1.1 ${status}\r\nETag: "1"\r\nContent-Length: 0\r\n\r\n`, 'latin1'));
  });
  const fetcher = new DocumentFetcher({
    userAgent: 'test',
    allowPrivateAddresses: ['127.0.0.0/8'],
    spacingMs: 0,
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
  });
  cleanups.push(
    () => fetcher.close(),
    () => server.stop(),
  );
  const start = (host: string) => `http://${host}:${server.port}/`;
  const fetch = (host = 'outlet.example') =>
    fetcher.fetch({ url: start(host), etag: '"held"', lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT' });
  return { server, fetch, asked: () => server.asked.map((request) => request.toLowerCase()) };
}

describe('what we hold of a document', () => {
  it.each([
    ['the same host', 'Location: /feed', true],
    ['the same host with www', 'Location: http://www.outlet.example:PORT/feed', true],
    ['another host', 'Location: http://other.example:PORT/feed', false],
    ['a host that only ends alike', 'Location: http://notoutlet.example:PORT/feed', false],
    ['a host above', 'Location: http://example:PORT/feed', false],
  ])('is told to %s: %s', async (_name, location, told) => {
    const { fetch, asked } = await outlets(`${location}\r\nSet-Cookie: a=b`);
    expect(await fetch()).toMatchObject({ kind: 'fetched' });
    const [first = '', second = ''] = asked();
    expect(first).toContain('if-none-match: "held"\r\n');
    expect(second.includes('if-none-match')).toBe(told);
    expect(second.includes('if-modified-since')).toBe(told);
    expect(second).not.toContain('cookie');
    expect(second).not.toContain('referer');
  });

  it('is not told to another port, and a 304 from there is no answer', async () => {
    const other = await startRawServer((socket) => socket.write('HTTP/1.1 304 Not Modified\r\n\r\n'));
    cleanups.push(() => other.stop());
    const { fetch } = await outlets(`Location: http://outlet.example:${other.port}/feed`);
    expect(await fetch()).toMatchObject({ kind: 'failed', code: 'http_304' });
    expect(other.asked.join('')).not.toContain('held');
  });
});

describe('a Location', () => {
  it.each([
    ['with unescaped umlauts', 'Location: /gr\xc3\xb6\xc3\x9fe', '/gr%C3%B6%C3%9Fe'],
    ['with umlauts of Latin-1', 'Location: /gr\xf6\xdfe', '/gr%C3%B6%C3%9Fe'],
    ['with blanks', 'Location:   /a b ', '/a%20b'],
    ['with a tab inside', 'Location: /a\tb', '/ab'],
    ['with a fragment', 'Location: /a#b', '/a'],
    ['with dots', 'Location: /x/../../a', '/a'],
  ])('%s is followed', async (_name, location, path) => {
    const { fetch, server } = await outlets(location);
    expect(await fetch()).toMatchObject({
      kind: 'fetched',
      url: `http://outlet.example:${server.port}${path}`,
    });
    expect(server.asked[1]?.split(' ')[1]).toBe(path);
  });

  it.each([
    ['on two lines', 'Location: /a\r\n b'],
    ['with a bare return', 'Location: /a\rX-Evil: 1'],
    ['with a NUL', 'Location: /a\0b'],
    ['twice', 'Location: /a\r\nLocation: /b'],
    ['beyond two thousand characters', `Location: /${'a'.repeat(2048)}`],
    ['with a name and password', 'Location: http://me:secret@outlet.example:PORT/'],
    ['to a file', 'Location: file:///etc/passwd'],
  ])('%s leads nowhere', async (_name, location) => {
    const { fetch, server } = await outlets(location);
    const outcome = await fetch();
    expect(outcome.kind).toBe('failed');
    expect(outcome.kind === 'failed' && outcome.message).not.toContain('secret');
    expect(server.asked.filter((request) => !request.startsWith('GET / '))).toEqual([]);
  });

  it('with escaped line ends brings no header of its own', async () => {
    const { fetch, server } = await outlets('Location: /a%0d%0aX-Evil:%201');
    expect(await fetch()).toMatchObject({ kind: 'fetched' });
    expect(server.asked[1]).toContain('/a%0d%0aX-Evil:%201 HTTP/1.1\r\n');
    expect(server.asked[1]).not.toMatch(/^x-evil/im);
  });
});
