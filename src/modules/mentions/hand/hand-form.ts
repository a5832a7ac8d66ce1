import { z } from 'zod';
import { dayOf } from '../../../shared/days.js';
import { instantOf, timeOf } from '../../../shared/zone-time.js';
import { readTypedDay } from '../../campaigns/typed-day.js';
import { typedAddress } from '../../feeds/discovery/typed-address.js';
import { mediumTypes, scopes } from '../../outlets/outlet.entity.js';
import { readTypedTime } from '../../../shared/typed-time.js';
import { noonOf } from '../log-mention.js';
import type { LoggedDetails } from '../log-mention.js';
import { channels, fits } from './channel.js';
import { readTimeCode } from './time-code.js';

/** Text that may be missing; null then. */
const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .default('')
    .transform((text) => text || null);

/** Text in a notation of its own; null when it is missing. */
const written = (read: (text: string) => string | null, wrong: string) =>
  z
    .string()
    .max(60)
    .default('')
    .transform((text, issues) => {
      if (!text.trim()) return null;
      const value = read(text);
      if (value === null) issues.addIssue({ code: 'custom', params: { text: wrong } });
      return value;
    });

const boxes = z
  .union([z.array(z.string()).max(200), z.string().transform((one) => [one])])
  .default([])
  .transform((values) => values.filter(Boolean));

const address = z
  .string()
  .trim()
  .max(2_000)
  .default('')
  .transform((text) => (text ? typedAddress(text) : null))
  .pipe(z.union([z.null(), z.url({ protocol: /^https?$/ }).max(2_000)]));

const uuidOrNone = z
  .union([z.uuid(), z.literal('').transform(() => null)])
  .nullable()
  .catch(null);

/** What stands in the form of a piece, however it reached people; details that do not fit the channel are dropped by {@link detailsOf}. */
export const pieceForm = z.object({
  channel: z.enum(channels).catch('online'),
  headline: z.string().trim().min(1).max(1_000),
  outlet: z.string().trim().min(1).max(400),
  outletId: uuidOrNone,
  day: z.string().transform((text, issues) => {
    const day = readTypedDay(text);
    if (day === null)
      issues.addIssue({ code: 'custom', params: { text: text.trim() ? 'notADate' : 'required' } });
    return day ?? '';
  }),
  time: written(readTypedTime, 'notATime'),
  url: address,
  author: optional(300),
  page: optional(60),
  edition: optional(200),
  programme: optional(200),
  timeCode: written(readTimeCode, 'notATimeCode'),
  districts: z.string().max(4_000).default(''),
});

/** The form of a new piece. */
export const entryForm = pieceForm.extend({
  note: z.string().trim().max(10_000).default(''),
  campaign: boxes.pipe(z.array(z.uuid())),
  seen: z.string().max(1_000).default(''),
  newOutlet: z.literal('on').optional().catch(undefined),
  newScope: z.enum(scopes).catch('local'),
  newType: z.enum(mediumTypes).optional().catch(undefined),
  newSeat: z.string().trim().max(120).default(''),
  newDistricts: z.string().max(4_000).default(''),
});

export type PieceForm = z.infer<typeof pieceForm>;

/** The details that make sense for the channel. */
export function detailsOf(form: PieceForm): Required<LoggedDetails> {
  const { channel, author } = form;
  const whole = channel === 'print' ? form.edition : form.programme;
  return {
    channel,
    author,
    page: fits(channel, 'page') ? form.page : null,
    edition: fits(channel, 'edition') ? whole : null,
    timeCode: fits(channel, 'timeCode') ? form.timeCode : null,
  };
}

/** The moment a form means: noon where no time is given, or none makes sense. `before` stays when day and time say the same, to the second. */
export function momentOf(form: PieceForm, timeZone: string, before: Date | null = null): Date {
  const { channel, day } = form;
  const time = fits(channel, 'time') ? form.time : null;
  if (before && dayOf(before, timeZone) === day && (shownTime(before, timeZone) || null) === time)
    return before;
  return time === null ? noonOf(day, timeZone) : instantOf(day, time, timeZone);
}

/** The time as a form shows it; empty where only the day is known. */
export function shownTime(at: Date, timeZone: string): string {
  return at.getTime() === noonOf(dayOf(at, timeZone), timeZone).getTime() ? '' : timeOf(at, timeZone);
}
