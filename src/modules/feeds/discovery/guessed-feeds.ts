import { knownPatterns } from './known-patterns.js';

/** Common at sites of every kind, by how many outlets of the catalogue use them. */
const commonPaths = [
  '/feed/',
  '/rss',
  '/rss.xml',
  '/arc/outboundfeeds/rss/',
  '/feed.rss',
  '/index.rss',
  '/rssfeed.rdf',
  '/.rss.feed',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
];

/** Names that news sitemaps have where `robots.txt` keeps silent, by the same count. */
const commonSitemaps = ['/sitemap-news.xml', '/sitemaps/news.xml', '/news-sitemap.xml'];

/** Traces stand in the head, in addresses of scripts and styles, and in the footer. */
const mostHtml = 1024 * 1024;

export interface GuessedFeeds {
  /** Addresses that the site's own system is known for: worth asking even where the page announces feeds. */
  readonly known: string[];
  /** Addresses that the system also uses, and those common anywhere: for sites that tell us nothing. */
  readonly common: string[];
  /** News sitemaps: for sites without feeds. */
  readonly sitemaps: string[];
}

/** Addresses where a site's feeds could be, best first, by its host and the traces in its page. Pure: nothing is asked. */
export function guessedFeeds(pageUrl: string, page: string): GuessedFeeds {
  const url = new URL(pageUrl);
  const host = url.hostname.replace(/^www\./, '');
  const section = sectionOf(url);
  const html = page.slice(0, mostHtml);
  const patterns = knownPatterns.filter(
    ({ hosts, traces }) => hosts.split(' ').includes(host) || traces?.test(html),
  );
  const absolute = (some: readonly string[]) => [
    ...new Set(some.map((path) => new URL(rooted(path), url).href)),
  ];
  const known = absolute(patterns.flatMap(({ paths }) => paths({ section, html })));
  const common = [
    ...patterns.flatMap(({ otherwise = [] }) => otherwise),
    ...(section ? [`${section}/feed/`, `${section}/rss`] : []),
    ...commonPaths,
  ];
  return {
    known,
    common: absolute(common).filter((address) => !known.includes(address)),
    sitemaps: absolute(commonSitemaps),
  };
}

/** `.rss.feed` → `/.rss.feed`; addresses of the patterns' own hosts stay. */
function rooted(path: string): string {
  return path.startsWith('/') || path.startsWith('https://') ? path : `/${path}`;
}

/** `/lokales/kiel/index.html` → `/lokales/kiel`; empty for a start page. */
function sectionOf(page: URL): string {
  return page.pathname
    .replace(/\/[^/]*\.[^/]*$/, '')
    .replace(/\/+$/, '')
    .replace(/^\/\/+/, '/');
}
