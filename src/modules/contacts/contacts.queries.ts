import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { decodeCursor, decodeMoment, pageOf } from '../../web/http/list-query.js';
import type { ListAnswer } from '../../web/http/list-query.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { OutletsQueries } from '../outlets/outlets.queries.js';
import { ContactDistrict } from './contact-district.entity.js';
import type { ContactFilter, ContactSort } from './contact-filter.js';
import { contactsMatching } from './contacts-matching.js';
import { ContactTopic } from './contact-topic.entity.js';
import { Contact } from './contact.entity.js';

export type NamedOutlet = Pick<Outlet, 'id' | 'name' | 'scope'>;

/** A contact with its outlet and what it writes about. */
export interface ContactView {
  contact: Contact;
  outlet: NamedOutlet | null;
  /** As written, in order. */
  topics: string[];
  /** Keys. */
  districts: string[];
}

/** Typed reads about contacts for pages, the API and later rooms. */
@Injectable()
export class ContactsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outlets: OutletsQueries,
  ) {}

  /** Throws `invalid-cursor`. */
  async page(
    filter: ContactFilter,
    { limit, cursor, sort }: { limit: number; cursor?: string | undefined; sort: ContactSort },
  ): Promise<ListAnswer<ContactView> & { total: number }> {
    const query = await contactsMatching(this.dataSource.manager, this.outlets, filter);
    const total = await query.getCount();
    if (sort === 'name') byName(query, cursor);
    else byLastContact(query, cursor);
    const rows = await query.limit(limit + 1).getMany();
    const page = pageOf(rows, limit, (row) => [
      sort === 'name' ? row.sortName : (row.lastContactAt?.getTime() ?? never),
      row.id,
    ]);
    return { ...page, items: await this.views(page.items), total };
  }

  /** All that fit, by name: for files and lists. */
  async matching(filter: ContactFilter): Promise<ContactView[]> {
    const query = await contactsMatching(this.dataSource.manager, this.outlets, filter);
    return this.views(await query.orderBy('c.sortName', 'ASC').addOrderBy('c.id', 'ASC').getMany());
  }

  /** Ids of all that fit, in no order. */
  async idsMatching(filter: ContactFilter): Promise<string[]> {
    const query = await contactsMatching(this.dataSource.manager, this.outlets, filter);
    return (await query.select('c.id', 'id').getRawMany<{ id: string }>()).map(({ id }) => id);
  }

  /** Also one that is archived or erased. */
  async detail(id: string): Promise<ContactView | null> {
    const contact = await this.dataSource.manager.findOneBy(Contact, { id });
    return contact && (await this.views([contact]))[0]!;
  }

  /** Those that are there, in no order. */
  async withIds(ids: readonly string[]): Promise<ContactView[]> {
    const views: ContactView[] = [];
    for (let start = 0; start < ids.length; start += 500) {
      const some = ids.slice(start, start + 500);
      views.push(...(await this.views(await this.dataSource.manager.findBy(Contact, { id: In(some) }))));
    }
    return views;
  }

  /** Topics in use, each as it is written most recently, in order. */
  async topics(): Promise<{ topicKey: string; topic: string }[]> {
    const rows = await this.dataSource
      .getRepository(ContactTopic)
      .createQueryBuilder('t')
      .select('t.topicKey', 'topicKey')
      .addSelect('MIN(t.topic)', 'topic')
      .groupBy('t.topicKey')
      .orderBy('t.topicKey', 'ASC')
      .getRawMany<{ topicKey: string; topic: string }>();
    return rows;
  }

  private async views(contacts: readonly Contact[]): Promise<ContactView[]> {
    const { manager } = this.dataSource;
    const outlets = new Map<string, NamedOutlet>();
    const topics = new Map<string, string[]>();
    const districts = new Map<string, string[]>();
    for (let start = 0; start < contacts.length; start += 500) {
      const some = contacts.slice(start, start + 500);
      const of = { contactId: In(some.map(({ id }) => id)) };
      const outletIds = [...new Set(some.flatMap(({ outletId }) => outletId ?? []))];
      const found = await manager.find(Outlet, {
        select: { id: true, name: true, scope: true },
        where: { id: In(outletIds) },
      });
      for (const outlet of found) outlets.set(outlet.id, outlet);
      for (const row of await manager.find(ContactTopic, { where: of, order: { topicKey: 'ASC' } }))
        topics.set(row.contactId, [...(topics.get(row.contactId) ?? []), row.topic]);
      for (const row of await manager.find(ContactDistrict, { where: of, order: { districtAgs: 'ASC' } }))
        districts.set(row.contactId, [...(districts.get(row.contactId) ?? []), row.districtAgs]);
    }
    return contacts.map((contact) => ({
      contact,
      outlet: outlets.get(contact.outletId ?? '') ?? null,
      topics: topics.get(contact.id) ?? [],
      districts: districts.get(contact.id) ?? [],
    }));
  }
}

/** Stands for the last contact of those whom we were never in touch with. */
const never = 0;

function byName(query: SelectQueryBuilder<Contact>, cursor: string | undefined): void {
  if (cursor !== undefined) {
    const [name, id] = decodeCursor(cursor, 2).map(String);
    query.andWhere('(c.sortName > :after OR (c.sortName = :after AND c.id > :id))', { after: name, id });
  }
  query.orderBy('c.sortName', 'ASC').addOrderBy('c.id', 'ASC');
}

function byLastContact(query: SelectQueryBuilder<Contact>, cursor: string | undefined): void {
  // databases disagree on where null stands
  query.addSelect('CASE WHEN c.lastContactAt IS NULL THEN 0 ELSE 1 END', 'known');
  if (cursor !== undefined) {
    const { at, id } = decodeMoment(cursor);
    const isNever = at.getTime() === never;
    const later = `c.lastContactAt ${isNever ? 'IS NOT NULL' : '> :at'}`;
    const same = `c.lastContactAt ${isNever ? 'IS NULL' : '= :at'}`;
    query.andWhere(`(${later} OR (${same} AND c.id > :id))`, { at, id });
  }
  query.orderBy('known', 'ASC').addOrderBy('c.lastContactAt', 'ASC').addOrderBy('c.id', 'ASC');
}
