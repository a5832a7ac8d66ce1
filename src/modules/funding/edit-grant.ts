import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Grant } from './grant.entity.js';
import { chosenFunder, refuseReversedPeriod, storedGrant } from './stored-grant.js';
import type { GrantDraft } from './stored-grant.js';

export type GrantEdit = Partial<GrantDraft> & { archived?: boolean };

/** Changes a grant, archives it or brings it back. */
@Injectable()
export class EditGrant {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * What `edit` leaves out stays. Returns the grant as it is now; when nothing differs, nothing is stored. Throws `not-found`, `period-order`,
   * `unknown-funder`, and `changed-meanwhile` when `version` (null: not checked) is no longer the stored one.
   */
  async run(id: string, version: number | null, edit: GrantEdit, userId: string | null): Promise<Grant> {
    const now = this.clock.now();
    const { funder, archived, ...facts } = edit;
    return inTransaction(this.dataSource, async (manager) => {
      const before = await storedGrant(manager, id, version);
      const funderId = funder ? await chosenFunder(manager, funder, now) : before.funderId;
      const archivedAt =
        archived === undefined ? before.archivedAt : archived ? (before.archivedAt ?? now) : null;
      const wanted: Grant = { ...before, ...facts, funderId, archivedAt };
      refuseReversedPeriod(wanted);
      const fields = (Object.keys(wanted) as (keyof Grant)[]).filter((name) => wanted[name] !== before[name]);
      if (!fields.length) return before;
      const after = { ...wanted, updatedAt: now, version: before.version + 1 };
      const { affected } = await manager
        .createQueryBuilder()
        .update(Grant)
        .set(after)
        .where({ id, version: before.version })
        .execute();
      // two processes on PostgreSQL may both have read this version
      if (affected !== 1) throw new UserError('changed-meanwhile');
      const moved = fields.length === 1 && fields[0] === 'archivedAt';
      const action = !moved ? 'grant.edit' : archivedAt ? 'grant.archive' : 'grant.restore';
      await this.audit.record(manager, { userId, action, subjectId: id, details: { fields } });
      return after;
    });
  }
}
