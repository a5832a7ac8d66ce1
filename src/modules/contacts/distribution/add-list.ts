import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { DistributionList } from '../distribution-list.entity.js';
import type { ListInput } from './list-input.js';
import { requireFreeName } from './stored-list.js';

@Injectable()
export class AddList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Id of the new list. Throws `list-name-taken`. */
  run({ name, note, filter }: ListInput, userId: string | null): Promise<string> {
    const now = this.clock.now();
    const id = newId(now);
    return inTransaction(this.dataSource, async (manager) => {
      await requireFreeName(manager, name, null);
      const kind = filter ? ('living' as const) : ('fixed' as const);
      const dates = { createdAt: now, updatedAt: now, archivedAt: null };
      await manager.insert(DistributionList, { id, name, note, kind, filter, version: 1, ...dates });
      await this.audit.record(manager, {
        userId,
        action: 'list.add',
        subjectId: id,
        details: { name, kind },
      });
      return id;
    });
  }
}
