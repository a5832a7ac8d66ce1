import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { GrantTarget } from './grant-target.entity.js';
import { settledAfterMs, storedTarget, targetInForce } from './stored-target.js';
import { TargetReading } from './target-reading.entity.js';

/** What is no longer aimed at, and the way back from each step on a target within the hour. */
@Injectable()
export class EndTarget {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `not-found`, `target-ended`. */
  async run(grantId: string, id: string, reason: string, userId: string | null): Promise<void> {
    const endedAt = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      await targetInForce(manager, grantId, id);
      await manager.update(GrantTarget, { id }, { endedAt, endReason: reason });
      const details = { target: id };
      await this.audit.record(manager, { userId, action: 'grant.target-end', subjectId: grantId, details });
    });
  }

  /** Aims at it again; harmless when it is in force. Throws `not-found`, `target-settled` when it was replaced or has stood ended for an hour. */
  async reopen(grantId: string, id: string, userId: string | null): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const target = await storedTarget(manager, grantId, id);
      if (!target.endedAt) return;
      if (this.isSettled(target.endedAt) || (await manager.existsBy(GrantTarget, { replacesId: id })))
        throw new UserError('target-settled');
      await manager.update(GrantTarget, { id }, { endedAt: null, endReason: '' });
      const details = { target: id };
      await this.audit.record(manager, {
        userId,
        action: 'grant.target-reopen',
        subjectId: grantId,
        details,
      });
    });
  }

  /** Takes a target of the last hour back; the one it replaced is in force again. Throws `not-found`, `target-ended`, `target-settled`. */
  async withdraw(grantId: string, id: string, userId: string | null): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const target = await targetInForce(manager, grantId, id);
      if (this.isSettled(target.createdAt)) throw new UserError('target-settled');
      if (target.replacesId !== null) {
        await manager.update(TargetReading, { targetId: id }, { targetId: target.replacesId });
        await manager.update(GrantTarget, { id: target.replacesId }, { endedAt: null, endReason: '' });
      }
      await manager.delete(GrantTarget, { id });
      const details = { target: id, indicator: target.indicator, value: target.value };
      await this.audit.record(manager, {
        userId,
        action: 'grant.target-withdraw',
        subjectId: grantId,
        details,
      });
    });
  }

  private isSettled(since: Date): boolean {
    return this.clock.now().getTime() - since.getTime() > settledAfterMs;
  }
}
