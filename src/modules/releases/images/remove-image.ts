import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { removedImage, storedImage, storeNextVersion } from './stored-image.js';

/** Takes a picture out of its release. It is out of sight at once, and its files go after a day (`clear-images.ts`). */
@Injectable()
export class RemoveImage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Returns the release. Throws `not-found`. */
  remove(id: string, userId: string | null): Promise<string> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const image = await storedImage(manager, id);
      const { releaseId } = image;
      await storeNextVersion(manager, image, { removedAt: now, updatedAt: now });
      const details = { image: id };
      await this.audit.record(manager, {
        userId,
        action: 'release-image.remove',
        subjectId: releaseId,
        details,
      });
      return releaseId;
    });
  }

  /** Brings it back to its place. Returns the release. Throws `not-found` once it is too late. */
  restore(id: string, userId: string | null): Promise<string> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const image = await removedImage(manager, id, now);
      const { releaseId } = image;
      await storeNextVersion(manager, image, { removedAt: null, updatedAt: now });
      const details = { image: id };
      await this.audit.record(manager, {
        userId,
        action: 'release-image.restore',
        subjectId: releaseId,
        details,
      });
      return releaseId;
    });
  }
}
