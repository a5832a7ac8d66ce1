import type { EntityManager } from 'typeorm';
import { newId } from '../../src/shared/ids.js';
import { searchKey } from '../../src/shared/search-key.js';
import { contactInput } from '../../src/modules/contacts/contact-input.js';
import type { ContactDraft } from '../../src/modules/contacts/contact-input.js';
import { Contact } from '../../src/modules/contacts/contact.entity.js';
import { emailKey } from '../../src/modules/contacts/email-key.js';

/** A contact that is stored as it stands; a desk without anything to it unless `fields` say more. */
export async function aContact(
  manager: EntityManager,
  fields: Partial<Contact> = {},
  now = new Date('2026-03-01T12:00:00Z'),
): Promise<Contact> {
  const contact = contactRow(fields, now);
  await manager.insert(Contact, contact);
  return contact;
}

export function contactRow(fields: Partial<Contact>, now: Date): Contact {
  const { email = null, lastName = '', desk = '' } = fields;
  return {
    id: newId(now),
    kind: 'desk',
    outletId: null,
    desk,
    role: '',
    title: '',
    firstName: '',
    lastName,
    salutation: '',
    email,
    emailKey: email === null ? null : emailKey(email),
    phone: '',
    address: '',
    preferredTime: '',
    copyDeadline: '',
    note: '',
    sortName: searchKey(lastName || desk || (email ?? '')),
    source: '',
    legalBasis: 'none',
    obtainedDay: null,
    noticeDueDay: null,
    noticeSentAt: null,
    objectedAt: null,
    erasedAt: null,
    firstContactAt: null,
    lastContactAt: null,
    reviewedAt: null,
    nextContactDay: null,
    remindAfterDays: null,
    createdAt: now,
    updatedAt: now,
    version: 1,
    archivedAt: null,
    ...fields,
  };
}

/** A desk as somebody would enter it; a test states only what matters. */
export function aDesk(facts: Partial<ContactDraft> = {}): ContactDraft {
  return contactInput.parse({ kind: 'desk', desk: 'Lokalredaktion', ...facts });
}

/** A person with what the law asks for. */
export function aPerson(facts: Partial<ContactDraft> = {}): ContactDraft {
  return contactInput.parse({
    kind: 'person',
    firstName: 'Petra',
    lastName: 'Probe',
    email: 'petra.probe@moosbote.example',
    source: 'Impressum',
    legalBasis: 'interest',
    obtainedDay: '2026-03-01',
    ...facts,
  });
}
