import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { ReleaseGrant } from '../release-grant.entity.js';
import type { CheckInput } from './check-input.js';
import type { CheckRule } from './check-rules.js';
import { ReleaseCheck } from './release-check.entity.js';

const nothing: CheckInput = { doneDay: null, party: '', note: '', waivedReason: '' };

/** Writes down what a person did about a rule of a grant, or why it need not be kept. */
@Injectable()
export class RecordCheck {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Returns what stood there before, so that it can come back. Throws `not-found` when the grant does not belong to the release. */
  async run(
    at: { releaseId: string; grantId: string; rule: CheckRule },
    input: CheckInput,
    userId: string | null,
  ): Promise<CheckInput> {
    const now = this.clock.now();
    const { releaseId, grantId, rule } = at;
    return inTransaction(this.dataSource, async (manager) => {
      if (!(await manager.existsBy(ReleaseGrant, { releaseId, grantId }))) throw notFound('grant');
      const before = await manager.findOneBy(ReleaseCheck, at);
      const isEmpty = !input.doneDay && !input.party && !input.note && !input.waivedReason;
      const row = {
        ...input,
        waivedAt: input.waivedReason ? now : null,
        recordedBy: userId,
        recordedAt: now,
      };
      if (isEmpty) await manager.delete(ReleaseCheck, at);
      else if (before) await manager.update(ReleaseCheck, { id: before.id }, row);
      else await manager.insert(ReleaseCheck, { ...at, ...row, id: newId(now) });
      // who agreed is a person's name and stays out of the log
      const details = { grantId, rule, done: input.doneDay !== null, waived: input.waivedReason !== '' };
      await this.audit.record(manager, { userId, action: 'release.check', subjectId: releaseId, details });
      if (!before) return nothing;
      const { doneDay, party, note, waivedReason } = before;
      return { doneDay, party, note, waivedReason };
    });
  }
}
