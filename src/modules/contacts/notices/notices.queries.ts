import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, LessThan, MoreThanOrEqual, Not } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { Day } from '../../../shared/days.js';
import { Contact } from '../contact.entity.js';
import { ContactsQueries } from '../contacts.queries.js';
import type { ContactView } from '../contacts.queries.js';

/** `open`: all who have to be told, of whom `overdue` should have been by now. */
export const noticeLists = ['open', 'overdue', 'done'] as const;
export type NoticeList = (typeof noticeLists)[number];

/** Whom we have told of the data we hold, and whom not yet. */
@Injectable()
export class NoticesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactsQueries,
  ) {}

  async counts(today: Day): Promise<Record<NoticeList, number>> {
    const repository = this.dataSource.getRepository(Contact);
    return {
      open: await repository.countBy(conditions.open(today)),
      overdue: await repository.countBy(conditions.overdue(today)),
      done: await repository.countBy(conditions.done(today)),
    };
  }

  /** At most `most`: the most urgent first, of those who were told the latest. */
  async list(list: NoticeList, today: Day, most: number): Promise<ContactView[]> {
    const contacts = await this.dataSource.getRepository(Contact).find({
      select: { id: true },
      where: conditions[list](today),
      order: list === 'done' ? { noticeSentAt: 'DESC', id: 'DESC' } : { noticeDueDay: 'ASC', id: 'ASC' },
      take: most,
    });
    const ids = contacts.map(({ id }) => id);
    const views = await this.contacts.withIds(ids);
    return views.sort((a, b) => ids.indexOf(a.contact.id) - ids.indexOf(b.contact.id));
  }

  /** Those among `ids` who have to be told with the next message at the latest. */
  async waiting(ids: readonly string[]): Promise<string[]> {
    const found = await this.dataSource.getRepository(Contact).find({
      select: { id: true },
      where: { ...open, id: In([...ids]) },
    });
    return found.map(({ id }) => id);
  }
}

const open = { erasedAt: IsNull(), noticeDueDay: Not(IsNull()), noticeSentAt: IsNull() };
const conditions: Record<NoticeList, (today: Day) => FindOptionsWhere<Contact>> = {
  open: () => open,
  overdue: (today) => ({ ...open, noticeDueDay: LessThan(today) }),
  done: () => ({ erasedAt: IsNull(), noticeSentAt: MoreThanOrEqual(new Date(0)) }),
};
