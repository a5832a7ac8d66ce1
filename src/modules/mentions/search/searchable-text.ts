import { FoldedText } from '../../../shared/text/folded-text.js';

/** What is known of one document before it is read into the index: an item, its mention, or a mention without item. */
export interface DocumentSource {
  item: { title: string; summary: string; content: string | null } | null;
  mention: { headline: string; note: string } | null;
}

/** The texts of a document, each in the field in which a query of a watch would look for it. */
export interface SearchableText {
  title: string;
  summary: string;
  content: string;
}

/** Two texts in one field: no phrase runs from one paragraph into the next. */
const apart = '\n\n';

/**
 * A document as the search sees it. A headline that differs from the item's title stands before it, the note of a person behind the
 * full text.
 */
export function searchableText({ item, mention }: DocumentSource): SearchableText {
  const titles = [...new Set([mention?.headline ?? '', item?.title ?? ''])].filter((text) => text !== '');
  const contents = [item?.content ?? '', mention?.note ?? ''].filter((text) => text !== '');
  return { title: titles.join(apart), summary: item?.summary ?? '', content: contents.join(apart) };
}

/** Letters of a word that the index keeps; whoever asks for a longer one gets candidates by its beginning. */
export const longestWord = 200;

const buffer = new FoldedText();

/** The words of a text as watches compare them, in order. */
export function indexWords(text: string): string[] {
  if (text === '') return [];
  buffer.read(text);
  const words: string[] = [];
  for (let i = 0; i < buffer.count; i++) words.push(indexWord(buffer.word(i)));
  return words;
}

export function indexWord(folded: string): string {
  return folded.length > longestWord ? folded.slice(0, longestWord) : folded;
}
