import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedRelease, storeNextVersion } from '../stored-release.js';
import { demandStep } from './demand-step.js';

/** Plans the moment at which a release goes out by itself, or gives the plan up. */
@Injectable()
export class ScheduleRelease {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `not-found`, `changed-meanwhile`, `release-not-approved`, `release-published`, `release-archived`, `moment-past`, `moment-before-embargo`. */
  async run(id: string, version: number, at: Date, userId: string | null): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      const release = await storedRelease(manager, id, version);
      const state = demandStep(release, 'schedule');
      if (at <= now) throw new UserError('moment-past');
      if (release.embargoUntil !== null && at < release.embargoUntil)
        throw new UserError('moment-before-embargo');
      await storeNextVersion(manager, release, { state, plannedAt: at, heldBack: null, updatedAt: now });
      const details = { plannedAt: at.toISOString() };
      await this.audit.record(manager, { userId, action: 'release.schedule', subjectId: id, details });
    });
  }

  /** It stays approved. Throws `not-found`, `release-not-scheduled`, `release-published`, `release-archived`. */
  async unschedule(id: string, userId: string | null): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      const release = await storedRelease(manager, id, null);
      const state = demandStep(release, 'unschedule');
      await storeNextVersion(manager, release, { state, plannedAt: null, updatedAt: now });
      await this.audit.record(manager, { userId, action: 'release.unschedule', subjectId: id });
    });
  }
}
