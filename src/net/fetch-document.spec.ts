import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startStubOutletServer, type StubOutletServer } from '../../test/support/stub-outlet-server.js';
import { DocumentFetcher } from './fetch-document.js';

const now = new Date('2026-03-01T12:00:00Z');
const feed = '<rss version="2.0"><channel><title>Größe</title></channel></rss>';
let outlet: StubOutletServer;
let fetcher: DocumentFetcher;

beforeAll(async () => {
  outlet = await startStubOutletServer();
  fetcher = new DocumentFetcher({
    userAgent: 'Echolot/test (+presse@example.org)',
    allowPrivateAddresses: ['127.0.0.0/8'],
    now: () => now,
  });
});

beforeEach(() => void outlet.requests.splice(0));

afterAll(async () => {
  await fetcher.close();
  await outlet.stop();
});

describe('a document', () => {
  it('comes with its bytes and the headers that matter', async () => {
    outlet.serve('/feed', {
      body: feed,
      contentType: 'application/rss+xml',
      etag: '"1"',
      lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT',
      headers: { 'cache-control': 'max-age=600' },
    });
    const outcome = await fetcher.fetch({ url: outlet.url('/feed#top') });
    expect(outcome).toMatchObject({
      kind: 'fetched',
      url: outlet.url('/feed'),
      status: 200,
      movedTo: null,
      downgraded: false,
      headers: {
        contentType: 'application/rss+xml',
        etag: '"1"',
        lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT',
        cacheControl: 'max-age=600',
        retryAfterSeconds: null,
      },
      transferredBytes: Buffer.byteLength(feed),
      body: Buffer.from(feed),
    });
    expect(outcome.ms).toBeGreaterThanOrEqual(0);
  });

  it('is asked for honestly', async () => {
    outlet.serve('/feed', { body: feed });
    await fetcher.fetch({ url: outlet.url('/feed') });
    await fetcher.fetch({ url: outlet.url('/feed'), accept: 'text/html' });
    expect(outlet.requests[0]?.headers).toMatchObject({
      'user-agent': 'Echolot/test (+presse@example.org)',
      'accept-encoding': 'gzip, deflate, br',
    });
    expect(outlet.requests[0]?.headers.accept).toContain('application/rss+xml');
    expect(outlet.requests[0]?.headers['if-none-match']).toBeUndefined();
    expect(outlet.requests[1]?.headers.accept).toBe('text/html');
  });

  it('is unpacked, declared or not, and its size on the wire is kept', async () => {
    const long = feed.repeat(100);
    outlet.serve('/packed', { body: long, gzip: true });
    outlet.serve('/feed.xml.gz', { body: long, gzip: true, headers: { 'content-encoding': 'identity' } });
    for (const path of ['/packed', '/feed.xml.gz']) {
      const outcome = await fetcher.fetch({ url: outlet.url(path) });
      expect(outcome).toMatchObject({ kind: 'fetched', body: Buffer.from(long) });
      expect(outcome.kind === 'fetched' && outcome.transferredBytes).toBeLessThan(long.length);
    }
  });
});

