import { parseUrl } from '../../../shared/parse-url.js';

const feedPath =
  /\.(rss2?|rdf|atom)(\.feed)?$|\/(rss|feed|atom)\/?$|(rss|feed|atom)[\w-]*\.(xml|json)$|~rss2?\.xml$/i;

// Expressions instead of a parser: parsers keep a stack of open tags, and a page of 100,000 nested ones holds them up for seconds.
const anchor =
  /<a\s[^<>]{0,2000}?\bhref\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})'|([^\s"'<>]{1,2000}))/gi;
const baseElement = /<base\s[^<>]{0,2000}?\bhref\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')/i;

const mostHtml = 1024 * 1024;
const mostFeeds = 50;

/**
 * Addresses that a page links and that look like feeds, for sites that show an RSS symbol but announce nothing in the head.
 * Absolute, http or https, without fragment, each once, in page order, at most 50. Reads the first million characters.
 */
export function linkedFeeds(html: string, pageUrl: string): string[] {
  const text = html.slice(0, mostHtml);
  const baseHref = baseElement.exec(text);
  const base = absolute(baseHref?.[1] ?? baseHref?.[2] ?? '', pageUrl) ?? pageUrl;
  const found = new Set<string>();
  for (const [, quoted, apostrophed, bare] of text.matchAll(anchor)) {
    const url = absolute(quoted ?? apostrophed ?? bare ?? '', base);
    // only its end is looked at: a path of a thousand "rss-" costs a million steps, and a page holds hundreds
    if (url && feedPath.test(new URL(url).pathname.slice(-200))) found.add(url);
    if (found.size >= mostFeeds) break;
  }
  return [...found];
}

function absolute(href: string, base: string): string | null {
  const address = href.trim().replaceAll('&amp;', '&');
  const url = address === '' ? null : parseUrl(address, base);
  if (!url) return null;
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
