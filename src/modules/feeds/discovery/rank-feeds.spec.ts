import { describe, expect, it } from '@jest/globals';
import { type Candidate, rankFeeds } from './rank-feeds.js';

const page = 'https://www.blatt.example/';
const feed = (url: string, more: Partial<Candidate> = {}): Candidate => ({
  url,
  title: null,
  format: 'rss',
  items: [{ id: url, link: `${url}#1` }],
  how: 'announced',
  ...more,
});
const ranked = (candidates: Candidate[], pageUrl = page) =>
  rankFeeds(candidates, pageUrl).map(({ url }) => url);

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
      feed(`${page}rss`, { items: [{ id: '1', link: page }] }),
      feed(`${page}atom`, { format: 'atom', items: [{ id: 'tag:1', link: page }] }),
    ],
  ])('takes two addresses for one that differ only in %s', (_name, first, second) => {
    expect(ranked([first, second])).toEqual([first.url]);
  });

  it('keeps two empty feeds apart', () => {
    expect(ranked([feed(`${page}a`, { items: [] }), feed(`${page}b`, { items: [] })])).toHaveLength(2);
  });
});
