import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import type { CampaignChanges } from './campaign-input.js';
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

  /** Fields that `changes` leaves out stay. Returns the campaign as it is now. Throws `not-found` and `period-order`. */
  async run(id: string, { archived, ...changes }: CampaignChanges, userId: string | null): Promise<Campaign> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const before = await manager.findOneBy(Campaign, { id });
      if (!before) throw notFound('campaign');
      const archivedAt =
        archived === undefined ? before.archivedAt : archived ? (before.archivedAt ?? now) : null;
      const after = { ...before, ...changes, archivedAt };
      refuseReversedPeriod(after);
      await manager
        .createQueryBuilder()
        .update(Campaign)
        .set({ ...changes, archivedAt })
        .where({ id })
        .execute();
      await this.audit.record(manager, {
        userId,
        action: 'campaign.edit',
        subjectId: id,
        details: { fields: Object.keys(changes), ...(archived === undefined ? {} : { archived }) },
      });
      return after;
    });
  }
}
