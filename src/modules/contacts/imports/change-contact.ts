import type { EntityManager } from 'typeorm';
import { ContactDistrict } from '../contact-district.entity.js';
import type { ContactDraft } from '../contact-input.js';
import { contactFields } from '../contact-input.js';
import { ContactTopic } from '../contact-topic.entity.js';
import type { Contact } from '../contact.entity.js';
import {
  contactColumns,
  nameOfOutlet,
  storeBeats,
  storedContact,
  storeNextVersion,
} from '../stored-contact.js';

/** What a person may type of a contact. */
export type ContactFacts = ContactDraft;
const factNames = Object.keys(contactFields.shape) as (keyof ContactFacts)[];

export async function factsOf(manager: EntityManager, contact: Contact): Promise<ContactFacts> {
  const contactId = contact.id;
  const topics = await manager.find(ContactTopic, { where: { contactId }, order: { topicKey: 'ASC' } });
  const districts = await manager.find(ContactDistrict, {
    where: { contactId },
    order: { districtAgs: 'ASC' },
  });
  const beats: Record<string, unknown> = {
    topics: topics.map(({ topic }) => topic),
    districts: districts.map(({ districtAgs }) => districtAgs),
  };
  return Object.fromEntries(
    factNames.map((name) => [name, beats[name] ?? (contact as unknown as Record<string, unknown>)[name]]),
  ) as ContactFacts;
}

/** Changes some facts of a contact, with all that follows from them. Returns them as they were and became, and the version. Inside the caller's transaction. */
export async function changeContact(
  manager: EntityManager,
  id: string,
  changes: Partial<ContactFacts> & { emailKey?: string | null },
  timeZone: string,
  now: Date,
): Promise<{ before: Partial<ContactFacts>; after: Partial<ContactFacts>; version: number }> {
  const contact = await storedContact(manager, id, null);
  const facts = await factsOf(manager, contact);
  const names = factNames.filter((name) => name in changes);
  const after = Object.fromEntries(names.map((name) => [name, changes[name]])) as Partial<ContactFacts>;
  const before = Object.fromEntries(names.map((name) => [name, facts[name]])) as Partial<ContactFacts>;
  const wanted: ContactFacts = { ...facts, ...after };
  const columns = contactColumns(
    wanted,
    await nameOfOutlet(manager, wanted.outletId),
    contact.firstContactAt,
    timeZone,
  );
  await storeNextVersion(manager, contact, { ...columns, updatedAt: now });
  if ('topics' in changes || 'districts' in changes) await storeBeats(manager, id, wanted);
  return { before, after, version: contact.version + 1 };
}

/** Those facts that are still as a change left them: only these may go back. */
export function unchangedSince(
  current: ContactFacts,
  after: Record<string, unknown>,
): (keyof ContactFacts)[] {
  return factNames.filter((name) => name in after && isSame(current[name], after[name]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  const [one, other] = [new Set<unknown>(a), new Set<unknown>(b)];
  return one.size === other.size && [...one].every((each) => other.has(each));
}
