import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { AudienceFigure } from './audience-figure.entity.js';

/** A wrong figure stays in the history, with the reason, and is used for nothing any more. */
@Injectable()
export class WithdrawFigure {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `not-found`, `figure-withdrawn` when it is withdrawn already, `figure-reason` without a reason. */
  async run(outletId: string, id: string, reason: string, userId: string | null): Promise<void> {
    const withdrawnReason = reason.trim();
    if (!withdrawnReason) throw new UserError('figure-reason');
    await this.change(outletId, id, { withdrawnAt: this.clock.now(), withdrawnReason }, userId);
  }

  /** The way back. Throws `not-found`; a figure that is in use stays so. */
  async undo(outletId: string, id: string, userId: string | null): Promise<void> {
    await this.change(outletId, id, { withdrawnAt: null, withdrawnReason: '' }, userId);
  }

  private async change(
    outletId: string,
    id: string,
    change: Pick<AudienceFigure, 'withdrawnAt' | 'withdrawnReason'>,
    userId: string | null,
  ): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const figure = await manager.findOneBy(AudienceFigure, { id, outletId });
      if (!figure) throw notFound('figure');
      const isWithdrawal = change.withdrawnAt !== null;
      if (isWithdrawal && figure.withdrawnAt) throw new UserError('figure-withdrawn');
      if (!isWithdrawal && !figure.withdrawnAt) return;
      await manager.update(AudienceFigure, { id }, change);
      const { metric, low, high, validFrom } = figure;
      await this.audit.record(manager, {
        userId,
        action: isWithdrawal ? 'outlet.figure-withdraw' : 'outlet.figure-restore',
        subjectId: outletId,
        details: { figure: id, metric, low, high, validFrom, reason: change.withdrawnReason },
      });
    });
  }
}
