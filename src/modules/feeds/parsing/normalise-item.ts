import { createHash } from 'node:crypto';
import { canonicalUrl } from '../../../shared/canonical-url.js';
import { redirectTarget } from '../../../shared/redirect-target.js';
import { authorName } from './author-name.js';
import { parseFeedDate } from './feed-date.js';
import { itemCategories } from './item-categories.js';
import { itemImage } from './item-image.js';
import { itemLink } from './item-link.js';
import { itemSource } from './item-source.js';
import type { ParsedItem } from './parsed-feed.js';
import { type Field, firstFilled, type RawItem } from './raw-feed.js';
import { fieldText } from './repair-text.js';

/** Where and when a document was read: what relative addresses and dates without offset refer to. */
export interface ReadingContext {
  documentUrl: string | null;
  timeZone: string;
  /** Only for telling which dates lie in the future. */
  now?: Date;
}

export interface NormalisedItem {
  item: ParsedItem;
  /** A date was written but none could be read. */
  badDate: boolean;
  /** Neither guid nor link: the id is a hash of the texts. */
  missingId: boolean;
}

const titles = ['title', 'dc:title', 'news:title', 'media:title', 'itunes:title', 'atom:title'];
const summaries = [
  'description',
  'summary',
  'dc:description',
  'atom:summary',
  'itunes:summary',
  'media:description',
  'abstract',
];
const contents = ['content:encoded', 'content', 'atom:content', 'xhtml:body', 'fullitem'];
/** First when it came out, then when it was changed. */
const dates = [
  'pubdate', 'published', 'atom:published', 'issued', 'dcterms:issued', 'dc:date', 'date', 'dcterms:date', 'created',
  'dcterms:created', 'news:publication_date', 'updated', 'atom:updated', 'modified', 'dcterms:modified', 'lastmod', 'lastbuilddate',
]; // prettier-ignore

export function normaliseItem(raw: RawItem, { documentUrl, timeZone }: ReadingContext): NormalisedItem {
  const { fields } = raw;
  const text = (names: string[]): string | null => {
    for (const name of names) {
      for (const field of fields) {
        const found = field.name === name && fieldText(bodyOf(field));
        if (found) return found;
      }
    }
    return null;
  };
  const title = text(titles);
  const summary = text(summaries);
  const content = text(contents);
  const link = itemLink(fields, documentUrl) ?? sitemapLocation(fields);
  const target = link && redirectTarget(link);
  const original = firstFilled(fields, 'feedburner:origlink')?.markup ?? null;
  const published = publishedAt(fields, timeZone);
  const named = writtenId(raw) ?? link;
  const item: ParsedItem = {
    id: named ?? hashId([title, summary, content, published.written]),
    title,
    link,
    target,
    canonicalUrl: (original && canonicalUrl(original)) ?? (link && canonicalUrl(target ?? link)),
    publishedAt: published.date?.toISOString() ?? null,
    author: authorName(fields),
    summary,
    content,
    image: itemImage(fields, documentUrl),
    categories: itemCategories(fields),
    source: itemSource(fields),
  };
  return { item, badDate: published.date === null && published.written !== null, missingId: named === null };
}

/** JSON can spell characters that no database takes: controls and halves of surrogate pairs. */
const unstorable = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

function writtenId({ fields, about }: RawItem): string | null {
  const written = firstFilled(fields, 'guid', 'id', 'atom:id')?.markup ?? about;
  return written?.replace(unstorable, '').trim() || null;
}

function hashId(parts: (string | null)[]): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`;
}

function publishedAt(
  fields: readonly Field[],
  timeZone: string,
): { date: Date | null; written: string | null } {
  let written: string | null = null;
  for (const name of dates) {
    for (const field of fields) {
      if (field.name !== name || field.markup.trim() === '') continue;
      const plain = /[<&]/.test(field.markup) ? (fieldText(field.markup) ?? '') : field.markup;
      const date = parseFeedDate(plain, timeZone);
      if (date) return { date, written: plain };
      written ??= plain;
    }
  }
  return { date: null, written };
}

function sitemapLocation(fields: readonly Field[]): string | null {
  const location = firstFilled(fields, 'loc');
  return location ? itemLink([{ ...location, name: 'link' }], null) : null;
}

/** Atom may hold base64: by its mode in 0.3, by a type that is neither text nor XML in 1.0. Pictures are no text. */
function bodyOf(field: Field): string {
  const type = field.attributes.get('type')?.trim().toLowerCase() ?? '';
  if (/^(?:image|audio|video)\//.test(type)) return '';
  const encoded =
    field.attributes.get('mode')?.toLowerCase() === 'base64' ||
    (type.includes('/') && !/^text\/|[/+](?:xml|json)$/.test(type));
  const digits = encoded ? field.markup.replace(/\s/g, '') : '';
  if (!/^[A-Za-z\d+/]{4,}={0,2}$/.test(digits)) return field.markup;
  const text = Buffer.from(digits, 'base64').toString('utf8');
  return text.includes('\ufffd') ? field.markup : text;
}
