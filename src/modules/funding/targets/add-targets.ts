import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedGrant } from '../stored-grant.js';
import { GrantTarget } from './grant-target.entity.js';
import { refuseOddDueDay, refuseTwin } from './stored-target.js';
import type { TargetInput } from './target-input.js';

/** At most so many of a grant at a time: a report shows them all. */
export const mostTargets = 50;

@Injectable()
export class AddTargets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** All or none, at the end of the list. Returns their ids in the same order. Throws `not-found`, `target-exists`, `due-day-outside`, `too-many-targets`. */
  async run(grantId: string, inputs: readonly TargetInput[], userId: string | null): Promise<string[]> {
    const createdAt = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const grant = await storedGrant(manager, grantId, null);
      const inForce = await manager.findBy(GrantTarget, { grantId, endedAt: IsNull() });
      if (inForce.length + inputs.length > mostTargets)
        throw new UserError('too-many-targets', { limit: mostTargets });
      const last = Math.max(0, ...inForce.map(({ ordinal }) => ordinal));
      const rows: GrantTarget[] = [];
      for (const [at, input] of inputs.entries()) {
        refuseOddDueDay(grant, input.dueDay);
        refuseTwin(input, [...inForce, ...rows]);
        const stamps = { createdAt, createdBy: userId, replacesId: null, endedAt: null, endReason: '' };
        rows.push({ ...input, ...stamps, id: newId(createdAt), grantId, ordinal: last + 1 + at });
      }
      if (rows.length) await manager.insert(GrantTarget, rows);
      const facts = rows.map(({ id, indicator, value }) => ({
        userId,
        action: 'grant.target-add',
        subjectId: grantId,
        details: { target: id, indicator, value },
      }));
      await this.audit.record(manager, ...facts);
      return rows.map(({ id }) => id);
    });
  }
}
