import { type MarkedUpText, readMarkedUp } from '../../../shared/text/marked-up-text.js';
import type { MatchableItem } from './compile-watches.js';
import type { Evidence } from './evidence.js';
import { snippetAround } from './snippet.js';

/** Evidence in the fields as they were written, with at most 200 readable characters around it. */
export interface WrittenEvidence extends Evidence {
  snippet: string;
}

/** An item ready to be matched, and the way from evidence in it back to the item as it was written. */
export interface MarkedUpItem {
  readable: MatchableItem;
  evidence: (found: Evidence) => WrittenEvidence;
}

/** Reads an item whose texts may hold tags and entities, as a file from elsewhere may; the feeds room stores none. */
export function readMarkedUpItem(item: MatchableItem): MarkedUpItem {
  const texts = {
    title: readMarkedUp(item.title ?? ''),
    summary: readMarkedUp(item.summary ?? ''),
    content: readMarkedUp(item.content ?? ''),
  };
  const readable = {
    ...item,
    title: texts.title.text,
    summary: texts.summary.text,
    content: texts.content.text,
  };
  return {
    readable,
    evidence: (found) => {
      const { field, start, end } = found;
      const { snippet } = snippetAround(readable[field] ?? '', start, end);
      if (field === 'url') return { ...found, snippet };
      const place = placeIn(texts[field], start, end);
      return { ...found, ...place, text: (item[field] ?? '').slice(place.start, place.end), snippet };
    },
  };
}

function placeIn({ starts, ends }: MarkedUpText, start: number, end: number): { start: number; end: number } {
  return { start: starts[start]!, end: ends[end - 1]! };
}
