import { z } from 'zod';
import { scopes } from '../outlets/outlet.entity.js';
import { contactKinds } from './contact.entity.js';

/** Apart from those in use: in the archive, with an objection, or still to be told that we hold their data. */
export const contactStates = ['archived', 'objected', 'notice'] as const;
export const contactSorts = ['name', 'contact'] as const;

/** Which contacts a list shows: the query of `/contacts` and of `GET /api/v1/contacts`. Without `state` those not in the archive; erased ones never. */
export const contactFilter = z.object({
  q: z.string().max(100).optional().describe('Part of the name, outlet or mail address'),
  kind: z.enum(contactKinds).optional(),
  topic: z.string().max(80).optional().describe('A beat'),
  district: z
    .string()
    .regex(/^\d{5}$/)
    .optional()
    .describe('Key of a district the contact writes about'),
  scope: z.enum(scopes).optional().describe('Of the outlet'),
  outlet: z.uuid().optional().describe('Id of the outlet'),
  state: z.enum(contactStates).optional(),
});
export type ContactFilter = z.infer<typeof contactFilter>;

/** By name, or by when we were last in touch, the longest ago first. */
export const contactSort = z.enum(contactSorts).default('name');
export type ContactSort = z.infer<typeof contactSort>;

/** Filter of an address a person may have edited: what does not fit is no filter. */
export function readContactFilter(query: URLSearchParams): ContactFilter {
  const filter: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(contactFilter.shape)) {
    const value = query.get(name)?.trim();
    const parsed = value ? schema.safeParse(value) : null;
    if (parsed?.success) filter[name] = parsed.data;
  }
  return contactFilter.parse(filter);
}
