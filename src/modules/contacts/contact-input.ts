import { z } from 'zod';
import { isDay } from '../../shared/days.js';
import { searchKey } from '../../shared/search-key.js';
import { contactKinds, legalBases } from './contact.entity.js';
import { emailKey } from './email-key.js';

const anyLines = z
  .string()
  .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
  .trim()
  // PostgreSQL refuses NUL in text
  .regex(/^[^\0]*$/);
const oneLine = z
  .string()
  .overwrite((typed) => typed.replace(/\s+/g, ' '))
  .trim()
  .regex(/^[^\0]*$/);
const topic = oneLine
  .min(1)
  .max(80)
  .refine((text) => searchKey(text) !== '', { params: { text: 'noWord' } });

/** What may be said about a contact. Nothing about views or convictions belongs here (Art. 9 GDPR), so there is no field for it. */
export const contactFields = z.object({
  kind: z.enum(contactKinds).describe('A desk is the shared address of a newsroom, a person somebody there'),
  outletId: z.uuid().nullable(),
  desk: oneLine.max(120).describe('Ressort; of a desk its name'),
  role: oneLine.max(120),
  title: oneLine.max(60),
  firstName: oneLine.max(120),
  lastName: oneLine.max(120),
  salutation: oneLine.max(200).describe('First line of letters in full; empty: made from the name'),
  email: z
    .union([
      z.literal('').transform(() => null),
      z.null(),
      oneLine.max(254).refine((address) => emailKey(address) !== null, { params: { text: 'notAnEmail' } }),
    ])
    .describe('Null: none known'),
  phone: oneLine.max(60),
  address: anyLines.max(500),
  topics: z.array(topic).max(30).describe('Beats, in free words'),
  districts: z
    .array(z.string().regex(/^\d{5}$/))
    .max(500)
    .describe('Keys of districts'),
  preferredTime: oneLine.max(200),
  copyDeadline: oneLine.max(200),
  note: anyLines.max(4000).describe('Facts only: the person may read it'),
  source: oneLine.max(300).describe('Where the data come from; required for persons'),
  legalBasis: z.enum(legalBases).describe('Art. 6(1) GDPR; `none` for desks, one of the others for persons'),
  obtainedDay: z
    .string()
    .refine(isDay, { params: { text: 'notADate' } })
    .nullable()
    .describe('Day on which the data were obtained; required for persons'),
});

/** A contact as somebody wants it. */
export type ContactDraft = z.infer<typeof contactFields>;

/** What a desk and a person need beyond single fields. */
export function refineContact(draft: ContactDraft, context: z.core.$RefinementCtx): void {
  const miss = (path: keyof ContactDraft, text: string) => {
    context.addIssue({ code: 'custom', path: [path], params: { text }, input: draft[path] });
  };
  if (draft.kind === 'desk') {
    if (draft.outletId === null && !draft.desk) miss('desk', 'deskNeedsName');
    return;
  }
  if (!draft.firstName && !draft.lastName) miss('lastName', 'personNeedsName');
  if (!draft.source) miss('source', 'personNeedsSource');
  if (draft.legalBasis === 'none') miss('legalBasis', 'personNeedsBasis');
  if (draft.obtainedDay === null) miss('obtainedDay', 'personNeedsObtained');
}

/** What is left out is empty. */
export const contactFacts = contactFields.extend({
  outletId: contactFields.shape.outletId.default(null),
  desk: contactFields.shape.desk.default(''),
  role: contactFields.shape.role.default(''),
  title: contactFields.shape.title.default(''),
  firstName: contactFields.shape.firstName.default(''),
  lastName: contactFields.shape.lastName.default(''),
  salutation: contactFields.shape.salutation.default(''),
  email: contactFields.shape.email.default(null),
  phone: contactFields.shape.phone.default(''),
  address: contactFields.shape.address.default(''),
  topics: contactFields.shape.topics.default([]),
  districts: contactFields.shape.districts.default([]),
  preferredTime: contactFields.shape.preferredTime.default(''),
  copyDeadline: contactFields.shape.copyDeadline.default(''),
  note: contactFields.shape.note.default(''),
  source: contactFields.shape.source.default(''),
  legalBasis: contactFields.shape.legalBasis.default('none'),
  obtainedDay: contactFields.shape.obtainedDay.default(null),
});

export const contactInput = contactFacts.superRefine(refineContact).meta({ id: 'ContactInput' });

export const contactReplacement = contactFacts
  .extend({
    version: z.number().int().describe('As read: the change is refused when it is older than the stored one'),
  })
  .superRefine(refineContact)
  .meta({ id: 'ContactReplacement' });
