import { describe, expect, it } from '@jest/globals';
import { feedAddressOf } from './feed-address-text.js';
import { isSearchFeed, searchFeedUrl, searchServices } from './search-feed.js';

describe('isSearchFeed', () => {
  const cases: [url: string, search: boolean][] = [
    ['https://www.google.de/alerts/feeds/01234567890123456789/9876543210', true],
    ['https://www.google.com/alerts/feeds/1/2', true],
    ['https://news.google.com/rss/search?q=integreat&hl=de', true],
    ['https://news.google.com/rss?hl=de', true],
    ['https://www.bing.com/news/search?q=integreat&format=RSS', true],
    ['https://www.bing.com/news/search?q=integreat', false],
    ['https://news.google.com/rssfeed', false],
    ['https://www.google.evil.example/alerts/feeds/1/2', false],
    ['https://anzeiger.example/rss?url=https://news.google.com/rss', false],
    ['kein Link', false],
  ];
  it.each(cases)('%s: %s', (url, search) => {
    expect(isSearchFeed(url)).toBe(search);
  });

  it.each(searchServices)('knows the address it makes for %s', (service) => {
    const url = searchFeedUrl(service, ' "Integreat App" & mehr ');
    expect(isSearchFeed(url)).toBe(true);
    expect(new URL(url).searchParams.get('q')).toBe('"Integreat App" & mehr');
  });
});

describe('feedAddressOf', () => {
  const cases: [typed: string, url: string | null][] = [
    ['https://a.example/rss', 'https://a.example/rss'],
    ['  a.example ', 'https://a.example/'],
    ['HTTP://A.example/RSS#x', 'http://a.example/RSS'],
    ['feed://a.example/rss', 'https://a.example/rss'],
    ['feed:https://a.example/rss', 'https://a.example/rss'],
    ['https://müller.example/rss', 'https://xn--mller-kva.example/rss'],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['https://user:pw@a.example/', null],
    ['guten Tag', null],
    ['', null],
    [`https://a.example/${'x'.repeat(1000)}`, null],
  ];
  it.each(cases)('%s', (typed, url) => {
    expect(feedAddressOf(typed)).toBe(url);
  });
});
