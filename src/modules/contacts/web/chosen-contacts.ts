import { z } from 'zod';
import { UserError } from '../../../shared/errors.js';
import { isId } from '../../../shared/ids.js';

/** So many rows a work list shows, and so many are worked on in one go. */
export const mostChosen = 200;

const form = z.object({
  contactIds: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .default([])
    .pipe(z.array(z.string().refine(isId)).max(mostChosen)),
});

/** Ids of the ticked contacts. Throws `invalid-input`. */
export function chosenContacts(body: unknown): string[] {
  const read = form.safeParse(body ?? {});
  if (!read.success) throw new UserError('invalid-input');
  return read.data.contactIds.map((id) => id.toLowerCase());
}

const undoForm = z.object({ at: z.iso.datetime().regex(/^(19|20|21)/) });

/** The moment of the step that is taken back. Throws `invalid-input`. */
export function momentToUndo(body: unknown): Date {
  const read = undoForm.safeParse(body ?? {});
  if (!read.success) throw new UserError('invalid-input');
  return new Date(read.data.at);
}
