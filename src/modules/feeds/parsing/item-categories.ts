import type { Field } from './raw-feed.js';
import { fieldText } from './repair-text.js';

const lists = new Set(['media:keywords', 'news:keywords', 'itunes:keywords']);

/** Sections and keywords of an item, each once, in order. */
export function itemCategories(fields: readonly Field[]): string[] {
  const found = fields.flatMap((field) => {
    if (field.name === 'category') return [labelOf(field)];
    if (field.name === 'dc:subject') return [fieldText(field.markup)];
    if (lists.has(field.name))
      return (fieldText(field.markup) ?? '').split(/[,;]/).map((word) => word.trim());
    return [];
  });
  return [...new Set(found.filter((label): label is string => label !== null && label !== ''))];
}

function labelOf(field: Field): string | null {
  return (
    fieldText(field.attributes.get('label') ?? '') ??
    fieldText(field.markup) ??
    fieldText(field.attributes.get('term') ?? '')
  );
}
