import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedGrant } from '../stored-grant.js';
import type { DueDateEdit } from './due-date-input.js';
import { GrantDueDate } from './grant-due-date.entity.js';
import { refuseOddDays, storedDueDate } from './stored-due-date.js';

/** Changes a due date, ticks it off, deletes it, and each of these back. */
@Injectable()
export class EditDueDate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** What `edit` leaves out stays. Returns it as it is now. Throws `not-found`, `changed-meanwhile`, `due-day-outside`, `period-order`. */
  async run(
    grantId: string,
    id: string,
    version: number | null,
    { done, ...edit }: DueDateEdit,
    userId: string | null,
  ): Promise<GrantDueDate> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const before = await storedDueDate(manager, grantId, id, version);
      const doneAt = done === undefined ? before.doneAt : done ? (before.doneAt ?? now) : null;
      const wanted: GrantDueDate = { ...before, ...edit, doneAt };
      const fields = (Object.keys(wanted) as (keyof GrantDueDate)[]).filter(
        (name) => wanted[name] !== before[name],
      );
      if (!fields.length) return before;
      refuseOddDays(await storedGrant(manager, grantId, null), wanted);
      const after = { ...wanted, version: before.version + 1 };
      const { affected } = await manager.update(GrantDueDate, { id, version: before.version }, after);
      // two processes on PostgreSQL may both have read this version
      if (affected !== 1) throw new UserError('changed-meanwhile');
      const ticked = fields.length === 1 && fields[0] === 'doneAt';
      const action = !ticked
        ? 'grant.due-date-edit'
        : doneAt
          ? 'grant.due-date-done'
          : 'grant.due-date-reopen';
      const details = { dueDate: id, ...(ticked ? {} : { fields }) };
      await this.audit.record(manager, { userId, action, subjectId: grantId, details });
      return after;
    });
  }

  /** Deletes it or brings it back; harmless when that is done already. Throws `not-found`. */
  async remove(grantId: string, id: string, removed: boolean, userId: string | null): Promise<GrantDueDate> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const found = await manager.findOneBy(GrantDueDate, { id, grantId });
      if (!found) throw notFound('due-date');
      if (removed === (found.deletedAt !== null)) return found;
      await manager.update(GrantDueDate, { id }, { deletedAt: removed ? now : null });
      const action = removed ? 'grant.due-date-delete' : 'grant.due-date-restore';
      const details = { dueDate: id };
      await this.audit.record(manager, { userId, action, subjectId: grantId, details });
      return found;
    });
  }
}
