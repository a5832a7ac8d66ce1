import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from '../accounts/audit-log.js';
import type { CampaignInput } from './campaign-input.js';
import { setTies } from './campaign-ties.js';
import { Campaign } from './campaign.entity.js';
import { refuseReversedPeriod } from './period.js';

@Injectable()
export class AddCampaign {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Id of the new campaign. Throws `period-order`, `unknown-grant`. */
  async run({ grantIds, ...input }: CampaignInput, userId: string | null): Promise<string> {
    refuseReversedPeriod(input);
    const now = this.clock.now();
    const id = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      await manager.insert(Campaign, { ...input, id, createdAt: now, version: 1, archivedAt: null });
      await setTies(manager, id, 'grants', grantIds);
      await this.audit.record(manager, {
        userId,
        action: 'campaign.add',
        subjectId: id,
        details: { name: input.name },
      });
    });
    return id;
  }
}
