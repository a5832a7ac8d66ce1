import { z } from 'zod';
import { UserError } from '../../../shared/errors.js';
import { requireId } from '../../../shared/ids.js';
import type { Notice, PageContext } from '../../../web/page-context.js';
import type { ReviewOutcome } from '../review-mention.js';

/** A mention as the page showed it: `<id>.<version>`. */
export const seenMention = z.string().transform((value) => {
  const [id, version] = value.split('.');
  return { id: requireId(id), version: Number(version) || null };
});

/** Boxes of one name: none, one or several. */
export const ticked = z
  .union([z.array(z.string()).max(1000), z.string().transform((one) => [one])])
  .default([]);

/** The last one tells the script that these are rows, not a page that a redirect ended on. */
export const fragmentHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-fragment': 'rows',
};

export function reviewNotice(ctx: PageContext, outcome: ReviewOutcome, done: string, back: string): Notice {
  if (outcome.undo === null) {
    return {
      kind: 'problem',
      text: outcome.skipped.length
        ? ctx.t.mentions.skipped(outcome.skipped.length)
        : ctx.t.mentions.nothingChanged,
    };
  }
  return {
    kind: 'done',
    text: sentence(ctx, outcome, done),
    undo: { action: '/mentions/review-undo', fields: { decision: outcome.undo, back } },
  };
}

export function sentence(ctx: PageContext, { skipped }: ReviewOutcome, done: string): string {
  return skipped.length ? `${done} ${ctx.t.mentions.skipped(skipped.length)}` : done;
}

/** Forms of buttons and hidden fields: what does not fit was not made by our page. */
export function readPosted<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {});
  if (!parsed.success) throw new UserError('invalid-input');
  return parsed.data;
}

export function short(headline: string): string {
  return headline.length > 90 ? `${headline.slice(0, 88).trimEnd()} …` : headline;
}
