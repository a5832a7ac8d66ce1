import { z } from 'zod';
import { mediumTypes, scopes } from './outlet.entity.js';

/** What is known about an outlet's feeds: an address that a source states, mere candidates, or nothing. */
export const feedKnowledge = ['stated', 'candidate', 'none'] as const;

/** Which outlets a list shows: the query of `/outlets` and of `GET /api/v1/outlets`. */
export const outletFilter = z.object({
  q: z.string().max(100).optional().describe('Part of the name, publisher, seat or domain'),
  scope: z.enum(scopes).optional(),
  type: z.enum(mediumTypes).optional().describe('Medium type'),
  state: z.string().max(60).optional().describe('German name of the Land, such as Bayern'),
  district: z
    .string()
    .regex(/^\d{5}$/)
    .optional()
    .describe('Key of a district in which the outlet spreads'),
  feeds: z.enum(feedKnowledge).optional().describe('What is known about its feed addresses'),
});

export type OutletFilter = z.infer<typeof outletFilter>;

/** Filter of an address a person may have edited: what does not fit is no filter. */
export function readOutletFilter(query: URLSearchParams): OutletFilter {
  const filter: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(outletFilter.shape)) {
    const value = query.get(name)?.trim();
    const parsed = value ? schema.safeParse(value) : null;
    if (parsed?.success) filter[name] = parsed.data;
  }
  return outletFilter.parse(filter);
}
