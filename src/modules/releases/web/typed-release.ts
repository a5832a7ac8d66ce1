import { z } from 'zod';
import { wallTimeKind } from '../../../shared/zone-time.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { formValues, readForm } from '../../../web/http/read-form.js';
import type { FormReading, FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import { readTypedDay } from '../../campaigns/typed-day.js';
import { isUsualYear, releaseFacts } from '../release-input.js';
import type { ReleaseDraft } from '../release-input.js';
import { readTypedTime } from '../../../shared/typed-time.js';
import { momentOf } from './typed-moment.js';

/** Quotes that a form has room for. */
export const mostQuotes = 10;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const lines = z.string().default('').transform(linesOf);
const fields = releaseFacts.shape;
const dayOrNone = z
  .string()
  .default('')
  .transform((text, ctx) => {
    const day = text.trim() === '' ? '' : readTypedDay(text);
    if (day === null || (day && !isUsualYear(day)))
      ctx.addIssue({ code: 'custom', params: { text: 'notADate' } });
    return day ?? '';
  });
const timeOrNone = z
  .string()
  .default('')
  .transform((text, ctx) => {
    const time = text.trim() === '' ? '' : readTypedTime(text);
    if (time === null) ctx.addIssue({ code: 'custom', params: { text: 'notATime' } });
    return time ?? '';
  });

const quote = z.object({
  text: fields.quotes.unwrap().element.shape.text,
  name: fields.quotes.unwrap().element.shape.name,
  role: fields.quotes.unwrap().element.shape.role,
  approvedBy: z.string().trim().max(120).default(''),
  approvedDay: dayOrNone,
});

const { embargoUntil: _, ...plainFacts } = fields;

const releaseForm = z.object({
  ...plainFacts,
  campaignId: z
    .string()
    .default('')
    .transform((id) => id || null)
    .pipe(fields.campaignId.unwrap()),
  spokespersons: lines.pipe(fields.spokespersons.unwrap()),
  links: lines.pipe(fields.links.unwrap()),
  replyDays: z.coerce.number().pipe(fields.replyDays.unwrap()),
  grantIds: lines.pipe(fields.grantIds.unwrap()),
  asksForVoucher: z
    .string()
    .optional()
    .transform((tick) => tick !== undefined),
  quotes: z.array(quote).max(mostQuotes),
  contactName: z.string().trim().max(120).default(''),
  contactPhone: z.string().trim().max(60).default(''),
  contactEmail: z.union([z.literal(''), z.email().max(254)]).default(''),
  embargoDay: dayOrNone,
  embargoTime: timeOrNone,
  day: dayOrNone,
  time: timeOrNone,
  went: z.enum(['', 'out', 'draft']).default(''),
  note: z.string().trim().max(300).default(''),
  version: z.coerce.number().int().default(0),
});
type Typed = z.infer<typeof releaseForm>;

export interface TypedRelease {
  version: number;
  note: string;
  draft: ReleaseDraft;
}

/** The posted form; a problem with one line of a list stands at the field and names the line. */
export function readReleaseForm(body: unknown, ctx: PageContext): FormReading<TypedRelease> {
  const values = formValues(body);
  const slots = quoteSlots(values);
  const quotes = slots.map((slot) => ({
    text: values[`quote${slot}-text`] ?? '',
    name: values[`quote${slot}-name`] ?? '',
    role: values[`quote${slot}-role`] ?? '',
    approvedBy: values[`quote${slot}-approvedBy`] ?? '',
    approvedDay: values[`quote${slot}-approvedDay`] ?? '',
  }));
  const form = readForm(releaseForm, { ...values, quotes }, ctx);
  if (!form.ok)
    return {
      ok: false,
      values,
      problems: form.problems.map((problem) => atField(problem, values, slots, ctx)),
    };
  const { timeZone } = ctx.format;
  const problems = momentProblems(form.value, ctx);
  if (problems.length) return { ok: false, values, problems };
  return { ok: true, value: typedRelease(form.value, timeZone) };
}

function typedRelease(typed: Typed, timeZone: string): TypedRelease {
  const { version, note, contactName, contactPhone, contactEmail, embargoDay, embargoTime, ...rest } = typed;
  const { day, time, went: _went, quotes, ...facts } = rest;
  const at = (onDay: string, atTime: string) => momentOf({ day: onDay, time: atTime }, timeZone);
  return {
    version,
    note,
    draft: {
      ...facts,
      quotes: quotes.map(({ approvedBy, approvedDay, ...said }) => ({
        ...said,
        approvedBy: approvedBy || null,
        approvedDay: approvedDay || null,
      })),
      pressContact:
        contactName === '' ? null : { name: contactName, phone: contactPhone, email: contactEmail },
      embargoUntil: embargoDay ? at(embargoDay, embargoTime) : null,
      publishedAt: wentOut(typed) ? at(day, time) : null,
    },
  };
}

/** Programs that post the form of before say it by the day alone. */
function wentOut({ went, day, time }: Typed): boolean {
  return went === 'out' || (went === '' && (day !== '' || time !== ''));
}

function momentProblems(typed: Typed, ctx: PageContext): FieldProblem[] {
  const words = ctx.t.validation;
  const { timeZone } = ctx.format;
  const problems: FieldProblem[] = [];
  const demand = (day: string, time: string, dayPath: string, timePath: string) => {
    if (!day) problems.push({ path: dayPath, message: words.notADate });
    if (!time) problems.push({ path: timePath, message: words.notATime });
    if (day && time && wallTimeKind(day, time, timeZone) === 'never')
      problems.push({ path: timePath, message: words.timeLeftOut });
  };
  if (wentOut(typed)) demand(typed.day, typed.time, 'day', 'time');
  if (typed.embargoDay || typed.embargoTime) {
    demand(typed.embargoDay, typed.embargoTime, 'embargoDay', 'embargoTime');
    if (!typed.embargoReason) problems.push({ path: 'embargoReason', message: words.required });
  }
  if (!typed.contactName && (typed.contactPhone || typed.contactEmail))
    problems.push({ path: 'contactName', message: words.required });
  for (const [index, { approvedBy, approvedDay }] of typed.quotes.entries())
    if (approvedDay && !approvedBy)
      problems.push({ path: `quote${index}-approvedBy`, message: words.required });
  return problems;
}

/** Places of the form in which somebody wrote something. */
function quoteSlots(values: FormValues): number[] {
  return [...Array(mostQuotes).keys()].filter((slot) =>
    ['text', 'name', 'role', 'approvedBy', 'approvedDay'].some((part) =>
      values[`quote${slot}-${part}`]?.trim(),
    ),
  );
}

function atField(
  { path, message }: FieldProblem,
  values: FormValues,
  slots: readonly number[],
  ctx: PageContext,
): FieldProblem {
  const [field = '', at, part] = path.split('.');
  if (field === 'quotes' && part) return { path: `quote${slots[Number(at)]}-${part}`, message };
  const line = at === undefined ? undefined : linesOf(values[field] ?? '')[Number(at)];
  return { path: field, message: line === undefined ? message : ctx.t.releases.form.entry(line, message) };
}
