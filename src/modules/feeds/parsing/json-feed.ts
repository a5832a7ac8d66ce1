import { z } from 'zod';
import { type Field, mostItems, type RawFeed, type RawItem } from './raw-feed.js';

const text = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const person = z.object({ name: text, url: text }).optional().catch(undefined);
const people = z.array(person).optional().catch(undefined);

const itemShape = z.object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  date_published: text,
  date_modified: text,
  image: text,
  banner_image: text,
  author: person,
  authors: people,
  tags: z.array(text).optional().catch(undefined),
  attachments: z
    .array(z.object({ url: text, mime_type: text }).optional().catch(undefined))
    .optional()
    .catch(undefined),
});

const feedShape = z.object({
  version: text,
  title: text,
  home_page_url: text,
  language: text,
  items: z.array(z.unknown()),
});

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1); a wrong type in one place costs that place only. Null if it is none. */
export function readJsonFeed(json: string): RawFeed | null {
  let document: unknown;
  try {
    document = JSON.parse(json.replace(/^[\s\ufeff]+/, ''));
  } catch {
    return null;
  }
  const feed = feedShape.safeParse(document);
  if (!feed.success) return null;
  const { version, title, home_page_url: home, language, items } = feed.data;
  if (!/jsonfeed\.org/i.test(version ?? '') && title === undefined) return null;
  return {
    format: 'json',
    fields: [...field('title', title), ...field('link', home, 'address'), ...field('language', language)],
    items: items.slice(0, mostItems).map(readItem),
    cutShort: items.length > mostItems,
    language: null,
  };
}

function readItem(value: unknown): RawItem {
  const item = itemShape.catch({}).parse(value);
  const image = item.image ?? item.banner_image;
  const attachments = (item.attachments ?? []).flatMap((attachment) =>
    field('enclosure', '', 'address', { url: attachment?.url ?? '', type: attachment?.mime_type ?? '' }),
  );
  return {
    about: null,
    fields: [
      ...field('id', item.id, 'address'),
      ...field('link', item.url ?? item.external_url, 'address'),
      ...field('title', item.title),
      ...field('summary', item.summary, 'plain'),
      ...field('content', item.content_html),
      ...field('content', item.content_text, 'plain'),
      ...field('published', item.date_published),
      ...field('updated', item.date_modified),
      ...field('image', image, 'address'),
      ...[item.author, ...(item.authors ?? [])].flatMap((author) => field('author', author?.name, 'plain')),
      ...(item.tags ?? []).flatMap((tag) => field('category', tag, 'plain')),
      ...attachments,
    ],
  };
}

/** `plain` text is escaped, since fields hold markup; an `address` is taken as it is. */
function field(
  name: string,
  value: string | undefined,
  kind: 'markup' | 'plain' | 'address' = 'markup',
  attributes: Record<string, string> = {},
): Field[] {
  if (value === undefined) return [];
  const markup = kind === 'plain' ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : value;
  return [{ name, markup, attributes: new Map(Object.entries(attributes)), children: [], base: null }];
}
