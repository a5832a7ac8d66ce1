/** Usual prefix for a namespace, by its address without scheme, `www.` and closing slash or hash; '' for core elements. */
const usualPrefixes = new Map<string, string>([
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/net/rss1.1', ''],
  ['purl.org/rss/1.0', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['search.yahoo.com/mrss', 'media'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['sitemaps.org/schemas/sitemap/0.9', ''],
  ['google.com/schemas/sitemap/0.84', ''],
  ['google.com/schemas/sitemap-news/0.9', 'news'],
  ['google.com/schemas/sitemap-image/1.1', 'image'],
]);

/** The usual prefix of a namespace address, or undefined when the namespace is none of ours. */
export function usualPrefix(namespace: string): string | undefined {
  const bare = namespace
    .trim()
    .slice(0, 200)
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/#]{1,3}$/, '');
  return usualPrefixes.get(bare);
}

/** Prefixes of the Atom namespace that .NET and hand-written feeds use without declaring them. */
const undeclared = new Map([
  ['a10', 'atom'],
  ['atom10', 'atom'],
  ['rss', ''],
]);

/**
 * The name by which the readers know an element: lower case, with the usual prefix of its namespace.
 * `declared` maps the document's prefixes ('' for the default) to usual ones.
 */
export function knownName(tag: string, declared: ReadonlyMap<string, string>): string {
  const lower = tag.toLowerCase();
  const colon = lower.indexOf(':');
  const prefix = colon < 0 ? '' : lower.slice(0, colon);
  const local = lower.slice(colon + 1);
  const usual = declared.get(prefix) ?? undeclared.get(prefix) ?? prefix;
  return usual === '' ? local : `${usual}:${local}`;
}
