import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound, UserError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from '../accounts/audit-log.js';
import { FundingStatement } from './funding-statement.entity.js';
import type { StatementInput } from './grant-input.js';
import { storedGrant } from './stored-grant.js';

/** As long as a wording may be taken back: a slip is mended at once, what stood stays. */
export const withdrawalMs = 60 * 60 * 1000;

/** Wordings follow each other; none is ever changed. */
@Injectable()
export class FundingStatements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `not-found`, and `statement-exists` when one of this language begins on that day already. */
  async add(grantId: string, input: StatementInput, userId: string | null): Promise<FundingStatement> {
    const createdAt = this.clock.now();
    const statement = { ...input, id: newId(createdAt), grantId, createdAt };
    await inTransaction(this.dataSource, async (manager) => {
      await storedGrant(manager, grantId, null);
      const { language, validFrom } = input;
      if (await manager.existsBy(FundingStatement, { grantId, language, validFrom }))
        throw new UserError('statement-exists', { day: validFrom });
      await manager.insert(FundingStatement, statement);
      const details = { language, validFrom };
      await this.audit.record(manager, {
        userId,
        action: 'grant.statement-add',
        subjectId: grantId,
        details,
      });
    });
    return statement;
  }

  /** Takes a wording of the last hour back. Throws `not-found`, `statement-settled`. */
  async withdraw(grantId: string, id: string, userId: string | null): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      const statement = await manager.findOneBy(FundingStatement, { id, grantId });
      if (!statement) throw notFound('grant');
      if (now.getTime() - statement.createdAt.getTime() > withdrawalMs)
        throw new UserError('statement-settled');
      await manager.delete(FundingStatement, { id });
      const details = { language: statement.language, validFrom: statement.validFrom };
      const action = 'grant.statement-withdraw';
      await this.audit.record(manager, { userId, action, subjectId: grantId, details });
    });
  }
}
