import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import type { Day } from '../../../shared/days.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedGrant } from '../stored-grant.js';
import { storedTarget, targetInForce } from './stored-target.js';
import type { ReadingInput } from './target-input.js';
import { TargetReading } from './target-reading.entity.js';

/** What was reached of indicators that only people know of. */
@Injectable()
export class TargetReadings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `not-found`, `target-ended`, `target-counted` for indicators that are counted here, and `reading-day` for days before the grant or after `today`. */
  async add(
    grantId: string,
    targetId: string,
    input: ReadingInput,
    today: Day,
    userId: string | null,
  ): Promise<TargetReading> {
    const createdAt = this.clock.now();
    const reading = { ...input, id: newId(createdAt), targetId, createdAt, createdBy: userId };
    await inTransaction(this.dataSource, async (manager) => {
      const { indicator } = await targetInForce(manager, grantId, targetId);
      if (indicator !== 'own') throw new UserError('target-counted');
      const { periodStart } = await storedGrant(manager, grantId, null);
      if (input.day < periodStart || input.day > today) throw new UserError('reading-day');
      await manager.insert(TargetReading, reading);
      const details = { target: targetId, day: input.day, value: input.value };
      const action = 'grant.reading-add';
      await this.audit.record(manager, { userId, action, subjectId: grantId, details });
    });
    return reading;
  }

  /** Returns what is gone. Throws `not-found`. */
  async remove(grantId: string, targetId: string, id: string, userId: string | null): Promise<TargetReading> {
    return inTransaction(this.dataSource, async (manager) => {
      await storedTarget(manager, grantId, targetId);
      const reading = await manager.findOneBy(TargetReading, { id, targetId });
      if (!reading) throw notFound('reading');
      await manager.delete(TargetReading, { id });
      const details = { target: targetId, day: reading.day, value: reading.value };
      const action = 'grant.reading-remove';
      await this.audit.record(manager, { userId, action, subjectId: grantId, details });
      return reading;
    });
  }
}
