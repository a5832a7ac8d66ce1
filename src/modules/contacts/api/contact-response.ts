import { z } from 'zod';
import { scopes } from '../../outlets/outlet.entity.js';
import { contactKinds, legalBases } from '../contact.entity.js';
import type { ContactView } from '../contacts.queries.js';

const moment = z.string().nullable();

export const contactResponse = z
  .object({
    id: z.string(),
    kind: z.enum(contactKinds),
    outlet: z.object({ id: z.string(), name: z.string(), scope: z.enum(scopes) }).nullable(),
    desk: z.string(),
    role: z.string(),
    title: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    salutation: z.string(),
    email: z.string().nullable(),
    phone: z.string(),
    address: z.string(),
    topics: z.array(z.string()),
    districts: z.array(z.string()).describe('Keys of districts'),
    preferredTime: z.string(),
    copyDeadline: z.string(),
    note: z.string(),
    source: z.string(),
    legalBasis: z.enum(legalBases),
    obtainedDay: z.string().nullable(),
    noticeDueDay: z
      .string()
      .nullable()
      .describe('By when the person has to be told (Art. 14 GDPR); null: no notice due'),
    noticeSentAt: moment,
    objectedAt: moment.describe('Since when nobody may write to it (Art. 21 GDPR)'),
    erasedAt: moment.describe('Since when the row is empty (Art. 17 GDPR)'),
    firstContactAt: moment,
    lastContactAt: moment,
    nextContactDay: z.string().nullable().describe('When to get in touch again'),
    archivedAt: moment,
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'Contact' });

export function toContactResponse(view: ContactView): z.infer<typeof contactResponse> {
  const { contact: c, outlet, topics, districts } = view;
  const text = (at: Date | null) => at?.toISOString() ?? null;
  return {
    id: c.id,
    kind: c.kind,
    outlet: outlet && { id: outlet.id, name: outlet.name, scope: outlet.scope },
    desk: c.desk,
    role: c.role,
    title: c.title,
    firstName: c.firstName,
    lastName: c.lastName,
    salutation: c.salutation,
    email: c.email,
    phone: c.phone,
    address: c.address,
    topics,
    districts,
    preferredTime: c.preferredTime,
    copyDeadline: c.copyDeadline,
    note: c.note,
    source: c.source,
    legalBasis: c.legalBasis,
    obtainedDay: c.obtainedDay,
    noticeDueDay: c.noticeDueDay,
    noticeSentAt: text(c.noticeSentAt),
    objectedAt: text(c.objectedAt),
    erasedAt: text(c.erasedAt),
    firstContactAt: text(c.firstContactAt),
    lastContactAt: text(c.lastContactAt),
    nextContactDay: c.nextContactDay,
    archivedAt: text(c.archivedAt),
    createdAt: c.createdAt.toISOString(),
    updatedAt: c.updatedAt.toISOString(),
    version: c.version,
  };
}

export const contactReportResponse = z
  .object({
    contactId: z.string(),
    createdAt: z.string(),
    tables: z
      .record(z.string(), z.array(z.record(z.string(), z.unknown())))
      .describe('Records by the table that holds them'),
  })
  .meta({ id: 'ContactReport' });
