import { plainText } from '../../../shared/plain-text.js';
import { absoluteUrl } from './absolute-url.js';
import { type Field, firstFilled } from './raw-feed.js';

/** Where an item points: RSS `<link>`, else `rel="alternate"`, else a guid that is a permalink. Absolute http(s) or null. */
export function itemLink(fields: readonly Field[], documentUrl: string | null): string | null {
  for (const field of fields) {
    if (field.name !== 'link' || field.attributes.has('rel')) continue;
    const url = resolve(field.markup, field, documentUrl);
    if (url) return url;
  }
  return alternateLink(fields, documentUrl) ?? permalink(fields);
}

/** The site of a feed: the same rules without guid. */
export function feedLink(fields: readonly Field[], documentUrl: string | null): string | null {
  const withoutGuid = fields.filter((field) => field.name !== 'guid');
  return itemLink(withoutGuid, documentUrl);
}

function alternateLink(fields: readonly Field[], documentUrl: string | null): string | null {
  const links = fields.filter((field) => isAlternate(field));
  const typeOf = (field: Field): string => field.attributes.get('type')?.trim() ?? '';
  // What says that it is a page, then what says nothing, then the rest.
  const named = links.filter((field) => /^(?:text\/html|application\/xhtml)/i.test(typeOf(field)));
  const untyped = links.filter((field) => typeOf(field) === '');
  for (const field of [...named, ...untyped, ...links]) {
    const url = resolve(field.attributes.get('href') ?? field.markup, field, documentUrl);
    if (url) return url;
  }
  return null;
}

function isAlternate(field: Field): boolean {
  if (field.name !== 'link' && field.name !== 'atom:link') return false;
  const rel = (field.attributes.get('rel') ?? '').trim().toLowerCase();
  return rel === '' || rel === 'alternate' || rel.endsWith('/alternate');
}

/** RSS 2.0: a guid is the address of the item unless it says `isPermaLink="false"`. */
function permalink(fields: readonly Field[]): string | null {
  const guid = firstFilled(fields, 'guid');
  if (!guid || guid.attributes.get('ispermalink')?.trim().toLowerCase() === 'false') return null;
  return absoluteUrl(guid.markup, null);
}

function resolve(written: string, field: Field, documentUrl: string | null): string | null {
  const reference = /<|&amp;/.test(written) ? plainText(written) : written;
  return absoluteUrl(reference, field.base ?? documentUrl);
}
