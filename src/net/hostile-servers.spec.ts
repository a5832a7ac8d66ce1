import type { LookupAddress } from 'node:dns';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DocumentFetcher, type FetcherOptions } from './fetch-document.js';

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** A server that may break every rule: `answer` writes raw bytes after the first bytes of a request came in. */
async function rawServer(answer: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
    socket.once('data', () => answer(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((closed) => server.close(() => closed()));
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}/`, connections: () => connections, open: () => sockets.size };
}

function fetcher(options: Partial<FetcherOptions> = {}): DocumentFetcher {
  const made = new DocumentFetcher({ userAgent: 'test', allowPrivateAddresses: ['127.0.0.0/8'], ...options });
  cleanups.unshift(() => made.close());
  return made;
}

const ok = 'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n';

/** Sends a megabyte again and again until the other side hangs up. */
function pour(socket: Socket, head: string, frame: (chunk: Buffer) => Buffer): void {
  const chunk = frame(Buffer.alloc(1024 * 1024, 'x'));
  socket.write(head);
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
}

describe('too much', () => {
  it('a declared length beyond the limit is not even read', async () => {
    const server = await rawServer((socket) => socket.write(`${ok}Content-Length: 10000000000\r\n\r\nx`));
    const outcome = await fetcher({ timeoutMs: 5000 }).fetch({ url: server.url });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'too_large' });
    expect(outcome.ms).toBeLessThan(2000);
  });

  it('an endless chunked body is cut while it is counted, and the connection dropped', async () => {
    const server = await rawServer((socket) =>
      pour(socket, `${ok}Transfer-Encoding: chunked\r\n\r\n`, (chunk) =>
        Buffer.concat([Buffer.from('100000\r\n'), chunk, Buffer.from('\r\n')]),
      ),
    );
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({ kind: 'failed', code: 'too_large' });
    await new Promise((next) => setTimeout(next, 50));
    expect(server.open()).toBe(0);
  });

  it('an endless body without any length is cut too', async () => {
    const server = await rawServer((socket) => pour(socket, `${ok}\r\n`, (chunk) => chunk));
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({ kind: 'failed', code: 'too_large' });
  });

  it('a caller may ask for less', async () => {
    const server = await rawServer((socket) =>
      socket.end(`${ok}Content-Length: 2000\r\n\r\n${'x'.repeat(2000)}`),
    );
    expect(await fetcher().fetch({ url: server.url, maxBytes: 1999 })).toMatchObject({
      kind: 'failed',
      code: 'too_large',
    });
    expect(await fetcher().fetch({ url: server.url, maxBytes: 2000 })).toMatchObject({ kind: 'fetched' });
  });

  it('a gzip bomb is cut while inflating', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const server = await rawServer((socket) => {
      socket.write(`${ok}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`);
      socket.end(bomb);
    });
    const outcome = await fetcher().fetch({ url: server.url });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'too_large' });
    expect(outcome.ms).toBeLessThan(2000);
  });

  it.each([
    ['one huge header', `X-Big: ${'x'.repeat(100_000)}\r\n`],
    ['very many headers', Array.from({ length: 10_000 }, (_, n) => `X-${n}: x\r\n`).join('')],
  ])('%s', async (_name, headers) => {
    const server = await rawServer((socket) => socket.end(`${ok}${headers}Content-Length: 1\r\n\r\nx`));
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({ kind: 'failed', code: 'too_large' });
  });

  it('a redirect with an endless body leads on without it', async () => {
    const target = await rawServer((socket) => socket.end(`${ok}Content-Length: 5\r\n\r\n<rss>`));
    const head = `HTTP/1.1 302 Found\r\nLocation: ${target.url}\r\n\r\n`;
    const server = await rawServer((socket) => pour(socket, head, (chunk) => chunk));
    const outcome = await fetcher().fetch({ url: server.url });
    expect(outcome).toMatchObject({ kind: 'fetched', transferredBytes: 5 });
    expect(outcome.ms).toBeLessThan(3000);
  });
});

describe('too slow', () => {
  it('a server that drips is cut by the total time', async () => {
    const server = await rawServer((socket) => {
      socket.write(`${ok}Content-Length: 100000\r\n\r\n`);
      const drip = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    const outcome = await fetcher({ timeoutMs: 300 }).fetch({ url: server.url });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'timeout', permanent: false });
    expect(outcome.ms).toBeGreaterThanOrEqual(290);
    expect(outcome.ms).toBeLessThan(1500);
  });

  it('a server that says nothing', async () => {
    const server = await rawServer(() => undefined);
    expect(await fetcher({ timeoutMs: 200 }).fetch({ url: server.url })).toMatchObject({
      kind: 'failed',
      code: 'timeout',
    });
  });

  it('redirects share one budget', async () => {
    let step = 0;
    const server = await rawServer((socket) => {
      setTimeout(
        () =>
          socket.end(
            `HTTP/1.1 302 Found\r\nLocation: /${++step}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
          ),
        150,
      );
    });
    const outcome = await fetcher({ timeoutMs: 400 }).fetch({ url: server.url });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'timeout' });
    expect(step).toBeLessThan(4);
  });

  it('a name server that never answers', async () => {
    const outcome = await fetcher({ timeoutMs: 200, resolve: () => new Promise(() => undefined) }).fetch({
      url: 'http://outlet.example/',
    });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'timeout' });
    expect(outcome.ms).toBeLessThan(2000);
  });
});

