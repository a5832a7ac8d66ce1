import { z } from 'zod';
import { instantOf, timeOf } from '../../../shared/zone-time.js';
import { dayOf } from '../../../shared/days.js';
import { typedDay } from '../../campaigns/web/campaign-form.js';
import { isUsualYear } from '../release-input.js';
import { readTypedTime } from '../../../shared/typed-time.js';

/** The two fields of a form that make a moment. */
export const momentFields = {
  day: typedDay.refine(isUsualYear, { params: { text: 'notADate' } }),
  time: z.string().transform((text, ctx) => {
    const time = readTypedTime(text);
    if (time === null) ctx.addIssue({ code: 'custom', params: { text: 'notATime' } });
    return time ?? '';
  }),
};

/** A moment as {@link momentFields} show it. */
export function momentValues(moment: Date, timeZone: string): { day: string; time: string } {
  return { day: dayOf(moment, timeZone), time: timeOf(moment, timeZone) };
}

/** What was read from {@link momentFields}, as an instant. */
export function momentOf({ day, time }: { day: string; time: string }, timeZone: string): Date {
  return instantOf(day, time, timeZone);
}
