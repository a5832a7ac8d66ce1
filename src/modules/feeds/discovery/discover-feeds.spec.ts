import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startStubOutletServer, type StubOutletServer } from '../../../../test/support/stub-outlet-server.js';
import { DocumentFetcher } from '../../../net/fetch-document.js';
import { readFeed } from '../parsing/read-feed.js';
import { exploreSite, type ExploreOptions, fetchTyped } from './discover-feeds.js';

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
const now = new Date('2026-03-01T12:00:00Z');
const explore = (typed: string, more: Partial<ExploreOptions> = {}) =>
  exploreSite(fetcher, typed, readFeed, { now, ...more });
const discover = async (path = '/') => (await explore(outlet.url(path))).feeds;
const asked = () => outlet.requests.map(({ path }) => path);

describe('exploreSite', () => {
  it('takes an address that is a feed for what it is, with one request', async () => {
    outlet.serve('/feed', { body: rss('Blatt', '/1') });
    expect(await discover('/feed')).toEqual([
      {
        url: outlet.url('/feed'),
        title: 'Blatt',
        format: 'rss',
        newestTitle: '/1',
        newestAt: null,
        itemsPerDay: null,
      },
    ]);
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
    const { feeds, failure } = await explore(outlet.url('/gone'));
    expect(feeds).toMatchObject([{ url: outlet.url('/feed/') }]);
    expect(failure).toMatchObject({ code: 'http_404' });
  });

  it('shows what the newest item is and how many come a day', async () => {
    const dated = (hour: number) =>
      `<item><title>Um ${hour} Uhr</title><link>${outlet.url(`/${hour}`)}</link><pubDate>Sun, 01 Mar 2026 0${hour}:00:00 GMT</pubDate></item>`;
    outlet.serve('/', { body: page(announce('/rss')), contentType: 'text/html' });
    outlet.serve('/rss', {
      body: `<rss version="2.0"><channel><title>Blatt</title>${[9, 8, 7].map(dated).join('')}</channel></rss>`,
    });
    expect(await discover()).toEqual([
      {
        url: outlet.url('/rss'),
        title: 'Blatt',
        format: 'rss',
        newestTitle: 'Um 9 Uhr',
        newestAt: '2026-03-01T09:00:00.000Z',
        itemsPerDay: 24,
      },
    ]);
  });

  describe('news sitemaps', () => {
    const map = (...paths: string[]) =>
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${paths
        .map(
          (path) =>
            `<url><loc>${outlet.url(path)}</loc><news:news><news:publication_date>2026-03-01</news:publication_date><news:title>${path}</news:title></news:news></url>`,
        )
        .join('')}</urlset>`;
    const index = (...paths: string[]) =>
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
        .map((path) => `<sitemap><loc>${outlet.url(path)}</loc></sitemap>`)
        .join('')}</sitemapindex>`;

    beforeEach(() => outlet.serve('/', { body: page(''), contentType: 'text/html' }));

    it('are found through robots.txt where there is no feed', async () => {
      outlet.serve('/robots.txt', { body: 'Sitemap: /sitemap.xml\nSitemap: /maps/google-news.xml\n' });
      outlet.serve('/maps/google-news.xml', { body: map('/1', '/2') });
      expect(await discover()).toMatchObject([
        { url: outlet.url('/maps/google-news.xml'), format: 'sitemap', newestTitle: '/1' },
      ]);
      expect(asked()).not.toContain('/sitemap.xml');
    });

    it('are found one level below an index', async () => {
      outlet.serve('/robots.txt', { body: 'Sitemap: /news-index.xml\n' });
      outlet.serve('/news-index.xml', { body: index('/articles-2020.xml', '/news-today.xml') });
      outlet.serve('/news-today.xml', { body: map('/1') });
      expect(await discover()).toMatchObject([{ url: outlet.url('/news-today.xml') }]);
      expect(asked()).not.toContain('/articles-2020.xml');
    });

    it('are guessed where robots.txt says nothing', async () => {
      outlet.serve('/sitemaps/news.xml', { body: map('/1') });
      expect(await discover()).toMatchObject([{ url: outlet.url('/sitemaps/news.xml') }]);
    });

    it('are not asked for where a feed was found', async () => {
      outlet.serve('/rss', { body: rss('Blatt', '/1') });
      outlet.serve('/robots.txt', { body: 'Sitemap: /news.xml\n' });
      outlet.serve('/news.xml', { body: map('/1') });
      expect(await discover()).toMatchObject([{ url: outlet.url('/rss') }]);
      expect(asked()).not.toContain('/robots.txt');
    });

    it('are no maps of all pages', async () => {
      outlet.serve('/robots.txt', { body: 'Sitemap: /news.xml\n' });
      outlet.serve('/news.xml', {
        body: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${outlet.url('/1')}</loc></url></urlset>`,
      });
      expect(await discover()).toEqual([]);
    });
  });

  it('says which address it asks, before it asks', async () => {
    outlet.serve('/', { body: page(announce('/rss')), contentType: 'text/html' });
    outlet.serve('/rss', { body: rss('Blatt', '/1') });
    const heard: [string, number][] = [];
    await explore(outlet.url('/'), { onAsk: (url) => heard.push([url, outlet.requests.length]) });
    expect(heard).toEqual([
      [outlet.url('/'), 0],
      [outlet.url('/rss'), 1],
    ]);
  });

  it('keeps what it found when the time is up', async () => {
    outlet.serve('/', {
      body: page(announce('/rss') + announce('/slow') + announce('/late')),
      contentType: 'text/html',
    });
    outlet.serve('/rss', { body: rss('Blatt', '/1') });
    outlet.serve('/slow', { body: rss('Langsam', '/2'), delayMs: 900 });
    outlet.serve('/late', { body: rss('Spät', '/3') });
    const { feeds } = await explore(outlet.url('/'), { withinMs: 400 });
    expect(feeds).toMatchObject([{ title: 'Blatt' }]);
    expect(asked()).not.toContain('/late');
  });

  it('tries http where nobody said https', async () => {
    outlet.serve('/feed', { body: rss('Blatt', '/1') });
    const address = outlet.url('/feed').replace('http:', 'https:');
    expect(await fetchTyped(fetcher, address, true)).toMatchObject({
      address: outlet.url('/feed'),
      outcome: { kind: 'fetched' },
    });
    expect(await fetchTyped(fetcher, address, false)).toMatchObject({
      address,
      outcome: { kind: 'failed', code: 'tls' },
    });
    const bare = outlet.url('/feed').replace('http://', '');
    expect((await explore(bare)).feeds).toMatchObject([{ url: outlet.url('/feed') }]);
  });

  it('stops when an announced feed says that it is too much', async () => {
    outlet.serve('/', { body: page(announce('/a') + announce('/b')), contentType: 'text/html' });
    outlet.serve('/a', { body: '', status: 429 });
    outlet.serve('/b', { body: rss('Blatt', '/1') });
    expect(await discover()).toEqual([]);
    expect(asked()).toEqual(['/', '/a']);
  });

  it('asks at most eighteen times beside the page, and has some left for robots.txt', async () => {
    const many = Array.from({ length: 30 }, (_, n) => announce(`/feed/${n}`)).join('');
    outlet.serve('/', {
      body: page(many, '<a href="/x.rss"></a><a href="/wp-content/"></a>'),
      contentType: 'text/html',
    });
    expect(await discover()).toEqual([]);
    expect(asked().length).toBeGreaterThan(8);
    expect(asked().length).toBeLessThanOrEqual(19);
    expect(asked()).toContain('/robots.txt');
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
    const { feeds, failure } = await explore(url);
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
