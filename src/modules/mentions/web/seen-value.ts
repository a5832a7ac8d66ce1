import type { MentionRow } from '../mentions.queries.js';

/** A mention as a form sends it: with its version, so that nobody is overwritten unseen. */
export function seenValue({ mention }: Pick<MentionRow, 'mention'>): string {
  return `${mention.id}.${mention.version}`;
}
