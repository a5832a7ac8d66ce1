import { z } from 'zod';
import { longestTag, mostTags, tagName } from '../../tags/tag-name.js';
import type { Coding } from '../code-mentions.js';
import { mentionDepths, mentionTones } from '../coding.js';

const tag = z.string().max(200).transform(tagName).pipe(z.string().min(1).max(longestTag));

/** What a program may say of a mention; a field that is left out stays as it is. */
export const codingRequest = z.object({
  depth: z.enum(mentionDepths).nullable().optional().describe('How much of the piece is about us'),
  tone: z.enum(mentionTones).nullable().optional().describe('A person’s judgement, from our point of view'),
  initiated: z.boolean().nullable().optional().describe('Goes back to our own initiative; null: nobody said'),
  funderNamed: z.boolean().nullable().optional().describe('Names the funder; null: nobody looked'),
  tags: z
    .array(tag)
    .max(mostTags)
    .optional()
    .describe('The whole new set, by name; a new word becomes a tag'),
  keyMessageIds: z.array(z.uuid()).max(100).optional().describe('The whole new set'),
  version: z.number().int().min(1).optional(),
});

export function toCoding(request: z.infer<typeof codingRequest>): Coding {
  const { depth, tone, initiated, funderNamed, tags, keyMessageIds } = request;
  return {
    set: { depth, tone, initiated, funderNamed },
    whole: {
      ...(tags && { tagNames: tags }),
      ...(keyMessageIds && { messages: keyMessageIds }),
    },
  };
}
