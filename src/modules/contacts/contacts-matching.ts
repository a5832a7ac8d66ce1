import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { searchKey } from '../../shared/search-key.js';
import { Outlet } from '../outlets/outlet.entity.js';
import type { OutletsQueries } from '../outlets/outlets.queries.js';
import type { ContactFilter } from './contact-filter.js';
import { Contact } from './contact.entity.js';

/** Contacts (`c`) that fit a filter, still without an order. Erased ones never fit. */
export async function contactsMatching(
  manager: EntityManager,
  outlets: OutletsQueries,
  filter: ContactFilter,
): Promise<SelectQueryBuilder<Contact>> {
  const query = manager.createQueryBuilder(Contact, 'c').where('c.erasedAt IS NULL');
  query.andWhere(`c.archivedAt IS ${filter.state === 'archived' ? 'NOT ' : ''}NULL`);
  if (filter.state === 'objected') query.andWhere('c.objectedAt IS NOT NULL');
  if (filter.state === 'notice') query.andWhere('c.noticeDueDay IS NOT NULL AND c.noticeSentAt IS NULL');
  if (filter.kind) query.andWhere('c.kind = :kind', { kind: filter.kind });
  if (filter.outlet) query.andWhere('c.outletId = :outlet', { outlet: filter.outlet });
  if (filter.topic)
    query.andWhere(exists('contact_topic', '"topicKey" = :topic'), { topic: searchKey(filter.topic) });
  if (filter.district)
    query.andWhere(exists('contact_district', '"districtAgs" = :district'), { district: filter.district });
  if (filter.scope) {
    query.innerJoin(Outlet, 'o', 'o.id = c.outletId AND o.scope = :scope', { scope: filter.scope });
  }
  const wanted = searchKey(filter.q ?? '');
  if (wanted) {
    const named = (await outlets.matching({ q: filter.q })).map(({ id }) => id);
    const words = wanted.split(' ');
    const name = words.map((_, at) => `c.sortName LIKE :word${at}`).join(' AND ');
    const ofOutlet = named.length ? ' OR c.outletId IN (:...named)' : '';
    query.andWhere(`((${name}) OR c.emailKey LIKE :address ESCAPE '\\'${ofOutlet})`, {
      // a folded name holds letters, digits and blanks only
      ...Object.fromEntries(words.map((word, at) => [`word${at}`, `%${word}%`])),
      address: `%${escaped(filter.q ?? '')}%`,
      named,
    });
  }
  return query;
}

function exists(table: string, condition: string): string {
  return `EXISTS (SELECT 1 FROM ${table} WHERE ${table}."contactId" = c.id AND ${condition})`;
}

function escaped(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&');
}