describe('conditions', () => {
  beforeAll(() =>
    outlet.serve('/cond', { body: feed, etag: '"v2"', lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT' }),
  );

  it.each([
    ['the same tag', { etag: '"v2"' }, 'not-modified'],
    ['another tag', { etag: '"v1"' }, 'fetched'],
    ['the same date', { lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT' }, 'not-modified'],
    ['an older date', { lastModified: 'Sat, 28 Feb 2026 11:00:00 GMT' }, 'fetched'],
    [
      'another tag with the same date',
      { etag: '"v1"', lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT' },
      'fetched',
    ],
    ['no validators', { etag: null, lastModified: null }, 'fetched'],
    ['a tag that cannot be sent', { etag: '"v2"\r\nX-Evil: 1' }, 'fetched'],
    ['a tag of broken bytes', { etag: '"v\ufffd"' }, 'fetched'],
  ])('%s', async (_name, validators, kind) => {
    const outcome = await fetcher.fetch({ url: outlet.url('/cond'), ...validators });
    expect(outcome.kind).toBe(kind);
    expect(outlet.requests[0]?.headers).not.toHaveProperty('x-evil');
  });

  it('survive a redirect', async () => {
    outlet.serve('/old', { body: '', status: 301, headers: { location: '/cond' } });
    expect(await fetcher.fetch({ url: outlet.url('/old'), etag: '"v2"' })).toMatchObject({
      kind: 'not-modified',
      status: 304,
      url: outlet.url('/cond'),
      movedTo: outlet.url('/cond'),
      transferredBytes: 0,
      headers: { etag: '"v2"' },
    });
  });

  it('that we did not send cannot hold', async () => {
    outlet.serve('/lying', { body: '', status: 304 });
    expect(await fetcher.fetch({ url: outlet.url('/lying') })).toMatchObject({
      kind: 'failed',
      code: 'http_304',
      status: 304,
    });
  });
});

describe('redirects', () => {
  it.each([
    [301, true],
    [308, true],
    [302, false],
    [303, false],
    [307, false],
  ])('%i is followed; a move for good: %s', async (status, forGood) => {
    outlet.serve('/from', { body: 'see there', status, headers: { location: '/to?x=1#frag' } });
    outlet.serve('/to?x=1', { body: feed });
    const to = outlet.url('/to?x=1');
    expect(await fetcher.fetch({ url: outlet.url('/from') })).toMatchObject({
      kind: 'fetched',
      url: to,
      movedTo: forGood ? to : null,
    });
  });

  it.each([
    ['to a private address', 'http://10.0.0.1/', 'blocked_address', true],
    ['to cloud metadata', 'http://169.254.169.254/latest/meta-data/', 'blocked_address', true],
    ['to loopback in another family', 'http://[::1]:80/', 'blocked_address', true],
    ['to a mapped private address', 'http://[::ffff:192.168.0.1]/', 'blocked_address', true],
    ['to a file', 'file:///etc/passwd', 'invalid_url', true],
    ['to a password', 'http://me:secret@example.org/', 'invalid_url', true],
    ['to a mail server', 'http://example.org:25/', 'invalid_url', true],
    ['to a database', 'http://example.org:6379/', 'invalid_url', true],
    ['to inline data', 'data:text/xml,<rss/>', 'invalid_url', true],
    ['to another protocol', 'gopher://example.org:70/_x', 'invalid_url', true],
    ['to an address without end', `/${'a'.repeat(2048)}`, 'invalid_url', true],
    ['to a private address in disguise', 'http://0x7f.1@10.1:80\\@example.org/', 'invalid_url', true],
    ['to a private address as one number', 'http://167772161/', 'blocked_address', true],
    ['to a private address without scheme', '//192.168.0.1/feed', 'blocked_address', true],
    ['to nonsense', 'http://', 'invalid_url', true],
    ['to the same address', '', 'too_many_redirects', false],
  ])('%s end as a value', async (_name, location, code, permanent) => {
    outlet.serve('/away', { body: '', status: 302, headers: { location: location || '/away' } });
    expect(await fetcher.fetch({ url: outlet.url('/away') })).toMatchObject({
      kind: 'failed',
      code,
      permanent,
    });
  });

  it('without a place to go are a failure', async () => {
    outlet.serve('/nowhere', { body: '', status: 302 });
    expect(await fetcher.fetch({ url: outlet.url('/nowhere') })).toMatchObject({
      kind: 'failed',
      code: 'http_302',
      status: 302,
    });
  });

  it('end after five', async () => {
    for (let n = 0; n < 7; n++)
      outlet.serve(`/hop${n}`, { body: '', status: 302, headers: { location: `/hop${n + 1}` } });
    expect(await fetcher.fetch({ url: outlet.url('/hop0') })).toMatchObject({
      kind: 'failed',
      code: 'too_many_redirects',
      permanent: false,
    });
    expect(outlet.requests).toHaveLength(6);
  });
});

describe('answers that are no document', () => {
  it.each([
    [401, false],
    [403, false],
    [404, false],
    [410, true],
    [429, false],
    [500, false],
    [503, false],
  ])('%i; for good: %s', async (status, permanent) => {
    outlet.serve('/no', { body: 'no', status });
    expect(await fetcher.fetch({ url: outlet.url('/no') })).toMatchObject({
      kind: 'failed',
      code: `http_${status}`,
      status,
      permanent,
      retryAfterSeconds: null,
    });
  });

  it('keep their meaning with a page of any length', async () => {
    outlet.serve('/gone', { body: 'x'.repeat(300_000), status: 410 });
    outlet.serve('/moved', { body: 'x'.repeat(300_000), status: 301, headers: { location: '/feed' } });
    outlet.serve('/feed', { body: feed });
    expect(await fetcher.fetch({ url: outlet.url('/gone') })).toMatchObject({ code: 'http_410' });
    expect(await fetcher.fetch({ url: outlet.url('/moved') })).toMatchObject({ kind: 'fetched' });
  });

  it.each([
    ['120', 120],
    ['Sun, 01 Mar 2026 12:10:00 GMT', 600],
    ['99999999', 86_400],
  ])('Retry-After %s', async (value, seconds) => {
    outlet.serve('/busy', { body: '', status: 503, headers: { 'retry-after': value } });
    expect(await fetcher.fetch({ url: outlet.url('/busy') })).toMatchObject({
      code: 'http_503',
      retryAfterSeconds: seconds,
    });
  });
});

describe('addresses that are never asked', () => {
  it.each([
    ['empty', '', 'invalid_url'],
    ['relative', '/feed', 'invalid_url'],
    ['another scheme', 'ftp://example.org/feed', 'invalid_url'],
    ['a script', 'javascript:alert(1)', 'invalid_url'],
    ['inline data', 'data:text/xml,<rss/>', 'invalid_url'],
    ['with a password', 'https://me:secret@example.org/', 'invalid_url'],
    ['with a user name', 'https://me@example.org/', 'invalid_url'],
    ['endless', `https://example.org/${'a'.repeat(2048)}`, 'invalid_url'],
    ['endless once it is escaped', `https://example.org/${'ä'.repeat(400)}`, 'invalid_url'],
    ['at a port for mail', 'https://example.org:465/', 'invalid_url'],
    ['with a password of blanks', 'https://%20:%20@example.org/', 'invalid_url'],
    ['private', 'http://192.168.1.1/', 'blocked_address'],
    ['this machine, version 6', 'http://[::1]/', 'blocked_address'],
  ])('%s', async (_name, url, code) => {
    const outcome = await fetcher.fetch({ url });
    expect(outcome).toMatchObject({ kind: 'failed', code, permanent: true, status: null });
    expect(outcome.kind === 'failed' && outcome.message).not.toContain('secret');
  });
});

describe('a fetcher that was closed', () => {
  it('finishes what is under way, gives up the rest, and can be closed twice', async () => {
    const closing = new DocumentFetcher({ userAgent: 'test', allowPrivateAddresses: ['127.0.0.0/8'] });
    outlet.serve('/slow', { body: feed, delayMs: 100 });
    const underWay = closing.fetch({ url: outlet.url('/slow') });
    while (outlet.requests.length === 0) await new Promise((next) => setTimeout(next, 5));
    await Promise.all([closing.close(), closing.close()]);
    expect(await underWay).toMatchObject({ kind: 'fetched' });
    expect(await closing.fetch({ url: outlet.url('/slow') })).toMatchObject({
      kind: 'failed',
      code: 'aborted',
      permanent: false,
    });
  });

  it('gives up at once when the caller does', async () => {
    outlet.serve('/slow', { body: feed, delayMs: 2000 });
    const controller = new AbortController();
    const underWay = fetcher.fetch({ url: outlet.url('/slow'), signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    const outcome = await underWay;
    expect(outcome).toMatchObject({ kind: 'failed', code: 'aborted' });
    expect(outcome.ms).toBeLessThan(1000);
  });
});
