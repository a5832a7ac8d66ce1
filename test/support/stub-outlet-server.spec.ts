import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startStubOutletServer, type StubOutletServer } from './stub-outlet-server.js';

let outlet: StubOutletServer;

beforeEach(async () => {
  outlet = await startStubOutletServer();
});

afterEach(() => outlet.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(outlet.url(path), { headers, redirect: 'manual' });

describe('the stub outlet server', () => {
  it('answers the paths it was given, each with its query, and no other', async () => {
    outlet.serve('/feed', { body: 'one', contentType: 'text/xml' });
    outlet.serve('/feed?p=2', { body: Buffer.from('two') });
    const response = await get('/feed');
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/xml',
      'one',
    ]);
    expect(await (await get('/feed?p=2')).text()).toBe('two');
    expect((await get('/feed?p=3')).status).toBe(404);
    outlet.remove('/feed');
    expect((await get('/feed')).status).toBe(404);
  });

  it('asks a function again for every request', async () => {
    let served = 0;
    outlet.serve('/feed', { body: (request) => `${++served} ${request.url}` });
    expect(await (await get('/feed')).text()).toBe('1 /feed');
    expect(await (await get('/feed')).text()).toBe('2 /feed');
  });

  it('remembers what it was asked', async () => {
    await get('/feed?x', { 'user-agent': 'test' });
    expect(outlet.requests).toMatchObject([
      { method: 'GET', path: '/feed?x', headers: { 'user-agent': 'test' } },
    ]);
  });

  it.each([
    ['same tag', { 'if-none-match': '"a"' }, 304],
    ['same tag, weak', { 'if-none-match': 'W/"a"' }, 304],
    ['one of several tags', { 'if-none-match': '"x", "a"' }, 304],
    ['any tag', { 'if-none-match': '*' }, 304],
    ['other tag', { 'if-none-match': '"b"' }, 200],
    ['same date', { 'if-modified-since': 'Sun, 01 Mar 2026 11:00:00 GMT' }, 304],
    ['older date', { 'if-modified-since': 'Sun, 01 Mar 2026 10:59:59 GMT' }, 200],
    ['a date that is none', { 'if-modified-since': 'yesterday' }, 200],
    [
      'other tag, same date',
      { 'if-none-match': '"b"', 'if-modified-since': 'Sun, 01 Mar 2026 11:00:00 GMT' },
      200,
    ],
    ['no condition', {}, 200],
  ])('honours conditions: %s', async (_name, headers: Record<string, string>, status) => {
    outlet.serve('/feed', { body: 'x', etag: '"a"', lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT' });
    const response = await get('/feed', headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('etag')).toBe('"a"');
  });

  it('sends what it is told to: status, headers, compression, delay', async () => {
    outlet.serve('/moved', { body: '', status: 301, headers: { location: '/feed' }, etag: '"a"' });
    outlet.serve('/packed', { body: 'packed', gzip: true, delayMs: 60 });
    expect((await get('/moved', { 'if-none-match': '"a"' })).status).toBe(301);
    expect((await get('/moved')).headers.get('location')).toBe('/feed');
    const begin = performance.now();
    const response = await get('/packed');
    expect(performance.now() - begin).toBeGreaterThanOrEqual(55);
    expect([response.headers.get('content-encoding'), await response.text()]).toEqual(['gzip', 'packed']);
  });

  it('stops although somebody is still waiting', async () => {
    outlet.serve('/slow', { body: 'x', delayMs: 60_000 });
    const waiting = get('/slow').catch((error: unknown) => error);
    while (outlet.requests.length === 0) await new Promise((next) => setTimeout(next, 5));
    await outlet.stop();
    expect(await waiting).toHaveProperty('message', 'fetch failed');
    outlet = await startStubOutletServer();
  });
});
