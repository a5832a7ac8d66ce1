import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound, UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { DistributionArea } from './distribution-area.entity.js';
import { Outlet } from './outlet.entity.js';
import { OutletsRepository } from './outlets.repository.js';

export type AreaFacts = Pick<DistributionArea, 'districtAgs' | 'share' | 'source' | 'asOf'>;

/** Changes what is known about the districts in which an outlet spreads: share of the circulation, source and day. Which districts they are is said with the outlet. */
@Injectable()
export class EditAreas {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly outlets: OutletsRepository,
  ) {}

  /**
   * Districts that are not the outlet's are passed over. Returns whether anything differs; then the area is a person's and no longer the catalogue's. Throws `not-found`, and
   * `changed-meanwhile` when `version` is no longer the stored one.
   */
  run(id: string, version: number, rows: readonly AreaFacts[], userId: string): Promise<boolean> {
    return inTransaction(this.dataSource, async (manager) => {
      const outlet = await manager.findOneBy(Outlet, { id });
      if (!outlet) throw notFound('outlet');
      if (outlet.version !== version) throw new UserError('changed-meanwhile');
      const stored = await manager.findBy(DistributionArea, { outletId: id });
      const changed = rows.filter(({ districtAgs, share, source, asOf }) => {
        const before = stored.find((area) => area.districtAgs === districtAgs);
        return before && (before.share !== share || before.source !== source || before.asOf !== asOf);
      });
      if (!changed.length) return false;
      const editedFields = [...new Set([...outlet.editedFields, 'districts'])].sort();
      const updatedAt = this.clock.now();
      const isFirst = await this.outlets.update(manager, id, version, { editedFields, updatedAt });
      // two processes on PostgreSQL may both have read this version
      if (!isFirst) throw new UserError('changed-meanwhile');
      for (const { districtAgs, share, source, asOf } of changed)
        await manager.update(DistributionArea, { outletId: id, districtAgs }, { share, source, asOf });
      const details = { fields: ['districts'] };
      await this.audit.record(manager, { userId, action: 'outlet.edit', subjectId: id, details });
      return true;
    });
  }
}
