import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import type { Day } from '../../../shared/days.js';
import { decodeCursor, pageOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { Contact } from '../contact.entity.js';
import { ContactsQueries } from '../contacts.queries.js';
import type { ContactView } from '../contacts.queries.js';

const counts = z.array(z.object({ day: z.string(), count: z.coerce.number().int() }));

/** Typed reads about reminders. Contacts that object stay: one may still call about other things. */
@Injectable()
export class ReminderQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactsQueries,
  ) {}

  /** Those that are due by `until`, or later than `after`; the earliest first. Throws `invalid-cursor`. */
  async page({
    limit,
    cursor,
    until,
    after,
  }: {
    limit: number;
    cursor?: string | undefined;
    until?: Day;
    after?: Day;
  }): Promise<ListAnswer<ContactView>> {
    const query = this.reminders();
    if (until !== undefined) query.andWhere('c.nextContactDay <= :until', { until });
    if (after !== undefined) query.andWhere('c.nextContactDay > :after', { after });
    if (cursor !== undefined) {
      const [day, id] = decodeCursor(cursor, 2).map(String);
      query.andWhere('(c.nextContactDay > :day OR (c.nextContactDay = :day AND c.id > :id))', { day, id });
    }
    query.orderBy('c.nextContactDay', 'ASC').addOrderBy('c.id', 'ASC');
    const rows = await query.limit(limit + 1).getMany();
    const page = pageOf(rows, limit, ({ nextContactDay, id }) => [nextContactDay!, id]);
    const views = await this.contacts.withIds(page.items.map(({ id }) => id));
    const viewOf = new Map(views.map((view) => [view.contact.id, view]));
    return { ...page, items: page.items.flatMap(({ id }) => viewOf.get(id) ?? []) };
  }

  /** How many are due on `today`, and how many later. */
  async counts(today: Day): Promise<{ due: number; upcoming: number }> {
    const due = await this.reminders().andWhere('c.nextContactDay <= :today', { today }).getCount();
    const upcoming = await this.reminders().andWhere('c.nextContactDay > :today', { today }).getCount();
    return { due, upcoming };
  }

  /** How many fall due on each day until `until`, days gone by included. */
  async perDay(until: Day): Promise<{ day: Day; count: number }[]> {
    const rows = await this.reminders()
      .andWhere('c.nextContactDay <= :until', { until })
      .select('c.nextContactDay', 'day')
      .addSelect('COUNT(*)', 'count')
      .groupBy('c.nextContactDay')
      .orderBy('c.nextContactDay', 'ASC')
      .getRawMany();
    return counts.parse(rows);
  }

  private reminders(): SelectQueryBuilder<Contact> {
    return this.dataSource.manager
      .createQueryBuilder(Contact, 'c')
      .where('c.nextContactDay IS NOT NULL AND c.archivedAt IS NULL AND c.erasedAt IS NULL');
  }
}
