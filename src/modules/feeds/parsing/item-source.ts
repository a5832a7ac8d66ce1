import { parseUrl } from '../../../shared/parse-url.js';
import type { ParsedItem } from './parsed-feed.js';
import type { Field } from './raw-feed.js';
import { fieldText } from './repair-text.js';

/** Who published an item that an aggregator passes on: RSS `<source url>`, Atom `<source>`, a news sitemap's publication. */
export function itemSource(fields: readonly Field[]): ParsedItem['source'] {
  const field = fields.find((candidate) => candidate.name === 'source' || candidate.name === 'atom:source');
  if (!field) {
    const publication = fields.find((candidate) => candidate.name === 'news:name');
    const title = publication ? fieldText(publication.markup) : null;
    return title === null ? null : { title, url: null };
  }
  const child = (name: string): Field | undefined =>
    field.children.find((part) => part.name.replace(/^atom:/, '') === name);
  const title = fieldText(field.markup) ?? fieldText(child('title')?.markup ?? '');
  const url = httpAddress(field.attributes.get('url') ?? child('link')?.attributes.get('href') ?? '');
  return title === null && url === null ? null : { title, url };
}

/** As written, if it is an address at all: sources are compared by the publisher's own spelling. */
function httpAddress(written: string): string | null {
  const trimmed = written.trim();
  return /^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/iu.test(trimmed) && parseUrl(trimmed) ? trimmed : null;
}
