import { parseUrl } from '../../../shared/parse-url.js';

const feedPath =
  /\.(rss2?|rdf|atom|rss\.(php|aspx?|html?)|xml)$|\.rss2?\.feed$|\/(rss|feed|atom)s?2?\/?$|(rss|feed|atom)[\w-]*\.(xml|json|php|aspx?|jsp)$|~rss2?\.xml$/i;
const feedQuery =
  /[?&](feed=(rss2?|atom|rdf)|format=(feed|rss2?|atom)|type=(rss|atom|9818)|view=rss|rss=1|outputType=xml)(&|$)/i;
/** XML that every second site links or names, and that is no feed. */
const otherXml = /sitemap|opensearch|manifest|browserconfig|crossdomain|foaf|\brsd\b/i;

// Expressions instead of a parser: parsers keep a stack of open tags, and a page of 100,000 nested ones holds them up for seconds.
const anchor =
  /<a\s[^<>]{0,2000}?\bhref\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})'|([^\s"'<>]{1,2000}))/gi;
const baseElement = /<base\s[^<>]{0,2000}?\bhref\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')/i;

const mostHtml = 1024 * 1024;
const mostFeeds = 50;

/**
 * Addresses that a page links and that look like feeds, for sites that show an RSS symbol but announce nothing in the head.
 * Absolute, http or https, without fragment, each once, at most 50, in page order but plain `.xml` last. Reads the first million characters.
 */
export function linkedFeeds(html: string, pageUrl: string): string[] {
  const text = html.slice(0, mostHtml);
  const baseHref = baseElement.exec(text);
  const base = absolute(baseHref?.[1] ?? baseHref?.[2] ?? '', pageUrl)?.href ?? pageUrl;
  const found = new Set<string>();
  for (const [, quoted, apostrophed, bare] of text.matchAll(anchor)) {
    const url = absolute(quoted ?? apostrophed ?? bare ?? '', base);
    if (url && looksLikeFeed(url)) found.add(url.href);
    if (found.size >= mostFeeds) break;
  }
  const isPlain = (url: string) => url.endsWith('.xml') && !/rss|feed|atom|rdf/i.test(url);
  return [...found].sort((a, b) => Number(isPlain(a)) - Number(isPlain(b)));
}

function looksLikeFeed({ pathname, search }: URL): boolean {
  // only its end is looked at: a path of a thousand "rss-" costs a million steps, and a page holds hundreds
  const end = pathname.slice(-200);
  return (feedPath.test(end) && !otherXml.test(end)) || feedQuery.test(search.slice(0, 200));
}

function absolute(href: string, base: string): URL | null {
  const address = href.trim().replaceAll('&amp;', '&');
  const url = address === '' ? null : parseUrl(address, base);
  if (!url) return null;
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}
