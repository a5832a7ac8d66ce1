import { usualPrefix } from './namespaces.js';
import type { ParsedFeed } from './parsed-feed.js';
import type { PreparedXml } from './prepare-xml.js';

/** Longer tags are a flood of attributes; an honest root element with all its namespaces has about 2 kB. */
const longestHonestTag = 20_000;

/** May the strict stage see this document at all? Not when it is known to misread or to choke on it. */
export function suitsRssParser({ xml, tag, closed }: PreparedXml): boolean {
  if (!closed || !['rss', 'feed', 'rdf:RDF'].includes(tag)) return false;
  if (/\sxml:base\s*=|\stype\s*=\s*["'](?:xhtml|application\/xhtml)/i.test(xml)) return false;
  const rootEnd = xml.indexOf('>');
  return (
    xml.indexOf('xmlns', rootEnd) < 0 &&
    prefixesAreUsual(xml.slice(0, rootEnd), tag) &&
    longestTag(xml) < longestHonestTag
  );
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

function longestTag(xml: string): number {
  let longest = 0;
  let open = -1;
  for (let i = 0; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (code === 0x3c) open = i;
    else if (code === 0x3e && open >= 0) {
      longest = Math.max(longest, i - open);
      open = -1;
    }
  }
  return longest;
}

/** Does the strict reading look complete: as many items as the text has, each with address, date and words? */
export function looksComplete(feed: ParsedFeed, xml: string): boolean {
  const tags = xml.match(feed.format === 'atom' ? /<entry[\s>]/g : /<item[\s>]/g)?.length ?? 0;
  return (
    feed.items.length === tags &&
    feed.items.every((item) => item.link && item.publishedAt && (item.title ?? item.summary ?? item.content))
  );
}
