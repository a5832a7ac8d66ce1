import { searchKey } from '../../../shared/search-key.js';

export const longestTag = 60;
/** On one mention. */
export const mostTags = 30;

/** A tag as it is written: no space around, one between words. */
export function tagName(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ');
}

/** By which two tags are the same: "Fördermittel", "FÖRDERMITTEL" and "foerdermittel" are. Never empty for a name that is not. */
export function tagKey(name: string): string {
  return (searchKey(name) || tagName(name).toLowerCase()).slice(0, 80);
}

/** Words between commas, each once, in their order. */
export function tagNames(typed: string): string[] {
  const names = new Map<string, string>();
  for (const part of typed.split(',')) {
    const name = tagName(part);
    if (name && !names.has(tagKey(name))) names.set(tagKey(name), name);
  }
  return [...names.values()];
}
