import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedGrant } from '../stored-grant.js';
import type { DueDateInput } from './due-date-input.js';
import { GrantDueDate } from './grant-due-date.entity.js';
import { refuseOddDays } from './stored-due-date.js';

@Injectable()
export class AddDueDates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** All or none. Returns their ids in the same order. Throws `not-found`, `due-day-outside`, `period-order`. */
  async run(grantId: string, inputs: readonly DueDateInput[], userId: string | null): Promise<string[]> {
    const createdAt = this.clock.now();
    const stamps = { grantId, createdAt, doneAt: null, deletedAt: null, version: 1 };
    const rows = inputs.map((input) => ({ ...input, ...stamps, id: newId(createdAt) }));
    await inTransaction(this.dataSource, async (manager) => {
      const grant = await storedGrant(manager, grantId, null);
      for (const row of rows) refuseOddDays(grant, row);
      if (!rows.length) return;
      await manager.insert(GrantDueDate, rows);
      const facts = rows.map(({ id, dueDay, rule }) => ({
        userId,
        action: 'grant.due-date-add',
        subjectId: grantId,
        details: { dueDate: id, dueDay, rule },
      }));
      await this.audit.record(manager, ...facts);
    });
    return rows.map(({ id }) => id);
  }
}
