import { z } from 'zod';
import { answers } from './coding-filter.js';
import type { CodingFilter } from './coding-filter.js';
import { mentionDepths, mentionTones } from './coding.js';

/** How an address asks for what people said of mentions. */
export const codingFilterShape = {
  tag: z.uuid().optional(),
  message: z.uuid().optional().describe('A key message that they carry on'),
  depth: z.enum(mentionDepths).optional(),
  tone: z.enum(mentionTones).optional(),
  initiated: z.enum(answers).optional().describe('Goes back to our own initiative; open: nobody said'),
  funder: z.enum(answers).optional().describe('Names the funder; open: nobody looked'),
  uncoded: z.literal('1').optional().describe('Neither depth nor tone is coded'),
};

/** The same for pages: what makes no sense is ignored. */
export const lenientCodingShape = {
  tag: codingFilterShape.tag.catch(undefined),
  message: codingFilterShape.message.catch(undefined),
  depth: codingFilterShape.depth.catch(undefined),
  tone: codingFilterShape.tone.catch(undefined),
  initiated: codingFilterShape.initiated.catch(undefined),
  funder: codingFilterShape.funder.catch(undefined),
  uncoded: codingFilterShape.uncoded.catch(undefined),
};

type CodingQuery = z.infer<z.ZodObject<typeof codingFilterShape>>;

export function toCodingFilter(query: CodingQuery): CodingFilter {
  const { tag, message, depth, tone, initiated, funder, uncoded } = query;
  return { tagId: tag, messageId: message, depth, tone, initiated, funder, uncoded: uncoded && true };
}

/** The other way: what an address asks for by such a filter. */
export function codingFilterQuery(filter: CodingFilter): Partial<Record<keyof CodingQuery, string>> {
  const { tagId, messageId, depth, tone, initiated, funder, uncoded } = filter;
  return {
    tag: tagId,
    message: messageId,
    depth,
    tone,
    initiated,
    funder,
    uncoded: uncoded ? '1' : undefined,
  };
}
