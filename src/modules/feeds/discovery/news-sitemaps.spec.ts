import { describe, expect, it } from '@jest/globals';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import { newsFirst, newsSitemaps } from './news-sitemaps.js';

const robots = 'https://www.blatt.example/robots.txt';

describe('newsSitemaps', () => {
  it.each<[string, string, string[]]>([
    [
      'the usual line',
      'User-agent: *\nDisallow:\n\nSitemap: https://www.blatt.example/sitemap-news.xml\n',
      ['https://www.blatt.example/sitemap-news.xml'],
    ],
    [
      'capitals, blanks and line ends of Windows',
      '  SITEMAP :\thttps://www.blatt.example/news.xml \r\nsitemap:https://www.blatt.example/b-news.xml\r\n',
      ['https://www.blatt.example/news.xml', 'https://www.blatt.example/b-news.xml'],
    ],
    [
      'an address without host',
      'Sitemap: /sitemaps/news.xml',
      ['https://www.blatt.example/sitemaps/news.xml'],
    ],
    ['each once', 'Sitemap: /news.xml\nSitemap: /news.xml', ['https://www.blatt.example/news.xml']],
    ['maps of all pages', 'Sitemap: /sitemap.xml\nSitemap: https://news.blatt.example/sitemap-2026.xml', []],
    ['other schemes', 'Sitemap: file:///news.xml\nSitemap: javascript:news', []],
    ['words', 'My sitemap: /news.xml\nSitemap /news.xml', []],
    ['a web page', '<!doctype html><p>Sitemap: news</p>', []],
  ])('%s', (_name, text, found) => {
    expect(newsSitemaps(text, robots)).toEqual(found);
  });

  it.each(['sitemap:', 'sitemap ', ' \t', '\n', 'Sitemap: /news'])(
    'is not held up by %j again and again',
    (piece) => {
      expect(withoutHanging(() => newsSitemaps(piece.repeat(100_000), robots).length)).toBeLessThanOrEqual(1);
    },
  );
});

describe('newsFirst', () => {
  it('keeps those named for news', () => {
    const index = ['https://a.example/articles-2020.xml', 'https://a.example/newsmap.xml.gz'];
    expect(newsFirst([...index, ...index])).toEqual(['https://a.example/newsmap.xml.gz']);
  });
});
