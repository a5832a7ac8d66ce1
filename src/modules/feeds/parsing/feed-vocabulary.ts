const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Local names of root elements, and the format they mean. */
export const rootFormats = new Map<string, 'rss' | 'rdf' | 'atom' | 'sitemap'>([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['feed', 'atom'],
  ['rdf', 'rdf'],
  ['urlset', 'sitemap'],
]);

/** What an item is called: RSS and Atom are found inside each other. */
export const itemTags = words('item entry atom:entry');

/** Elements whose children are kept as fields of their own, below the element. */
export const containers = words(
  'author contributor source image textinput atom:author atom:contributor atom:source',
);

/** Elements that only wrap: their children count as fields of the item. */
export const wrappers = words('media:group media:content news:news news:publication image:image');

/** Elements of feeds that no HTML text contains: they close a field that was left open before them. */
export const neverInText = words(`
  pubdate guid description category enclosure author published updated issued modified content entry
  content:encoded dc:creator dc:date dc:subject dc:title dcterms:created dcterms:modified
  media:content media:thumbnail media:group itunes:author itunes:summary itunes:image`);

/** Fields without markup inside: here `<link>` and `<title>` too mean that the field was left open. */
export const shortFields = words(
  'title link guid pubdate id published updated issued modified category dc:date',
);

/** Containers that in RSS hold mere text and may be left open like other fields. */
export const textContainers = words('author contributor source');

/** Elements that are neither in a person nor in the source of an entry. */
export const neverInPerson = words('pubdate guid description enclosure content:encoded dc:creator dc:date');
