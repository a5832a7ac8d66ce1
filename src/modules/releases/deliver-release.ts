import { Injectable, Optional } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { UserError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { Delivery } from './delivery.entity.js';
import { NoReleasesObserver, ReleasesObserver } from './releases-observer.js';
import { storedRelease, storeNextVersion } from './stored-release.js';

export interface Deliveries {
  /** All outlets written to. */
  outletIds: readonly string[];
  /** For outlets that are new in the list. */
  sentAt: Date;
}

/** Says which outlets were written to. */
@Injectable()
export class DeliverRelease {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Optional() private readonly observer: ReleasesObserver = new NoReleasesObserver(),
  ) {}

  /**
   * Outlets that were in the list keep their moment. Returns how many came and went; without any, nothing is stored. Throws `not-found`,
   * `unknown-outlet`, and `changed-meanwhile` when `version` is no longer the stored one.
   */
  async run(
    id: string,
    version: number,
    { outletIds, sentAt }: Deliveries,
    userId: string | null,
  ): Promise<{ added: number; removed: number }> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const release = await storedRelease(manager, id, version);
      const stored = await manager.findBy(Delivery, { releaseId: id });
      const wanted = new Set(outletIds);
      const known = new Set(stored.map(({ outletId }) => outletId));
      const added = [...wanted].filter((outletId) => !known.has(outletId));
      const removed = stored.filter(({ outletId }) => !wanted.has(outletId));
      const counts = { added: added.length, removed: removed.length };
      if (!added.length && !removed.length) return counts;
      await refuseUnknownOutlets(manager, added);
      await storeNextVersion(manager, release, { updatedAt: now });
      await manager.delete(Delivery, { id: In(removed.map((delivery) => delivery.id)) });
      const rows = added.map((outletId) => ({ id: newId(now), releaseId: id, outletId, sentAt }));
      if (rows.length) await manager.insert(Delivery, rows);
      await this.audit.record(manager, { userId, action: 'release.deliver', subjectId: id, details: counts });
      await this.observer.releaseChanged(manager, release);
      return counts;
    });
  }
}

async function refuseUnknownOutlets(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const found = await manager.find(Outlet, { select: { id: true }, where: { id: In([...ids]) } });
  const known = new Set(found.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new UserError('unknown-outlet', { outlet: unknown });
}
