import { parseUrl } from '../../../shared/parse-url.js';

const mostRobots = 512 * 1024;
/** News sitemaps hold the articles of two days and are named for that. */
const newsName = /news|nachrichten|aktuell/i;

/**
 * The news sitemaps that a `robots.txt` names (https://www.sitemaps.org/protocol.html#submit_robots), each once, in order. Sitemaps whose name says
 * nothing of news are left out: they list all pages of a site.
 */
export function newsSitemaps(robots: string, robotsUrl: string): string[] {
  const named = Array.from(
    robots.slice(0, mostRobots).matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})/gim),
    (match) => parseUrl(match[1] ?? '', robotsUrl),
  );
  return newsFirst(named.flatMap((url) => (url && /^https?:$/.test(url.protocol) ? [url.href] : [])));
}

/** Of the maps that an index names, those for news; each once. */
export function newsFirst(sitemaps: readonly string[]): string[] {
  return [...new Set(sitemaps)].filter((address) => newsName.test(new URL(address).pathname.slice(0, 300)));
}
