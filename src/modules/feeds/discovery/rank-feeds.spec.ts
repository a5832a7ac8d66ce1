import { describe, expect, it } from '@jest/globals';
import { type Candidate, rankFeeds } from './rank-feeds.js';

const page = 'https://www.blatt.example/';
const now = new Date('2026-03-01T12:00:00Z');
const item = (link: string, publishedAt: string | null = null) => ({
  id: link,
  link,
  title: null,
  publishedAt,
});
const feed = (url: string, more: Partial<Candidate> = {}): Candidate => ({
  url,
  title: null,
  format: 'rss',
  items: [item(`${url}#1`)],
  how: 'announced',
  ...more,
});
const ranked = (candidates: Candidate[], pageUrl = page) =>
  rankFeeds(candidates, pageUrl, now).map(({ url }) => url);

describe('rankFeeds', () => {
  it('puts the better known before the guessed and else keeps the order', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => `${page}${name}`) as [
      string,
      string,
      string,
      string,
    ];
    expect(ranked([feed(a, { how: 'guessed' }), feed(b, { how: 'linked' }), feed(c), feed(d)])).toEqual([
      c,
      d,
      b,
      a,
    ]);
  });

  it.each<[string, Candidate]>([
    ['comments by address', feed(`${page}comments/feed/`)],
    ['comments by title', feed(`${page}x`, { title: 'Kommentare zu: Blatt' })],
    ['an empty feed', feed(`${page}x`, { items: [] })],
    ['a news sitemap', feed(`${page}x`, { format: 'sitemap' })],
    ['a feed of another site', feed('https://agentur.example/rss')],
    ['a feed of one keyword', feed(`${page}tag/kiel/feed/`)],
    ['a feed of one author', feed(`${page}author/m-muster/feed/`)],
    ['a feed of one category', feed(`${page}kategorie/sport/feed/`)],
    ['a podcast', feed(`${page}x`, { title: 'Der Blatt-Podcast' })],
    ['a list of dates', feed(`${page}veranstaltungen/rss.xml`)],
    [
      'a feed without news for a year',
      feed(`${page}x`, { items: [item('/old', '2025-02-01T00:00:00.000Z')] }),
    ],
  ])('puts %s behind a guessed feed with news', (_name, weak) => {
    const good = feed(`${page}feed`, { how: 'guessed' });
    expect(ranked([weak, good])).toEqual([good.url, weak.url]);
  });

  it('counts a feed host of the same site as its own', () => {
    const own = feed('https://feed.blatt.example/rss');
    const other = feed('https://agentur.example/rss');
    expect(ranked([other, own])).toEqual([own.url, other.url]);
  });

  it('prefers the section that was asked for', () => {
    const main = feed(`${page}rss`);
    const section = feed(`${page}lokales/kiel/rss`, { how: 'guessed' });
    expect(ranked([main, section], `${page}lokales/kiel/`)).toEqual([section.url, main.url]);
    expect(ranked([main, section], page)).toEqual([main.url, section.url]);
  });

  it.each<[string, Candidate, Candidate]>([
    ['scheme', feed(`${page}rss`), feed('http://www.blatt.example/rss')],
    ['www', feed(`${page}rss`), feed('https://blatt.example/rss')],
    ['a trailing slash', feed(`${page}rss`), feed(`${page}rss/`)],
    [
      'the format, with the same items',
      feed(`${page}rss`, { items: [item(page)] }),
      feed(`${page}atom`, { format: 'atom', items: [{ ...item(page), id: 'tag:1' }] }),
    ],
  ])('takes two addresses for one that differ only in %s', (_name, first, second) => {
    expect(ranked([first, second])).toEqual([first.url]);
  });

  it('takes lists for one that share four fifths of their newest items', () => {
    const list = (...links: string[]) => links.map((link) => item(link));
    const rss = feed(`${page}rss`, { items: list('1', '2', '3', '4', '5') });
    const late = feed(`${page}atom`, { items: list('0', '1', '2', '3', '4') });
    const other = feed(`${page}sport`, { items: list('1', '2', '3', '8', '9') });
    expect(ranked([rss, late, other])).toEqual([rss.url, other.url]);
  });

  it('does not take a short list for the long one that holds it', () => {
    const long = feed(`${page}rss`, { items: Array.from({ length: 10 }, (_, n) => item(`${n}`)) });
    const short = feed(`${page}sport`, { items: [item('0')] });
    expect(ranked([long, short])).toEqual([long.url, short.url]);
  });

  it('knows a category that was asked for', () => {
    const main = feed(`${page}feed/`);
    const section = feed(`${page}kategorie/kiel/feed/`);
    expect(ranked([main, section], `${page}kategorie/kiel/`)).toEqual([section.url, main.url]);
  });

  it('keeps two empty feeds apart', () => {
    expect(ranked([feed(`${page}a`, { items: [] }), feed(`${page}b`, { items: [] })])).toHaveLength(2);
  });
});
