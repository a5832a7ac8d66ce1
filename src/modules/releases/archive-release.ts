import { Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { AuditLog } from '../accounts/audit-log.js';
import { NoReleasesObserver, ReleasesObserver } from './releases-observer.js';
import { storedRelease, storeNextVersion } from './stored-release.js';

/** Puts a release into the archive or brings it back. One that was planned is planned no longer. */
@Injectable()
export class ArchiveRelease {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Optional() private readonly observer: ReleasesObserver = new NoReleasesObserver(),
  ) {}

  /** Harmless when it is there already. Throws `not-found`. */
  async run(id: string, archived: boolean, userId: string | null): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      const release = await storedRelease(manager, id, null);
      if (archived === (release.archivedAt !== null)) return;
      // nobody shall be surprised by a release that goes out because it came back from the archive
      const unplanned = archived && release.state === 'scheduled';
      await storeNextVersion(manager, release, {
        archivedAt: archived ? now : null,
        ...(unplanned ? { state: 'approved' as const, plannedAt: null } : {}),
        updatedAt: now,
      });
      const action = archived ? 'release.archive' : 'release.restore';
      await this.audit.record(manager, { userId, action, subjectId: id });
      await this.observer.releaseChanged(manager, release);
    });
  }
}
