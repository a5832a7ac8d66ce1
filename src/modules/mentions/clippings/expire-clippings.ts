import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { PrivateFiles } from '../../../media/private-files.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Clipping } from './clipping.entity.js';
import { graceMs } from './remove-clipping.js';

/**
 * Deletes files whose right has ended; what was known about them stays. The row is marked first, then the file goes, then the row lets go of
 * it: a process that dies in between leaves a marked row, and the next round ends the work. Running twice does nothing twice.
 */
@Injectable()
export class ExpireClippings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: PrivateFiles,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<{ expired: number; purged: number }> {
    await this.markExpired();
    return { expired: await this.deleteExpired(), purged: await this.purgeRemoved() };
  }

  private async markExpired(): Promise<void> {
    const now = this.clock.now();
    const due = { fileId: Not(IsNull()), deletedAt: IsNull(), expiresAt: LessThanOrEqual(now) };
    for (const { id, mentionId, rightsBasis } of await this.dataSource.manager.findBy(Clipping, due)) {
      await inTransaction(this.dataSource, async (manager) => {
        // with the conditions again: its right may have been extended meanwhile
        const mark = { deletedAt: now, deletionReason: 'expired' as const };
        const { affected } = await manager.update(Clipping, { id, ...due }, mark);
        if (affected !== 1) return;
        const details = { clipping: id, basis: rightsBasis };
        await this.audit.record(manager, {
          userId: null,
          action: 'clipping.expire',
          subjectId: mentionId,
          details,
        });
      });
    }
  }

  private async deleteExpired(): Promise<number> {
    const { manager } = this.dataSource;
    const marked = { deletionReason: 'expired' as const, fileId: Not(IsNull()) };
    const rows = await manager.findBy(Clipping, marked);
    for (const { id, fileId } of rows) {
      if (fileId === null) continue;
      await this.files.remove(fileId);
      await manager.update(Clipping, { id, fileId }, { fileId: null, missingSince: null });
    }
    return rows.length;
  }

  private async purgeRemoved(): Promise<number> {
    const { manager } = this.dataSource;
    const deletedAt = LessThanOrEqual(new Date(this.clock.now().getTime() - graceMs));
    const rows = await manager.findBy(Clipping, { deletionReason: 'removed', deletedAt });
    for (const { id, fileId } of rows) {
      // the file first: without it the row is still found, without the row the file would not be
      if (fileId !== null) await this.files.remove(fileId);
      await manager.delete(Clipping, { id, deletionReason: 'removed' });
    }
    return rows.length;
  }
}
