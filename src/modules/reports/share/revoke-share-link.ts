import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { ShareLink } from './share-link.entity.js';

/** Closes a link at once; undo opens it again, with the token that was given out. */
@Injectable()
export class RevokeShareLink {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Nothing happens to a link that is closed already. Throws `not-found`. */
  run(reportId: string, id: string, userId: string | null): Promise<ShareLink> {
    return this.change(reportId, id, this.clock.now(), userId);
  }

  /** Throws `not-found`. */
  undo(reportId: string, id: string, userId: string | null): Promise<ShareLink> {
    return this.change(reportId, id, null, userId);
  }

  private change(
    reportId: string,
    id: string,
    revokedAt: Date | null,
    userId: string | null,
  ): Promise<ShareLink> {
    return inTransaction(this.dataSource, async (manager) => {
      const link = await manager.findOneBy(ShareLink, { id, reportId });
      if (!link) throw notFound('share-link');
      if ((link.revokedAt === null) === (revokedAt === null)) return link;
      await manager.update(ShareLink, { id }, { revokedAt });
      await this.audit.record(manager, {
        userId,
        action: revokedAt ? 'report.share-revoke' : 'report.share-restore',
        subjectId: reportId,
        details: { label: link.label },
      });
      return { ...link, revokedAt };
    });
  }
}
