import { z } from 'zod';
import { mediumTypes, scopes } from '../../../outlets/outlet.entity.js';
import { contactKinds } from '../../contact.entity.js';
import { contactName } from '../../contact-name.js';
import { listKinds } from '../../distribution-list.entity.js';
import { leftOutReasons } from '../choose-recipients.js';
import type { ListedContact, ListRow } from '../lists.queries.js';

const filterResponse = z
  .object({
    kinds: z.array(z.enum(contactKinds)),
    topics: z.array(z.string()).describe('Folded: "buergerrat" for "Bürgerrat"'),
    districts: z.array(z.string()),
    states: z.array(z.string()),
    scopes: z.array(z.enum(scopes)),
    mediumTypes: z.array(z.enum(mediumTypes)),
  })
  .meta({ id: 'StoredListFilter' });

export const listResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(listKinds),
    filter: filterResponse.nullable().describe('Of a living list'),
    note: z.string(),
    contacts: z.number().int().describe('On it now, whether they get mail or not'),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.number().int(),
    archivedAt: z.string().nullable(),
  })
  .meta({ id: 'DistributionList' });

const warning = z.object({
  kind: z.enum(['written-often', 'wrong-desk', 'notice-due']),
  count: z.number().int().nullable().describe('Of `written-often`: mails within the last 30 days'),
});

export const listedContactResponse = z
  .object({
    contactId: z.string(),
    name: z.string().nullable(),
    outletId: z.string().nullable(),
    leftOut: z.enum(leftOutReasons).nullable().describe('Why there is no mail to them; null: they get one'),
    warnings: z.array(warning),
  })
  .meta({ id: 'ListedContact' });

export const outcomeResponse = z
  .object({
    written: z.number().int(),
    leftOut: z.record(z.enum(leftOutReasons), z.number().int()),
    warned: z.number().int().describe('Recipients with at least one warning'),
  })
  .meta({ id: 'DistributionListOutcome' });

export function toListResponse({ list, contacts }: ListRow): z.infer<typeof listResponse> {
  return {
    id: list.id,
    name: list.name,
    kind: list.kind,
    filter: list.filter && filterResponse.parse(list.filter),
    note: list.note,
    contacts,
    createdAt: list.createdAt.toISOString(),
    updatedAt: list.updatedAt.toISOString(),
    version: list.version,
    archivedAt: list.archivedAt?.toISOString() ?? null,
  };
}

export function toListedContactResponse({
  view: { contact, outlet },
  leftOut,
  warnings,
}: ListedContact): z.infer<typeof listedContactResponse> {
  return {
    contactId: contact.id,
    name: contactName(contact, outlet?.name ?? null),
    outletId: contact.outletId,
    leftOut,
    warnings: warnings.map(({ kind, count = null }) => ({ kind, count })),
  };
}
