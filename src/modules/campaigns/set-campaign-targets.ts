import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { notFound } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import type { TargetsInput } from './campaign-input.js';
import { setTies, tiesOf } from './campaign-ties.js';
import type { CampaignTies, TieName } from './campaign-ties.js';
import { Campaign } from './campaign.entity.js';

/** What a campaign aims at: districts, outlets, sentences to be carried on. */
@Injectable()
export class SetCampaignTargets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Kinds that are left out stay. Returns what stood before. Throws `not-found` and `unknown-…`. */
  async run(id: string, targets: TargetsInput, userId: string | null): Promise<CampaignTies> {
    return inTransaction(this.dataSource, async (manager) => {
      if (!(await manager.existsBy(Campaign, { id }))) throw notFound('campaign');
      const before = (await tiesOf(manager, [id])).get(id)!;
      const wanted: [TieName, readonly string[] | undefined][] = [
        ['districts', targets.districtAgs],
        ['outlets', targets.outletIds],
        ['keyMessages', targets.keyMessageIds],
      ];
      for (const [kind, values] of wanted) {
        if (!values) continue;
        const counts = await setTies(manager, id, kind, values);
        if (!counts.added && !counts.removed) continue;
        const details = { kind, ...counts };
        await this.audit.record(manager, { userId, action: 'campaign.targets', subjectId: id, details });
      }
      return before;
    });
  }
}
