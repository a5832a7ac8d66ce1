import { Injectable } from '@nestjs/common';
import { Between, DataSource, IsNull } from 'typeorm';
import { addDays } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { Funder } from '../funder.entity.js';
import { Grant } from '../grant.entity.js';
import { GrantDueDate } from './grant-due-date.entity.js';

export interface DueDateRow {
  date: GrantDueDate;
  grant: Pick<Grant, 'id' | 'title' | 'reference'>;
  funder: Pick<Funder, 'name' | 'shortName'>;
}

/** No reminder comes earlier (`due-date-input.ts`). */
const mostReminderDays = 365;

/** Typed reads about report due dates; deleted ones and those of archived grants are left out of what spans grants. */
@Injectable()
export class DueDatesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of one grant by day, those that are done included. */
  of(grantId: string): Promise<GrantDueDate[]> {
    return this.dataSource.manager.find(GrantDueDate, {
      where: { grantId, deletedAt: IsNull() },
      order: { dueDay: 'ASC', id: 'ASC' },
    });
  }

  one(grantId: string, id: string): Promise<GrantDueDate | null> {
    return this.dataSource.manager.findOneBy(GrantDueDate, { id, grantId, deletedAt: IsNull() });
  }

  /** Of all grants from `from` to `to`, by day. */
  async between(from: Day, to: Day, { open }: { open: boolean }): Promise<DueDateRow[]> {
    const dates = await this.dataSource.manager.find(GrantDueDate, {
      where: { dueDay: Between(from, to), deletedAt: IsNull(), ...(open ? { doneAt: IsNull() } : {}) },
      order: { dueDay: 'ASC', id: 'ASC' },
    });
    return this.withGrants(dates);
  }

  /** Open ones of which one is to be reminded on `today`, however long their day is over; by day. */
  async toRemind(today: Day): Promise<DueDateRow[]> {
    const rows = await this.between('0001-01-01', addDays(today, mostReminderDays), { open: true });
    return rows.filter(({ date }) => addDays(date.dueDay, -date.reminderDays) <= today);
  }

  private async withGrants(dates: readonly GrantDueDate[]): Promise<DueDateRow[]> {
    if (!dates.length) return [];
    const { manager } = this.dataSource;
    // there are never many
    const grants = await manager.find(Grant, { where: { archivedAt: IsNull() } });
    const funders = new Map((await manager.find(Funder)).map((funder) => [funder.id, funder]));
    const byId = new Map(grants.map((grant) => [grant.id, grant]));
    return dates.flatMap((date) => {
      const grant = byId.get(date.grantId);
      return grant ? { date, grant, funder: funders.get(grant.funderId)! } : [];
    });
  }
}