describe('broken', () => {
  it.each([
    ['hangs up before answering', ''],
    ['speaks something else', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['breaks off inside the headers', `${ok}X-Half`],
    ['breaks off inside the body', `${ok}Content-Length: 1000\r\n\r\n<rss>`],
    ['breaks off inside a chunk', `${ok}Transfer-Encoding: chunked\r\n\r\nff\r\n<rss>`],
    ['contradicts itself about the length', `${ok}Content-Length: 5\r\nContent-Length: 6\r\n\r\n<rss>x`],
    ['counts chunks in words', `${ok}Transfer-Encoding: chunked\r\n\r\nmany\r\n<rss>\r\n0\r\n\r\n`],
  ])('%s', async (_name, bytes) => {
    const server = await rawServer((socket) => socket.end(bytes));
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({
      kind: 'failed',
      code: 'connect',
      permanent: false,
    });
  });

  it('sends more than it declared: the declared part counts, the rest is no next answer', async () => {
    const server = await rawServer((socket) =>
      socket.write(`${ok}Content-Length: 5\r\n\r\n<rss>HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil`),
    );
    const same = fetcher();
    for (let n = 0; n < 3; n++) {
      const outcome = await same.fetch({ url: server.url });
      if (outcome.kind === 'fetched') expect(outcome.body.toString()).toBe('<rss>');
      else expect(outcome).toMatchObject({ code: 'connect' });
    }
  });

  it.each([
    ['gzip cut off', gzipSync('<rss/>').subarray(0, -4)],
    ['gzip with rubbish inside', Buffer.concat([gzipSync('<rss/>').subarray(0, 11), Buffer.from('rubbish')])],
  ])('%s', async (_name, body) => {
    const server = await rawServer((socket) => {
      socket.write(`${ok}Content-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`);
      socket.end(body);
    });
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({
      kind: 'failed',
      code: 'bad_encoding',
    });
  });

  it('nobody listens', async () => {
    const server = await rawServer(() => undefined);
    await cleanups.pop()?.();
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({ kind: 'failed', code: 'connect' });
  });

  it('https at a server that only speaks http', async () => {
    const server = await rawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await fetcher().fetch({ url: server.url.replace('http:', 'https:') })).toMatchObject({
      kind: 'failed',
      code: 'tls',
    });
  });
});

describe('name servers', () => {
  const answer = (...addresses: string[]) =>
    addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }));
  const served = () =>
    rawServer((socket) => socket.end(`${ok}Content-Length: 5\r\nConnection: close\r\n\r\n<rss>`));

  it('that name a public or allowed address are believed', async () => {
    const server = await served();
    const outcome = await fetcher({ resolve: () => Promise.resolve(answer('127.0.0.1')) }).fetch({
      url: `http://outlet.example:${server.port}/`,
    });
    expect(outcome).toMatchObject({ kind: 'fetched', body: Buffer.from('<rss>') });
  });

  it.each([
    ['a private address', ['127.0.0.1']],
    ['a private address beside a public one', ['93.184.216.34', '127.0.0.1']],
    ['a mapped one', ['::ffff:127.0.0.1']],
  ])('that name %s lead to no connection', async (_name, addresses) => {
    const server = await served();
    const outcome = await fetcher({
      allowPrivateAddresses: [],
      resolve: () => Promise.resolve(answer(...addresses)),
    }).fetch({
      url: `http://outlet.example:${server.port}/`,
    });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'blocked_address', permanent: true });
    expect(server.connections()).toBe(0);
  });

  it('that change their answer are asked once a connection, and every answer is checked (rebinding)', async () => {
    const server = await served();
    const answers = [answer('127.0.0.1'), answer('10.0.0.1'), answer('127.0.0.1')];
    let asked = 0;
    const rebinding = fetcher({ resolve: () => Promise.resolve(answers[asked++] ?? []) });
    const url = `http://outlet.example:${server.port}/`;
    expect(await rebinding.fetch({ url })).toMatchObject({ kind: 'fetched' });
    expect(asked).toBe(1);
    expect(await rebinding.fetch({ url })).toMatchObject({ kind: 'failed', code: 'blocked_address' });
    expect(asked).toBe(2);
    expect(server.connections()).toBe(1);
  });

  it('that lead a redirect home are caught at the second hop', async () => {
    const server = await rawServer((socket) =>
      socket.end('HTTP/1.1 302 Found\r\nLocation: http://inside.example/\r\nContent-Length: 0\r\n\r\n'),
    );
    const resolve = (host: string) =>
      Promise.resolve(answer(host === 'inside.example' ? '192.168.0.1' : '127.0.0.1'));
    expect(await fetcher({ resolve }).fetch({ url: `http://outlet.example:${server.port}/` })).toMatchObject({
      kind: 'failed',
      code: 'blocked_address',
    });
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN', 'ESERVFAIL'])('that fail with %s', async (code) => {
    const resolve = () => Promise.reject(Object.assign(new Error('no such name'), { code }));
    expect(await fetcher({ resolve }).fetch({ url: 'http://outlet.example/' })).toMatchObject({
      kind: 'failed',
      code: 'dns',
      permanent: false,
    });
  });
});

describe('a connection that ends', () => {
  it('while it waits for its next use costs nothing: the request is sent again', async () => {
    let hungUp = 0;
    const server = await rawServer((socket) => {
      socket.write(`${ok}Content-Length: 2\r\n\r\nok`);
      // promises to stay, and hangs up when it is asked again
      socket.on('data', () => {
        hungUp++;
        socket.destroy();
      });
    });
    const net = fetcher();
    for (let turn = 0; turn < 6; turn++) {
      expect(await net.fetch({ url: server.url })).toMatchObject({ kind: 'fetched' });
    }
    expect(hungUp).toBeGreaterThan(0);
  });

  it('each time before an answer is a failure after three tries', async () => {
    const server = await rawServer((socket) => socket.destroy());
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({ kind: 'failed', code: 'connect' });
    expect(server.connections()).toBe(3);
  });
});
