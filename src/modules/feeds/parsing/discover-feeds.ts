import { Tokenizer } from 'htmlparser2';
import { plainText } from '../../../shared/plain-text.js';
import { absoluteUrl } from './absolute-url.js';

const feedType = /^\s*(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json)\s*(?:;|$)/i;
const xmlType = /^\s*(?:application|text)\/xml\s*(?:;|$)/i;
const lookAhead = 1024 * 1024;

/**
 * Addresses of feeds that an HTML page names in `<link rel="alternate">`, absolute, in page order, each once.
 * Plain `application/json` does not count: blogs announce their programming interface so.
 */
export function discoverFeeds(html: string, pageUrl: string | null): string[] {
  const found: string[] = [];
  let base = pageUrl;
  for (const { name, attributes } of linkElements(html.slice(0, lookAhead))) {
    const href = attributes.get('href');
    if (!href) continue;
    if (name === 'base') {
      base = absoluteUrl(href, base) ?? base;
      continue;
    }
    const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const type = attributes.get('type') ?? '';
    const announced =
      (rel.includes('alternate') &&
        (feedType.test(type) || (xmlType.test(type) && /rss|atom|feed/i.test(href)))) ||
      (rel.includes('feed') && (type === '' || feedType.test(type)));
    const url = announced ? absoluteUrl(href, base) : null;
    if (url) found.push(url);
  }
  return [...new Set(found)];
}

/** The maps that a sitemap index names, at most 100. */
export function discoverSitemaps(xml: string, indexUrl: string | null): string[] {
  const named = Array.from(xml.slice(0, lookAhead).matchAll(/<loc>([^<]{1,2000})/gi), (match) =>
    absoluteUrl(plainText(match[1] ?? ''), indexUrl),
  );
  return [...new Set(named.filter((url) => url !== null))].slice(0, 100);
}

interface LinkElement {
  name: 'link' | 'base';
  attributes: Map<string, string>;
}

function linkElements(html: string): LinkElement[] {
  const elements: LinkElement[] = [];
  let current: LinkElement | null = null;
  let attribute = '';
  let value = '';
  const ignore = (): void => {};
  const finish = (): void => {
    if (current) elements.push(current);
    current = null;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        const name = html.slice(start, end).toLowerCase();
        current = name === 'link' || name === 'base' ? { name, attributes: new Map() } : null;
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        if (current) value += html.slice(start, end);
      },
      onattribentity(codePoint) {
        if (current) value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        if (current && current.attributes.size < 20) current.attributes.set(attribute, value);
      },
      onopentagend: finish,
      onselfclosingtag: finish,
      ontext: ignore,
      ontextentity: ignore,
      onclosetag: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return elements;
}
