import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedGrant } from '../stored-grant.js';
import { GrantTarget } from './grant-target.entity.js';
import { refuseOddDueDay, refuseTwin, targetInForce } from './stored-target.js';
import { valueProblem } from './target-input.js';
import type { ReplacementInput } from './target-input.js';
import { TargetReading } from './target-reading.entity.js';

/** A target is never changed: another one takes its place, and the reason stays with the old one. */
@Injectable()
export class ReplaceTarget {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Id of the new target; readings go over to it, since they are about the indicator. Throws `not-found`, `target-ended`, `target-exists`, `target-value`, `due-day-outside`. */
  async run(
    grantId: string,
    id: string,
    { reason, ...facts }: ReplacementInput,
    userId: string | null,
  ): Promise<string> {
    const now = this.clock.now();
    const freshId = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      const before = await targetInForce(manager, grantId, id);
      const problem = valueProblem(before.indicator, facts.value);
      if (problem) throw new UserError('target-value', { problem });
      const fresh = { ...before, ...facts, id: freshId, replacesId: id, createdAt: now, createdBy: userId };
      refuseOddDueDay(await storedGrant(manager, grantId, null), fresh.dueDay);
      refuseTwin(fresh, await manager.findBy(GrantTarget, { grantId, endedAt: IsNull(), id: Not(id) }));
      await manager.insert(GrantTarget, fresh);
      await manager.update(GrantTarget, { id }, { endedAt: now, endReason: reason });
      await manager.update(TargetReading, { targetId: id }, { targetId: freshId });
      const details = { target: freshId, replaces: id, from: before.value, to: fresh.value };
      await this.audit.record(manager, {
        userId,
        action: 'grant.target-replace',
        subjectId: grantId,
        details,
      });
    });
    return freshId;
  }
}
