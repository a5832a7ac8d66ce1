import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { DistributionList } from '../distribution-list.entity.js';
import type { ListChanges } from './list-input.js';
import { requireFreeName, storedList } from './stored-list.js';

/** Changes a list, puts it into the archive or brings it back. */
@Injectable()
export class EditList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Fields that `changes` leaves out stay. Returns the list as it is now. Throws `not-found`, `changed-meanwhile`, `list-name-taken`, and `list-kind` for a
   * filter of a fixed list.
   */
  run(id: string, { version, ...changes }: ListChanges, userId: string | null): Promise<DistributionList> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const before = await storedList(manager, id, version);
      const { archived, ...content } = changes;
      if (content.filter && before.kind === 'fixed') throw new UserError('list-kind');
      if (content.name !== undefined) await requireFreeName(manager, content.name, id);
      const archivedAt =
        archived === undefined ? before.archivedAt : archived ? (before.archivedAt ?? now) : null;
      const after = { ...before, ...content, archivedAt };
      const fields = (['name', 'note', 'filter', 'archivedAt'] as const).filter(
        (field) => canonical(before[field]) !== canonical(after[field]),
      );
      if (!fields.length) return before;
      const next = { ...after, updatedAt: now, version: before.version + 1 };
      const { name, note, filter, updatedAt } = next;
      const { affected } = await manager
        .createQueryBuilder()
        .update(DistributionList)
        .set({ name, note, filter, archivedAt, updatedAt, version: next.version })
        .where({ id, version: before.version })
        .execute();
      // two processes on PostgreSQL may both have read this version
      if (affected !== 1) throw new UserError('changed-meanwhile');
      await this.audit.record(manager, {
        userId,
        action: 'list.edit',
        subjectId: id,
        details: { fields, ...(archived === undefined ? {} : { archived }) },
      });
      return next;
    });
  }
}

/** PostgreSQL gives the keys of JSON in an order of its own. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object' || value instanceof Date) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
