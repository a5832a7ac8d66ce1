import { hash } from 'node:crypto';
import type { ItemRange } from './xml-damage.js';

/** Goes up when items are read in another way, so that those of last time are read anew. */
const readerVersion = 1;

/** What is remembered of the last document: where it was read, and the digests of its items as they were written. */
export interface KnownDocument {
  readonly context: string;
  readonly items: { has(digest: string): boolean };
}

/** A document without the items that stood in the last one letter by letter. */
export interface CutDocument {
  xml: string;
  /** Digest of what the reading of every item depends on. */
  context: string;
  /** Digests of the items that are left, in their order. */
  kept: string[];
  /** Digests of those that were taken out. */
  skipped: string[];
}

/**
 * Takes known items out of a sound document. A feed shows thirty items of which three are new: reading the other twenty-seven again would say what is
 * known. An item is known only where it was written the same, in a document from the same address with the same root tag.
 */
export function cutKnownItems(
  xml: string,
  ranges: readonly ItemRange[],
  documentUrl: string | null,
  known: KnownDocument | null,
): CutDocument {
  const rootTag = xml.slice(0, xml.indexOf('>') + 1);
  const context = digestOf([readerVersion, documentUrl ?? '', rootTag].join('\0'));
  const before = known?.context === context ? known.items : null;
  const kept: string[] = [];
  const skipped: string[] = [];
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    const digest = digestOf(xml.slice(start, end));
    if (before?.has(digest)) {
      skipped.push(digest);
      pieces.push(xml.slice(from, start));
      from = end;
    } else kept.push(digest);
  }
  pieces.push(xml.slice(from));
  return { xml: pieces.join(''), context, kept, skipped };
}

/** 72 bits, 12 characters. */
function digestOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 12);
}
