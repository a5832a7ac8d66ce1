import { z } from 'zod';
import type { FieldProblem } from '../../../../shared/errors.js';
import type { PageContext } from '../../../../web/page-context.js';
import { requireId } from '../../../../shared/ids.js';
import { longestTag, mostTags, tagNames } from '../../tags/tag-name.js';
import { ticked } from '../../web/posted-review.js';
import type { Coding } from '../code-mentions.js';
import { answers } from '../coding-filter.js';
import { mentionDepths, mentionTones } from '../coding.js';

const ids = ticked.transform((values) => values.map(requireId));
const open = 'open' as const;

/** Nothing sent for a field: it stays as it is on each mention. */
export const codingForm = z.object({
  depth: z.enum([...mentionDepths, open]).optional(),
  tone: z.enum([...mentionTones, open]).optional(),
  initiated: z.enum(answers).optional(),
  funder: z.enum(answers).optional(),
  tag: ids,
  hadTag: ids,
  newTags: z.string().max(2500).default(''),
  message: ids,
  hadMessage: ids,
  campaign: ids,
  hadCampaign: ids,
});
export type CodingForm = z.infer<typeof codingForm>;

/** What the person means: `had…` are the boxes that came ticked, so that one unticked takes away. */
export function codingOf(form: CodingForm): Coding {
  const { depth, tone, initiated, funder } = form;
  return {
    set: {
      depth: depth === open ? null : depth,
      tone: tone === open ? null : tone,
      initiated: initiated && answerOf(initiated),
      funderNamed: funder && answerOf(funder),
    },
    add: {
      tags: without(form.tag, form.hadTag),
      messages: without(form.message, form.hadMessage),
      campaigns: without(form.campaign, form.hadCampaign),
    },
    remove: {
      tags: without(form.hadTag, form.tag),
      messages: without(form.hadMessage, form.message),
      campaigns: without(form.hadCampaign, form.campaign),
    },
    addTagNames: tagNames(form.newTags),
  };
}

/** What is wrong with the words typed as new tags; null when nothing is. */
export function newTagsProblem(ctx: Pick<PageContext, 't'>, typed: string): FieldProblem | null {
  const names = tagNames(typed);
  const words = ctx.t.coding;
  if (names.length > mostTags) return { path: 'newTags', message: words.tooManyTags(mostTags) };
  if (names.some((name) => name.length > longestTag)) {
    return { path: 'newTags', message: words.tagTooLong(longestTag) };
  }
  return null;
}

function answerOf(answer: (typeof answers)[number]): boolean | null {
  return answer === open ? null : answer === 'yes';
}

function without(some: readonly string[], others: readonly string[]): string[] {
  return some.filter((id) => !others.includes(id));
}
