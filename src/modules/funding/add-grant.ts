import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from '../accounts/audit-log.js';
import { FundingStatement } from './funding-statement.entity.js';
import type { StatementInput } from './grant-input.js';
import { Grant } from './grant.entity.js';
import { refuseTwins } from './statement-twins.js';
import { chosenFunder, refuseReversedPeriod } from './stored-grant.js';
import type { GrantDraft } from './stored-grant.js';

@Injectable()
export class AddGrant {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Id of the new grant. Throws `period-order`, `unknown-funder`, `statement-exists`. */
  async run(
    { funder, ...facts }: GrantDraft,
    statements: readonly StatementInput[],
    userId: string | null,
  ): Promise<string> {
    refuseReversedPeriod(facts);
    refuseTwins(statements);
    const now = this.clock.now();
    const id = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      const funderId = await chosenFunder(manager, funder, now);
      const stamps = { createdAt: now, updatedAt: now, version: 1, archivedAt: null };
      await manager.insert(Grant, { ...facts, ...stamps, id, funderId });
      const rows = statements.map((statement) => ({
        ...statement,
        id: newId(now),
        grantId: id,
        createdAt: now,
      }));
      if (rows.length) await manager.insert(FundingStatement, rows);
      const { title } = facts;
      await this.audit.record(manager, { userId, action: 'grant.add', subjectId: id, details: { title } });
    });
    return id;
  }
}
