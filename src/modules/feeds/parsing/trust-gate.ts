import { mostItems } from './raw-feed.js';
import { usualPrefix } from './namespaces.js';
import type { ParsedFeed } from './parsed-feed.js';
import type { PreparedXml } from './prepare-xml.js';

/** Larger documents are the forgiving reader's, which is faster and keeps less in memory. */
const largestForStrict = 4_000_000;

/** Its elements would come out of xml2js in another order. */
const scrambled = /\stype\s*=\s*["'](?:xhtml|application\/xhtml)/i;

/** May the strict stage see this document at all? Not when it is known to misread it. */
export function suitsRssParser({ xml, tag, closed }: PreparedXml): boolean {
  if (xml.length > largestForStrict || countItems(xml, tag) > mostItems) return false;
  if (!closed || !['rss', 'feed', 'rdf:RDF'].includes(tag)) return false;
  if (xml.includes(tag === 'feed' ? '<item' : '<entry')) return false;
  if (xml.includes('xml:base') || ((xml.includes('xhtml') || xml.includes('XHTML')) && scrambled.test(xml)))
    return false;
  const rootEnd = xml.indexOf('>');
  return xml.indexOf('xmlns', rootEnd) < 0 && prefixesAreUsual(xml.slice(0, rootEnd), tag);
}

function prefixesAreUsual(rootTag: string, tag: string): boolean {
  for (const match of rootTag.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']{0,200})/g)) {
    const prefix = match[1] ?? '';
    const usual = usualPrefix(match[2] ?? '');
    if (prefix === '' && tag === 'rss') continue;
    if (prefix === 'a10' && usual === 'atom') continue;
    if (usual !== undefined && usual !== prefix && !(prefix === '' && usual === 'atom')) return false;
  }
  return true;
}

/** Does the strict reading look complete: as many items as the text has, each with address, date and words? */
export function looksComplete(feed: ParsedFeed, xml: string): boolean {
  return (
    feed.items.length === countItems(xml, feed.format === 'atom' ? 'feed' : 'rss') &&
    feed.items.every((item) => item.link && item.publishedAt && (item.title ?? item.summary ?? item.content))
  );
}

function countItems(xml: string, rootTag: string): number {
  const tag = rootTag === 'feed' ? '<entry' : '<item';
  let count = 0;
  for (let at = xml.indexOf(tag); at >= 0; at = xml.indexOf(tag, at + tag.length)) {
    if (/[\s>]/.test(xml.charAt(at + tag.length))) count++;
  }
  return count;
}
