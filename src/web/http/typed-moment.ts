import { z } from 'zod';
import { readTypedDay } from '../../shared/typed-day.js';
import { readTypedTime } from '../../shared/typed-time.js';
import { instantOf } from '../../shared/zone-time.js';

/** A day in a form, as people type it. PostgreSQL ends long before JavaScript does. */
export const typedDay = z.string().transform((text, ctx) => {
  const day = readTypedDay(text);
  if (day === null || !/^(19|20|21)/.test(day)) {
    ctx.addIssue({ code: 'custom', params: { text: 'notADate' } });
    return z.NEVER;
  }
  return day;
});

/** A time of day in a form. */
export const typedTime = z.string().transform((text, ctx) => {
  const time = readTypedTime(text);
  if (time === null) {
    ctx.addIssue({ code: 'custom', params: { text: 'notATime' } });
    return z.NEVER;
  }
  return time;
});

const nothing = z
  .string()
  .default('')
  .transform((text) => text.trim() || null);
export const optionalDay = nothing.pipe(z.union([z.null(), typedDay]));
export const optionalTime = nothing.pipe(z.union([z.null(), typedTime]));

/** A moment that may be left empty; a day alone is its end, as clocks in `timeZone` show it. */
export function optionalMoment(day: string | null, time: string | null, timeZone: string): Date | null {
  return day === null ? null : instantOf(day, time ?? '23:59', timeZone);
}
