import { parseUrl } from '../../shared/parse-url.js';

/** Hosts and paths whose feeds hold the results of a search over many outlets. */
const searchFeeds: readonly { host: RegExp; path: RegExp; query?: [string, RegExp] }[] = [
  { host: /^(www\.)?google\.[a-z.]{2,6}$/, path: /^\/alerts\/feeds\// },
  { host: /^news\.google\.com$/, path: /^\/rss(\/|$)/ },
  { host: /^(www\.)?bing\.com$/, path: /^\/(news\/)?search$/, query: ['format', /^rss$/i] },
];

/** Whether the items of a feed come from many outlets: Google Alerts, Google News, Bing News. */
export function isSearchFeed(url: string): boolean {
  const parsed = parseUrl(url);
  if (!parsed) return false;
  const { hostname, pathname, searchParams } = parsed;
  return searchFeeds.some(
    ({ host, path, query }) =>
      host.test(hostname) &&
      path.test(pathname) &&
      (!query || query[1].test(searchParams.get(query[0]) ?? '')),
  );
}

export type SearchService = 'google-news' | 'bing-news';
export const searchServices = ['google-news', 'bing-news'] as const satisfies readonly SearchService[];

/** Address of the news search for a phrase, German edition. The services offer no other way in; none asks for a key. */
export function searchFeedUrl(service: SearchService, phrase: string): string {
  const address =
    service === 'google-news'
      ? new URL('https://news.google.com/rss/search?hl=de&gl=DE&ceid=DE:de')
      : new URL('https://www.bing.com/news/search?format=rss&setlang=de&cc=de');
  address.searchParams.set('q', phrase.trim());
  return address.href;
}
