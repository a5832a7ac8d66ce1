import type { Release } from '../../release.entity.js';
import { textOfMarkdown } from '../../text/plain-blocks.js';

/** The lead, or how the text begins, in at most so many letters. */
export function summaryOf({ lead, body }: Pick<Release, 'lead' | 'body'>, longest: number): string {
  const text = (lead || textOfMarkdown(body)).replace(/\s+/g, ' ').trim();
  const letters = [...text];
  if (letters.length <= longest) return text;
  return `${letters
    .slice(0, longest - 2)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}
