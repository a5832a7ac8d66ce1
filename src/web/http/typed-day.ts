import { z } from 'zod';
import { readTypedDay } from '../../shared/typed-day.js';

/** A day in a form, as people type it. */
export const typedDay = z.string().transform((text, ctx) => {
  const day = readTypedDay(text);
  if (day === null) ctx.addIssue({ code: 'custom', params: { text: 'notADate' } });
  return day ?? '';
});

/** The same where nothing need be said: null. */
export const optionalDay = z
  .string()
  .default('')
  .transform((text) => text.trim() || null)
  .pipe(z.union([z.null(), typedDay]));
