import type { PageContext } from '../../../web/page-context.js';
import type { StoryRow } from '../stories.queries.js';
import { MentionItem } from './mention-row.js';
import { StoryGroup } from './story-group.js';

/** A story in the inbox. Where the list shows one of its mentions, that mention stands for itself. `back` is the list's address. */
export function StoryItem({ ctx, row, back }: { ctx: PageContext; row: StoryRow; back: string }) {
  return row.mentions.length === 1 ? (
    <MentionItem ctx={ctx} row={row.representative} back={back} others={row.total - 1} />
  ) : (
    <StoryGroup ctx={ctx} row={row} back={back} />
  );
}
