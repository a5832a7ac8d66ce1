import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../../shared/days.js';
import { notFound, UserError } from '../../shared/errors.js';
import { searchKey } from '../../shared/search-key.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { District } from '../places/district.entity.js';
import { ContactDistrict } from './contact-district.entity.js';
import type { ContactDraft } from './contact-input.js';
import { ContactTopic } from './contact-topic.entity.js';
import { Contact } from './contact.entity.js';
import { emailKey } from './email-key.js';
import { noticeDueDay } from './notices/notice-due-day.js';

/** A contact that is still one. Throws `not-found`, `contact-erased`, and `changed-meanwhile` when `version` (null: not checked) is no longer the stored one. */
export async function storedContact(
  manager: EntityManager,
  id: string,
  version: number | null,
): Promise<Contact> {
  const contact = await manager.findOneBy(Contact, { id });
  if (!contact) throw notFound('contact');
  if (contact.erasedAt) throw new UserError('contact-erased');
  if (version !== null && contact.version !== version) throw new UserError('changed-meanwhile');
  return contact;
}

/** Stores `changes` as the version after the one that was read. Throws `changed-meanwhile` when somebody was quicker. */
export async function storeNextVersion(
  manager: EntityManager,
  { id, version }: Pick<Contact, 'id' | 'version'>,
  changes: Partial<Contact> & Pick<Contact, 'updatedAt'>,
): Promise<void> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(Contact)
    .set({ ...changes, version: version + 1 })
    .where({ id, version })
    .execute();
  // two processes on PostgreSQL may both have read this version
  if (affected !== 1) throw new UserError('changed-meanwhile');
}

/** The columns that follow from what somebody typed. `firstContactAt`: of the contact as it is stored, null for a new one. */
export function contactColumns(
  { topics: _topics, districts: _districts, ...draft }: ContactDraft,
  outletName: string,
  firstContactAt: Date | null,
  timeZone: string,
) {
  const isPerson = draft.kind === 'person';
  const first = firstContactAt && dayOf(firstContactAt, timeZone);
  return {
    ...draft,
    // what only a person has is not kept for a desk
    ...(isPerson ? {} : { role: '', title: '', firstName: '', lastName: '', legalBasis: 'none' as const }),
    emailKey: draft.email === null ? null : emailKey(draft.email),
    sortName: sortNameOf(draft, outletName),
    noticeDueDay: isPerson && draft.obtainedDay !== null ? noticeDueDay(draft.obtainedDay, first) : null,
  };
}

function sortNameOf(draft: Omit<ContactDraft, 'topics' | 'districts'>, outletName: string): string {
  const names = draft.kind === 'person' ? [draft.lastName, draft.firstName] : [draft.desk, outletName];
  const name = names.filter(Boolean).join(' ') || (draft.email ?? '');
  return searchKey(name).slice(0, 300);
}

/** Throws `unknown-outlet`. Empty without an outlet. */
export async function nameOfOutlet(manager: EntityManager, id: string | null): Promise<string> {
  if (id === null) return '';
  const outlet = await manager.findOne(Outlet, { select: { id: true, name: true }, where: { id } });
  if (!outlet) throw new UserError('unknown-outlet');
  return outlet.name;
}

/** Sets what the contact writes about. Throws `unknown-district`. */
export async function storeBeats(
  manager: EntityManager,
  contactId: string,
  { topics, districts }: Pick<ContactDraft, 'topics' | 'districts'>,
): Promise<void> {
  const keys = [...new Set(districts)];
  const known = await manager.find(District, { select: { ags: true }, where: { ags: In(keys) } });
  const unknown = keys.find((key) => !known.some(({ ags }) => ags === key));
  if (unknown !== undefined) throw new UserError('unknown-district', { district: unknown });
  await manager.delete(ContactTopic, { contactId });
  await manager.delete(ContactDistrict, { contactId });
  const byKey = new Map(topics.map((topic) => [searchKey(topic).slice(0, 80), topic]));
  const topicRows = [...byKey].map(([topicKey, topic]) => ({ contactId, topicKey, topic }));
  if (topicRows.length) await manager.insert(ContactTopic, topicRows);
  const districtRows = keys.map((districtAgs) => ({ contactId, districtAgs }));
  if (districtRows.length) await manager.insert(ContactDistrict, districtRows);
}
