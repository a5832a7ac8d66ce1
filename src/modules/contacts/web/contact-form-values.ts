import { z } from 'zod';
import { readTypedDay } from '../../../shared/typed-day.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { districtLine } from '../../places/named-districts.js';
import type { NamedDistrict } from '../../places/named-districts.js';
import { contactFacts, contactFields } from '../contact-input.js';
import type { ContactView } from '../contacts.queries.js';

const lines = (pattern: RegExp) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(pattern)
        .map((part) => part.trim())
        .filter(Boolean),
    );
const { shape } = contactFields;

/** The form as it is posted: outlet and districts are names that are looked up, topics one a line. */
export const contactForm = contactFacts.omit({ outletId: true, districts: true }).extend({
  topics: lines(/[,;\n]/).pipe(shape.topics),
  obtainedDay: z
    .string()
    .default('')
    .transform((typed) => (typed.trim() ? (readTypedDay(typed) ?? typed) : null))
    .pipe(shape.obtainedDay),
  outlet: z.string().trim().max(400).default(''),
  districts: z.string().max(40_000).default(''),
  version: z.coerce.number().int().optional(),
});
export type ContactForm = z.infer<typeof contactForm>;

export const emptyContact: FormValues = { kind: 'desk', legalBasis: 'interest' };

/** A stored contact as the form shows it. */
export function contactFormValues(
  { contact, outlet, topics }: ContactView,
  districts: readonly NamedDistrict[],
): FormValues {
  return {
    kind: contact.kind,
    outlet: outlet?.name ?? '',
    outletId: outlet?.id ?? '',
    desk: contact.desk,
    role: contact.role,
    title: contact.title,
    firstName: contact.firstName,
    lastName: contact.lastName,
    salutation: contact.salutation,
    email: contact.email ?? '',
    phone: contact.phone,
    address: contact.address,
    topics: topics.join(', '),
    districts: districts.map(districtLine).join('\n'),
    preferredTime: contact.preferredTime,
    copyDeadline: contact.copyDeadline,
    note: contact.note,
    source: contact.source,
    legalBasis: contact.legalBasis === 'none' ? 'interest' : contact.legalBasis,
    obtainedDay: contact.obtainedDay ?? '',
    version: String(contact.version),
  };
}
