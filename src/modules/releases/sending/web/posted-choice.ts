import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { isId } from '../../../../shared/ids.js';

const ids = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([])
  .transform((all) => [...new Set(all.filter(isId))]);

const posted = z.object({
  listIds: ids,
  contactIds: ids,
  outletIds: ids,
  keep: ids,
  step: z.enum(['find', 'save']).catch('save'),
});
export type PostedChoice = z.infer<typeof posted>;

/** What is ticked in a form. */
export function postedChoice(body: unknown): PostedChoice {
  const read = posted.safeParse(body ?? {});
  if (!read.success) throw new UserError('invalid-input');
  return read.data;
}
