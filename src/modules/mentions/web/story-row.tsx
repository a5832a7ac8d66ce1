import type { PageContext } from '../../../web/page-context.js';
import type { StoryRow } from '../stories.queries.js';
import { MentionItem } from './mention-row.js';
import type { RowSaid } from './row-said.js';
import { StoryGroup } from './story-group.js';

/** A story in the inbox. Where the list shows one of its mentions, that mention stands for itself. `back` is the list's address. */
export function StoryItem({
  ctx,
  row,
  back,
  oob,
  said,
}: {
  ctx: PageContext;
  row: StoryRow;
  back: string;
  oob?: string;
  said?: RowSaid | undefined;
}) {
  return row.mentions.length === 1 ? (
    <MentionItem
      ctx={ctx}
      row={row.representative}
      back={back}
      others={row.total - 1}
      oob={oob}
      said={said}
    />
  ) : (
    <StoryGroup ctx={ctx} row={row} back={back} oob={oob} said={said} />
  );
}
