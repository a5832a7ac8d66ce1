import { z } from 'zod';
import { seenMention, ticked } from './posted-review.js';

/** The id of a row in a list: one mention, or a story of which the list shows several. */
const rowId = z.string().regex(/^(mention|story)-[0-9a-f-]{36}$/);

/**
 * Boxes of rows: `<id>.<version>` for a mention; a row that stands for several sends them in one box, behind its own id. Answers with what was
 * seen, and with the rows it was seen in.
 */
const boxes = ticked.transform((values) =>
  values.map((value) => {
    const [first = '', ...others] = value.split(' ');
    return first.startsWith('story-')
      ? { row: first, mentions: others }
      : { row: `mention-${first.split('.')[0] ?? ''}`, mentions: [first, ...others] };
  }),
);

/** What a form about rows sends besides what is to become of them. */
export const postedRows = z
  .object({ mention: boxes, row: ticked, back: z.string().default('') })
  .transform(({ mention, row, back }) => ({
    back,
    mention: mention.flatMap(({ mentions }) => mentions),
    // a form that belongs to a row names it
    rows: row.length ? row : mention.map((box) => box.row),
  }))
  .pipe(
    z.object({
      back: z.string(),
      mention: z.array(seenMention).max(5000),
      rows: z.array(rowId).max(1000),
    }),
  );
export type PostedRows = z.infer<typeof postedRows>;

/** What a form that takes an act back sends: which rows it changed. */
export const undoneRows = z.object({
  row: ticked.pipe(z.array(rowId).max(1000)),
  back: z.string().optional(),
});
