import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedRelease, storeNextVersion } from '../stored-release.js';
import { demandStep } from './demand-step.js';
import { withdrawn } from './withdrawn.js';

/** Writes down who agreed to the wording as it is, or takes that back. */
@Injectable()
export class ApproveRelease {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Harmless when it is approved already. Throws `not-found`, `release-published`, `release-archived`, and `changed-meanwhile`: nobody approves a
   * wording that they have not seen.
   */
  async run(id: string, version: number, userId: string | null): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      const release = await storedRelease(manager, id, version);
      const state = demandStep(release, 'approve');
      if (release.approvedAt !== null) return;
      await storeNextVersion(manager, release, {
        state,
        approvedAt: now,
        approvedBy: userId,
        updatedAt: now,
      });
      await this.audit.record(manager, { userId, action: 'release.approve', subjectId: id });
    });
  }

  /** The release is a draft again, and no longer planned. Harmless when it is one. Throws `not-found`, `release-published`, `release-archived`. */
  async withdraw(id: string, userId: string | null): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      const release = await storedRelease(manager, id, null);
      if (release.state === 'draft') return;
      demandStep(release, 'withdraw');
      await storeNextVersion(manager, release, { ...withdrawn, updatedAt: now });
      await this.audit.record(manager, { userId, action: 'release.withdraw', subjectId: id });
    });
  }
}
