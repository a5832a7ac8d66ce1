import { z } from 'zod';
import { recipientStates, skipReasons } from '../sending-recipient.entity.js';
import { pauseReasons, sendingStates, sendingTimings, sendingWays } from '../sending.entity.js';
import type { RecipientView, SendingView } from '../sendings.queries.js';

const instant = z.iso.datetime().nullable();

export const sendingResponse = z
  .object({
    id: z.string(),
    releaseId: z.string(),
    way: z.enum(sendingWays).describe('smtp: mails from here; the others were logged by hand'),
    state: z.enum(sendingStates),
    subject: z.string(),
    intro: z.string(),
    note: z.string(),
    replyToName: z.string(),
    replyToEmail: z.string(),
    listIds: z.array(z.string()),
    contactIds: z.array(z.string()),
    outletIds: z.array(z.string()),
    takenOutIds: z.array(z.string()),
    timing: z.enum(sendingTimings),
    startAt: instant,
    underEmbargo: z.boolean(),
    withPdf: z.boolean(),
    withNewsroomLink: z.boolean(),
    releaseVersion: z.number().int().nullable(),
    pauseReason: z.enum(pauseReasons).nullable(),
    pauseDetail: z.string(),
    counts: z.record(z.enum(recipientStates), z.number().int()),
    softBounces: z.number().int(),
    createdAt: z.iso.datetime(),
    startedAt: instant,
    finishedAt: instant,
    version: z.number().int(),
  })
  .meta({ id: 'Sending' });

export function toSendingResponse({ sending, counts }: SendingView): z.infer<typeof sendingResponse> {
  const { softBounces, ...states } = counts;
  return {
    id: sending.id,
    releaseId: sending.releaseId,
    way: sending.way,
    state: sending.state,
    subject: sending.subject,
    intro: sending.intro,
    note: sending.note,
    replyToName: sending.replyToName,
    replyToEmail: sending.replyToEmail,
    listIds: sending.listIds,
    contactIds: sending.contactIds,
    outletIds: sending.outletIds,
    takenOutIds: sending.takenOutIds,
    timing: sending.timing,
    startAt: sending.startAt?.toISOString() ?? null,
    underEmbargo: sending.underEmbargo,
    withPdf: sending.withPdf,
    withNewsroomLink: sending.withNewsroomLink,
    releaseVersion: sending.releaseVersion,
    pauseReason: sending.pauseReason,
    pauseDetail: sending.pauseDetail,
    counts: states,
    softBounces,
    createdAt: sending.createdAt.toISOString(),
    startedAt: sending.startedAt?.toISOString() ?? null,
    finishedAt: sending.finishedAt?.toISOString() ?? null,
    version: sending.version,
  };
}

export const recipientResponse = z
  .object({
    id: z.string(),
    contactId: z.string().nullable(),
    outletId: z.string().nullable(),
    email: z.string().nullable().describe('Null without one, and once the contact is erased'),
    state: z.enum(recipientStates),
    skipReason: z.enum(skipReasons).nullable(),
    attempts: z.number().int(),
    messageId: z.string(),
    error: z.string().describe('What the server said last, without addresses'),
    sentAt: instant,
    bounce: z.enum(['hard', 'soft']).nullable(),
    bouncedAt: instant,
  })
  .meta({ id: 'SendingRecipient' });

export function toRecipientResponse({ recipient }: RecipientView): z.infer<typeof recipientResponse> {
  return {
    id: recipient.id,
    contactId: recipient.contactId,
    outletId: recipient.outletId,
    email: recipient.email,
    state: recipient.state,
    skipReason: recipient.skipReason,
    attempts: recipient.attempts,
    messageId: recipient.messageId,
    error: recipient.error,
    sentAt: recipient.sentAt?.toISOString() ?? null,
    bounce: recipient.bounce,
    bouncedAt: recipient.bouncedAt?.toISOString() ?? null,
  };
}
