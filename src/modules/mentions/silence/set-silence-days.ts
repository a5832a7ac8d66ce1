import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedRelease, storeNextVersion } from '../../releases/stored-release.js';

/** Says after how many days nothing is silence. */
@Injectable()
export class SetSilenceDays {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Null: as long as a piece counts as answering. Returns what held before. Throws `not-found`, and `variant-of-variant`: the master says it for all. */
  async run(id: string, days: number | null, userId: string | null): Promise<number | null> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const release = await storedRelease(manager, id, null);
      if (release.masterId !== null) throw new UserError('variant-of-variant');
      const before = release.silenceDays;
      if (before === days) return before;
      await storeNextVersion(manager, release, { silenceDays: days, updatedAt: now });
      const details = { from: before, to: days };
      await this.audit.record(manager, { userId, action: 'release.silence-days', subjectId: id, details });
      return before;
    });
  }
}
