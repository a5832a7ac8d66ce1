import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedClipping, storeNextVersion } from './stored-clipping.js';

/** So long a removed clipping can be brought back; then the file and all that was said about it go. */
export const graceMs = 60 * 60_000;

/** Takes a clipping out. Its file is out of reach at once and gone after {@link graceMs}. */
@Injectable()
export class RemoveClipping {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Harmless when it is removed already. Returns the mention it belonged to. Throws `not-found`. */
  remove(id: string, userId: string | null): Promise<string> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const clipping = await storedClipping(manager, id);
      const { mentionId, rightsBasis } = clipping;
      if (clipping.deletionReason === 'removed') return mentionId;
      await storeNextVersion(manager, clipping, { deletedAt: now, deletionReason: 'removed' });
      const details = { clipping: id, basis: rightsBasis };
      await this.audit.record(manager, { userId, action: 'clipping.remove', subjectId: mentionId, details });
      return mentionId;
    });
  }

  /** Brings it back as it was. Throws `not-found` when its hour is over. */
  restore(id: string, userId: string | null): Promise<string> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const clipping = await storedClipping(manager, id);
      const { mentionId, deletedAt, deletionReason } = clipping;
      if (deletionReason !== 'removed' || deletedAt === null) return mentionId;
      if (now.getTime() - deletedAt.getTime() >= graceMs) throw notFound('clipping');
      // one that had expired before it was removed has no file any more
      const back = wasExpired(clipping)
        ? { deletionReason: 'expired' as const }
        : { deletedAt: null, deletionReason: null };
      await storeNextVersion(manager, clipping, back);
      const details = { clipping: id };
      await this.audit.record(manager, { userId, action: 'clipping.restore', subjectId: mentionId, details });
      return mentionId;
    });
  }
}

function wasExpired({ fileId, mediaType }: { fileId: string | null; mediaType: string | null }): boolean {
  return fileId === null && mediaType !== null;
}
