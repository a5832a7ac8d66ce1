import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startStubOutletServer, type StubOutletServer } from '../../../../test/support/stub-outlet-server.js';
import { DocumentFetcher } from '../../../net/fetch-document.js';
import { readFeed } from '../parsing/read-feed.js';
import { exploreSite } from './discover-feeds.js';

let outlet: StubOutletServer;
let fetcher: DocumentFetcher;

beforeEach(async () => {
  outlet = await startStubOutletServer();
  fetcher = new DocumentFetcher({
    userAgent: 'test',
    allowPrivateAddresses: ['127.0.0.0/8'],
    timeoutMs: 1000,
  });
});

afterEach(async () => {
  await fetcher.close();
  await outlet.stop();
});

const rss = (title: string, ...paths: string[]) =>
  `<rss version="2.0"><channel><title>${title}</title><link>${outlet.url('/')}</link>${paths
    .map((path) => `<item><title>${path}</title><link>${outlet.url(path)}</link></item>`)
    .join('')}</channel></rss>`;
const page = (head: string, body = '') =>
  `<!doctype html><html><head><title>Blatt</title>${head}</head><body>${body}</body></html>`;
const announce = (href: string, type = 'application/rss+xml') =>
  `<link rel="alternate" type="${type}" href="${href}">`;
const discover = async (path = '/') => (await exploreSite(fetcher, outlet.url(path), readFeed)).feeds;
const asked = () => outlet.requests.map(({ path }) => path);

describe('exploreSite', () => {
  it('takes an address that is a feed for what it is, with one request', async () => {
    outlet.serve('/feed', { body: rss('Blatt', '/1') });
    expect(await discover('/feed')).toEqual([{ url: outlet.url('/feed'), title: 'Blatt', format: 'rss' }]);
    expect(asked()).toEqual(['/feed']);
  });

  it('names the new address of a feed that moved for good', async () => {
    outlet.serve('/old', { body: '', status: 301, headers: { location: '/feed' } });
    outlet.serve('/feed', { body: rss('Blatt', '/1') });
    expect(await discover('/old')).toMatchObject([{ url: outlet.url('/feed') }]);
  });

  it('reads what the page announces, leaves out what is no feed, and puts comments last', async () => {
    outlet.serve('/', {
      body: page(announce('/comments/feed/') + announce('/rss') + announce('/dead') + announce('/fake')),
      contentType: 'text/html',
    });
    outlet.serve('/comments/feed/', { body: rss('Kommentare', '/1#c') });
    outlet.serve('/rss', { body: rss('Nachrichten', '/1') });
    outlet.serve('/fake', { body: page(''), contentType: 'text/html' });
    expect((await discover()).map(({ title }) => title)).toEqual(['Nachrichten', 'Kommentare']);
  });

  it('asks the addresses that the publishing system is known for', async () => {
    outlet.serve('/lokales/', {
      body: page('<script src="/pf/resources/a.js"></script>'),
      contentType: 'text/html',
    });
    outlet.serve('/arc/outboundfeeds/rss/', { body: rss('Alles', '/1') });
    outlet.serve('/arc/outboundfeeds/rss/category/lokales/?outputType=xml', { body: rss('Lokales', '/2') });
    expect((await discover('/lokales/')).map(({ title }) => title)).toEqual(['Lokales', 'Alles']);
  });

  it('follows links that look like feeds', async () => {
    outlet.serve('/', { body: page('', '<a href="/service/rss.xml">RSS</a>'), contentType: 'text/html' });
    outlet.serve('/service/rss.xml', { body: rss('Blatt', '/1') });
    expect(await discover()).toMatchObject([{ url: outlet.url('/service/rss.xml') }]);
  });

  it('tries common addresses only where nothing was found, and stops at the first', async () => {
    outlet.serve('/', { body: page(''), contentType: 'text/html' });
    outlet.serve('/rss', { body: rss('Blatt', '/1') });
    expect(await discover()).toMatchObject([{ url: outlet.url('/rss'), title: 'Blatt' }]);
    expect(asked()).toEqual(['/', '/feed/', '/rss']);
  });

  it('shows RSS and Atom of the same news once', async () => {
    outlet.serve('/', { body: page(announce('/rss') + announce('/again')), contentType: 'text/html' });
    for (const path of ['/rss', '/again']) outlet.serve(path, { body: rss('Blatt', '/1', '/2') });
    expect(await discover()).toMatchObject([{ url: outlet.url('/rss') }]);
  });

  it('tries on where only the page is missing', async () => {
    outlet.serve('/feed/', { body: rss('Blatt', '/1') });
    const { feeds, failure } = await exploreSite(fetcher, outlet.url('/gone'), readFeed);
    expect(feeds).toMatchObject([{ url: outlet.url('/feed/') }]);
    expect(failure).toMatchObject({ code: 'http_404' });
  });

  it('asks at most twelve times', async () => {
    const many = Array.from({ length: 30 }, (_, n) => announce(`/feed/${n}`)).join('');
    outlet.serve('/', {
      body: page(many, '<a href="/x.rss"></a><a href="/wp-content/"></a>'),
      contentType: 'text/html',
    });
    expect(await discover()).toEqual([]);
    expect(asked().length).toBeGreaterThan(8);
    expect(asked().length).toBeLessThanOrEqual(12);
  });

  it('leaves a site alone that has had enough', async () => {
    outlet.serve('/', { body: page(''), contentType: 'text/html' });
    outlet.serve('/feed/', { body: '', status: 429 });
    outlet.serve('/rss', { body: rss('Blatt', '/1') });
    expect(await discover()).toEqual([]);
    expect(asked()).toEqual(['/', '/feed/']);
  });

  it.each([
    ['a private address', 'http://192.168.1.1/', 'blocked_address'],
    ['no address', 'kein Feed', 'invalid_url'],
    ['a script', 'javascript:alert(1)', 'invalid_url'],
  ])('says why there is nothing: %s', async (_name, url, code) => {
    const { feeds, failure } = await exploreSite(fetcher, url, readFeed);
    expect(feeds).toEqual([]);
    expect(failure).toMatchObject({ code });
  });

  it('cannot be led to a private address by what a page announces', async () => {
    outlet.serve('/', {
      body: page(announce('http://169.254.169.254/feed') + announce('http://[::1]/feed') + announce('/rss')),
      contentType: 'text/html',
    });
    outlet.serve('/rss', { body: rss('Blatt', '/1') });
    expect(await discover()).toMatchObject([{ url: outlet.url('/rss') }]);
  });
});
