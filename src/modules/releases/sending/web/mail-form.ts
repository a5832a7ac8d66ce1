import { z } from 'zod';
import type { FieldProblem } from '../../../../shared/errors.js';
import { wallTimeKind } from '../../../../shared/zone-time.js';
import { readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { momentFields, momentOf, momentValues } from '../../web/typed-moment.js';
import { sendingFacts } from '../sending-input.js';
import type { SendingFacts } from '../sending-input.js';
import type { SendingView } from '../sendings.queries.js';

const { subject, intro, replyToName, replyToEmail, timing } = sendingFacts.shape;
const mailForm = z.object({
  subject,
  intro,
  replyToName,
  replyToEmail,
  timing,
  underEmbargo: z.string().optional(),
  withPdf: z.string().optional(),
  withNewsroomLink: z.string().optional(),
  day: z.string().default(''),
  time: z.string().default(''),
});
const momentForm = z.object(momentFields);

/** What was typed about the mail and when it goes. */
export function readMail(
  ctx: PageContext,
  body: unknown,
): { ok: true; value: Partial<SendingFacts> } | { ok: false; problems: FieldProblem[] } {
  const form = readForm(mailForm, body, ctx);
  if (!form.ok) return form;
  const { day, time, underEmbargo, withPdf, withNewsroomLink, ...facts } = form.value;
  const value = {
    ...facts,
    underEmbargo: underEmbargo === 'on',
    withPdf: withPdf === 'on',
    withNewsroomLink: withNewsroomLink === 'on',
    startAt: null as Date | null,
  };
  if (facts.timing === 'at') {
    const typed = readForm(momentForm, { day, time }, ctx);
    if (!typed.ok) return typed;
    const { timeZone } = ctx.format;
    if (wallTimeKind(typed.value.day, typed.value.time, timeZone) === 'never')
      return { ok: false, problems: [{ path: 'time', message: ctx.t.validation.timeLeftOut }] };
    value.startAt = momentOf(typed.value, timeZone);
  }
  return { ok: true, value };
}

/** What is stored, as the form shows it. */
export function mailValues(ctx: PageContext, sending: SendingView['sending']): FormValues {
  return {
    subject: sending.subject,
    intro: sending.intro,
    replyToName: sending.replyToName,
    replyToEmail: sending.replyToEmail,
    timing: sending.timing,
    underEmbargo: sending.underEmbargo ? 'on' : '',
    withPdf: sending.withPdf ? 'on' : '',
    withNewsroomLink: sending.withNewsroomLink ? 'on' : '',
    ...(sending.startAt ? momentValues(sending.startAt, ctx.format.timeZone) : { day: '', time: '' }),
  };
}

/** Where a problem with sending stands. */
export function fieldOf(code: string): string {
  if (code === 'no-embargo') return 'underEmbargo';
  return code === 'no-moment' ? 'day' : 'subject';
}
