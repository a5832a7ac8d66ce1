import { absoluteUrl } from './absolute-url.js';
import type { Field } from './raw-feed.js';

const imageFile = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

/** The picture of an item: media:thumbnail, media:content, a named image, else an image among the enclosures. */
export function itemImage(fields: readonly Field[], documentUrl: string | null): string | null {
  for (const address of imageAddresses) {
    for (const field of fields) {
      const written = address(field);
      const url = written ? absoluteUrl(written, field.base ?? documentUrl) : null;
      if (url) return url;
    }
  }
  return null;
}

const imageAddresses: ((field: Field) => string | undefined)[] = [
  (field) => (field.name === 'media:thumbnail' ? (field.attributes.get('url') ?? field.markup) : undefined),
  (field) => (field.name === 'media:content' && isImage(field) ? field.attributes.get('url') : undefined),
  (field) => (field.name === 'image' ? (childText(field, 'url') ?? field.markup) : undefined),
  (field) => (field.name === 'image:loc' ? field.markup : undefined),
  (field) => (field.name === 'itunes:image' ? field.attributes.get('href') : undefined),
  (field) => (field.name === 'enclosure' && isImage(field) ? field.attributes.get('url') : undefined),
  (field) =>
    /^(?:atom:)?link$/.test(field.name) && field.attributes.get('rel') === 'enclosure' && isImage(field)
      ? field.attributes.get('href')
      : undefined,
];

function isImage(field: Field): boolean {
  const medium = field.attributes.get('medium');
  if (medium) return medium.toLowerCase() === 'image';
  const type = field.attributes.get('type');
  if (type) return /^\s*image\//i.test(type);
  return imageFile.test(field.attributes.get('url') ?? field.attributes.get('href') ?? '');
}

function childText(field: Field, name: string): string | undefined {
  return field.children.find((child) => child.name === name)?.markup;
}
