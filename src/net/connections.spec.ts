import { createServer as createTlsServer } from 'node:https';
import type { LookupAddress } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Agent } from 'undici';
import { type RawServer, startRawServer } from '../../test/support/raw-server.js';
import { selfSigned } from '../../test/support/self-signed.js';
import { AddressGuard } from './address-guard.js';
import { DocumentFetcher, type FetcherOptions } from './fetch-document.js';
import { guardedConnector } from './guarded-connector.js';

const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss>';
const cleanups: (() => Promise<void>)[] = [];
let server: RawServer;
let asked: string[];

beforeEach(async () => {
  server = await startRawServer((socket) => socket.write(answer));
  cleanups.push(() => server.stop());
  asked = [];
});

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const loopback: LookupAddress[] = [{ address: '127.0.0.1', family: 4 }];

/** Its name server knows every name as loopback, and writes down what it was asked. */
function fetcher(options: Partial<FetcherOptions> = {}): DocumentFetcher {
  const made = new DocumentFetcher({
    userAgent: 'test',
    allowPrivateAddresses: ['127.0.0.0/8'],
    spacingMs: 0,
    resolve: (hostname) => {
      asked.push(hostname);
      return Promise.resolve(loopback);
    },
    ...options,
  });
  cleanups.unshift(() => made.close());
  return made;
}

const hostsAsked = () => server.asked.map((request) => /^host: (.*)\r$/im.exec(request)?.[1]);

describe('a connection', () => {
  it('is used again only for the name it was checked for', async () => {
    const net = fetcher();
    for (const host of ['a.example', 'b.example'])
      expect(await net.fetch({ url: `http://${host}:${server.port}/` })).toMatchObject({ kind: 'fetched' });
    expect(asked).toEqual(['a.example', 'b.example']);
    expect(server.connections()).toBe(2);
  });

  it('is not opened through a proxy that the environment names', async () => {
    const proxy = await startRawServer((socket) => socket.end(answer));
    cleanups.push(() => proxy.stop());
    const names = ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
    const before = names.map((name) => process.env[name]);
    for (const name of names) process.env[name] = name.startsWith('NODE') ? '1' : proxy.url;
    try {
      const outcome = await fetcher().fetch({ url: `http://outlet.example:${server.port}/` });
      expect(outcome).toMatchObject({ kind: 'fetched' });
    } finally {
      names.forEach((name, n) => {
        if (before[n] === undefined) delete process.env[name];
        else process.env[name] = before[n];
      });
    }
    expect(proxy.connections()).toBe(0);
  });

  it('that ended up elsewhere than it was sent is dropped before a byte is sent', async () => {
    class Fooled extends AddressGuard {
      override allowsHost(): boolean {
        return true;
      }
    }
    const agent = new Agent({ connect: guardedConnector(new Fooled([]), 1000, 1000) });
    cleanups.unshift(() => agent.destroy());
    const request = agent.request({ origin: `http://127.0.0.1:${server.port}`, path: '/', method: 'GET' });
    await expect(request).rejects.toMatchObject({ code: 'ECHOLOT_BLOCKED_ADDRESS' });
    expect(server.asked).toEqual([]);
  });
});

describe('https', () => {
  it('at a certificate that nobody vouches for ends before anything is asked', async () => {
    let requests = 0;
    const https = createTlsServer(selfSigned('outlet.example'), (_, response) => {
      requests++;
      response.end('<rss>');
    });
    await new Promise<void>((listening) => https.listen(0, '127.0.0.1', listening));
    cleanups.push(() => new Promise((stopped) => https.close(() => stopped())));
    const { port } = https.address() as AddressInfo;
    const outcome = await fetcher().fetch({ url: `https://outlet.example:${port}/` });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'tls', permanent: false });
    expect(outcome.kind === 'failed' && outcome.message).toContain('SELF_SIGNED');
    expect(requests).toBe(0);
  });
});

describe('a host', () => {
  it.each([
    ['with a dot behind it', 'outlet.example.', 'outlet.example'],
    ['in capitals', 'OUTLET.example', 'outlet.example'],
    ['with umlauts', 'bücher.example', 'xn--bcher-kva.example'],
    ['with a dot of another script', 'outlet。example', 'outlet.example'],
  ])('%s is asked under its one name', async (_name, typed, host) => {
    const outcome = await fetcher().fetch({ url: `http://${typed}:${server.port}/` });
    expect(outcome).toMatchObject({ kind: 'fetched', url: `http://${host}:${server.port}/` });
    expect(asked).toEqual([host]);
    expect(hostsAsked()).toEqual([`${host}:${server.port}`]);
  });

  it.each([
    ['before the host', 'http://outlet.example@127.0.0.1/'],
    ['with a port that is none', 'http://outlet.example:80@127.0.0.1/'],
    ['escaped', 'http://outlet.example%40x@127.0.0.1/'],
    ['behind a backslash', 'http://a\\@127.0.0.1/../@b.example/@'],
  ])('is not hidden behind a name: %s', async (_name, url) => {
    expect((await fetcher({ allowPrivateAddresses: [] }).fetch({ url })).kind).toBe('failed');
    expect(asked.filter((host) => host.includes('127'))).toEqual([]);
    expect(server.connections()).toBe(0);
  });

  it.each([0, 22, 25, 6379, 11211, 27017])('is not asked at port %i', async (port) => {
    const url = `http://outlet.example:${port}/`;
    expect(await fetcher().fetch({ url })).toMatchObject({ code: 'invalid_url', permanent: true });
    expect(asked).toEqual([]);
  });

  it.each([8080, 8443, 3000, 65535])('may be asked at port %i', async (port) => {
    await fetcher().fetch({ url: `http://outlet.example:${port}/` });
    expect(asked).not.toEqual([]);
  });
});
