import RssParser from 'rss-parser';
import utils from 'rss-parser/lib/utils.js';
import { knownName } from './namespaces.js';
import { fieldsOfNodes } from './xml-node.js';
import type { PreparedXml } from './prepare-xml.js';
import type { Field, RawFeed } from './raw-feed.js';

/** rss-parser cuts a snippet from every text with two quadratic expressions: 100 kB of "<" take minutes. Nobody reads it. */
utils.getSnippet = () => '';

/** An element that is asked for: as written, as the readers know it, and the key under which rss-parser hands it out. */
interface Wanted {
  element: string;
  name: string;
  key: string;
}

const prefixes: ReadonlyMap<string, string> = new Map();
const wanted = (elements: string): Wanted[] =>
  elements
    .trim()
    .split(/\s+/)
    .map((element) => ({ element, name: knownName(element, prefixes), key: `raw ${element}` }));

const feedElements = wanted(
  'title link language ttl dc:title dc:language atom:link sy:updatePeriod sy:updateFrequency',
);
const itemElements = wanted(`title link guid id pubDate published updated issued modified created date dc:date
  dcterms:created dcterms:issued dcterms:modified dc:title dc:creator dc:subject dc:description author contributor
  description summary content content:encoded category enclosure source image
  media:title media:description media:keywords media:content media:thumbnail media:group
  itunes:title itunes:author itunes:summary itunes:image itunes:keywords
  atom:id atom:link atom:author atom:title atom:summary atom:content atom:published atom:updated
  a10:link a10:author a10:updated feedburner:origLink`);

/** Every element is asked for as raw nodes: what rss-parser makes of links, dates and texts itself is not used. */
const rawNodes = (elements: Wanted[]): string[] =>
  // The type knows plain names only; lists of [from, to, options] are documented in the README of rss-parser.
  elements.map(({ element, key }) => [element, key, { keepArray: true }]) as unknown as string[];

const parser = new RssParser<Record<string, unknown>, Record<string, unknown>>({
  defaultRSS: 2,
  customFields: { feed: rawNodes(feedElements), item: rawNodes(itemElements) as [] },
});

/** The strict first stage: exact on healthy documents; null for what it refuses or would scramble. Well-formed XML only. */
export async function readWithRssParser({ xml, tag }: PreparedXml): Promise<RawFeed | null> {
  try {
    const output = await parser.parseString(xml);
    const format = tag === 'rss' ? 'rss' : tag === 'feed' ? 'atom' : 'rdf';
    const items = output.items.map((item) => {
      const about = item['rdf:about'];
      return { fields: rawFields(item, itemElements), about: typeof about === 'string' ? about : null };
    });
    const fields = rawFields(output, feedElements);
    const complete = items.every((item) => item.fields !== null);
    if (!complete || fields === null) return null;
    return {
      format,
      fields,
      items: items.map(({ fields: itemFields, about }) => ({ fields: itemFields ?? [], about })),
      language: /^<[^>]*\sxml:lang\s*=\s*["']([\w-]{1,20})/.exec(xml.slice(0, 5000))?.[1] ?? null,
    };
  } catch {
    return null;
  }
}

/** Null when an element holds inline markup, whose word order xml2js does not keep. */
function rawFields(source: Record<string, unknown>, elements: Wanted[]): Field[] | null {
  const fields: Field[] = [];
  for (const { name, key } of elements) {
    const nodes = source[key];
    if (nodes === undefined) continue;
    const found = fieldsOfNodes(name, nodes);
    if (found === null) return null;
    fields.push(...found);
  }
  return fields;
}
