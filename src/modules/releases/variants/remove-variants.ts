import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Delivery } from '../delivery.entity.js';
import { Release } from '../release.entity.js';
import { Sending } from '../sending/sending.entity.js';
import { isChangedByHand } from './plan-variants.js';
import { variantsOf } from './variant-family.js';

/** Takes back that variants were made: those of them that are still what was made. */
@Injectable()
export class RemoveVariants {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** How many are gone. Drafts that somebody changed, or that something went out with, stay. */
  async run(masterId: string, ids: readonly string[], userId: string | null): Promise<number> {
    const wanted = new Set(ids);
    return inTransaction(this.dataSource, async (manager) => {
      const untouched = (await variantsOf(manager, masterId))
        .filter(({ release }) => wanted.has(release.id) && release.state === 'draft')
        .filter((variant) => !isChangedByHand(variant))
        .map(({ release }) => release.id);
      if (!untouched.length) return 0;
      const used = new Set<string>();
      for (const rows of [
        await manager.findBy(Delivery, { releaseId: In(untouched) }),
        await manager.findBy(Sending, { releaseId: In(untouched) }),
      ])
        for (const { releaseId } of rows) used.add(releaseId);
      const gone = untouched.filter((id) => !used.has(id));
      if (!gone.length) return 0;
      await manager.delete(Release, { id: In(gone) });
      const details = { removed: gone.length };
      await this.audit.record(manager, { userId, action: 'variants.remove', subjectId: masterId, details });
      return gone.length;
    });
  }
}
