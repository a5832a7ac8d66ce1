import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedContact } from '../stored-contact.js';
import { ContactDistinct } from './contact-distinct.entity.js';

/** Remembers that two contacts are two, or forgets it. */
@Injectable()
export class DecideDistinct {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Harmless when it is so already. Throws `not-found`, `contact-erased`. */
  run(one: string, other: string, isDistinct: boolean, userId: string | null): Promise<void> {
    const [leftId, rightId] = one < other ? [one, other] : [other, one];
    return inTransaction(this.dataSource, async (manager) => {
      for (const id of [leftId, rightId]) await storedContact(manager, id, null);
      const row = { leftId, rightId, userId, at: this.clock.now() };
      if (isDistinct)
        await manager.createQueryBuilder().insert().into(ContactDistinct).values(row).orIgnore().execute();
      else await manager.delete(ContactDistinct, { leftId, rightId });
      const details = { other: rightId, distinct: isDistinct };
      await this.audit.record(manager, { userId, action: 'contact.distinct', subjectId: leftId, details });
    });
  }
}
