import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { ReleaseImage } from './release-image.entity.js';
import { imagesInOrder, storedImage } from './stored-image.js';

export type Direction = 'up' | 'down';

/** Moves a picture one place up or down among those of its release; at either end it stays. */
@Injectable()
export class MoveImage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Returns the release. Throws `not-found`. */
  run(id: string, direction: Direction, userId: string | null): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      const { releaseId } = await storedImage(manager, id);
      const images = await imagesInOrder(manager, releaseId);
      const at = images.findIndex((image) => image.id === id);
      const to = at + (direction === 'up' ? -1 : 1);
      const [image, other] = [images[at], images[to]];
      if (!image || !other) return releaseId;
      images[to] = image;
      images[at] = other;
      for (const [index, one] of images.entries()) {
        if (one.position !== index + 1)
          await manager.update(ReleaseImage, { id: one.id }, { position: index + 1 });
      }
      const details = { image: id, direction };
      await this.audit.record(manager, {
        userId,
        action: 'release-image.move',
        subjectId: releaseId,
        details,
      });
      return releaseId;
    });
  }
}
