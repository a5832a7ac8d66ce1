import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound, UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import type { CampaignChanges } from './campaign-input.js';
import { setTies } from './campaign-ties.js';
import { Campaign } from './campaign.entity.js';
import { refuseReversedPeriod } from './period.js';

/** Changes a campaign, archives it or brings it back. */
@Injectable()
export class EditCampaign {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Fields that `changes` leaves out stay. Returns the campaign as it is now. Throws `not-found`, `period-order`, `unknown-grant`, and
   * `changed-meanwhile` when `version` (null: not checked) is no longer the stored one.
   */
  async run(
    id: string,
    { archived, grantIds, ...changes }: CampaignChanges,
    userId: string | null,
    version: number | null = null,
  ): Promise<Campaign> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const before = await manager.findOneBy(Campaign, { id });
      if (!before) throw notFound('campaign');
      if (version !== null && version !== before.version) throw new UserError('changed-meanwhile');
      const archivedAt =
        archived === undefined ? before.archivedAt : archived ? (before.archivedAt ?? now) : null;
      const after = { ...before, ...changes, archivedAt, version: before.version + 1 };
      refuseReversedPeriod(after);
      const { affected } = await manager
        .createQueryBuilder()
        .update(Campaign)
        .set({ ...changes, archivedAt, version: after.version })
        .where({ id, version: before.version })
        .execute();
      // two processes on PostgreSQL may both have read this version
      if (affected !== 1) throw new UserError('changed-meanwhile');
      if (grantIds) await setTies(manager, id, 'grants', grantIds);
      const fields = Object.keys({ ...changes, ...(grantIds ? { grantIds } : {}) });
      await this.audit.record(manager, {
        userId,
        action: 'campaign.edit',
        subjectId: id,
        details: { fields, ...(archived === undefined ? {} : { archived }) },
      });
      return after;
    });
  }
}
