import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../../database/in-transaction.js';
import { Clock } from '../../../../shared/clock.js';
import { notFound, UserError } from '../../../../shared/errors.js';
import { AuditLog } from '../../../accounts/audit-log.js';
import { Report } from '../report.entity.js';
import { ReportFolders } from '../finalising/report-folders.js';
import { ReportFile } from '../report-file.entity.js';
import { refuseBusy, storedReport } from './stored-report.js';

/** Out of sight and back again. */
@Injectable()
export class PutReportAway {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly folders: ReportFolders,
  ) {}

  /** Into the archive or back; harmless when it is there already. Throws `not-found`. */
  archive(id: string, archived: boolean, userId: string | null): Promise<Report> {
    const archivedAt = archived ? this.clock.now() : null;
    return inTransaction(this.dataSource, async (manager) => {
      const report = await storedReport(manager, id);
      if (archived === (report.archivedAt !== null)) return report;
      await manager.update(Report, { id }, { archivedAt });
      const action = archived ? 'report.archive' : 'report.restore';
      await this.audit.record(manager, { userId, action, subjectId: id });
      return report;
    });
  }

  /**
   * Deletes a draft or brings it back; harmless when that is done already. A final report may be deleted when its time is over, and does not come back. Throws `not-found`,
   * `report-busy`, `report-kept` (until which day), and `report-has-draft` when meanwhile another draft of the same report was begun.
   */
  async delete(id: string, deleted: boolean, today: string, userId: string | null): Promise<Report> {
    const now = this.clock.now();
    const gone: ReportFile[] = [];
    const report = await inTransaction(this.dataSource, async (manager) => {
      const report = await manager.findOneBy(Report, { id });
      if (!report) throw notFound('report');
      if (report.status === 'final') {
        if (!deleted) return report;
        if (report.retainUntil === null || report.retainUntil >= today)
          throw new UserError('report-kept', { day: report.retainUntil ?? '' });
        gone.push(...(await manager.findBy(ReportFile, { reportId: id })));
        await manager.delete(Report, { id });
      } else {
        if (deleted === (report.deletedAt !== null)) return report;
        await refuseBusy(manager, id);
        if (!deleted && report.revision > 1 && (await hasOtherDraft(manager, report)))
          throw new UserError('report-has-draft');
        await manager.update(Report, { id }, { deletedAt: deleted ? now : null });
      }
      const action = deleted ? 'report.delete' : 'report.undelete';
      const { title } = report;
      await this.audit.record(manager, { userId, action, subjectId: id, details: { title } });
      return report;
    });
    for (const { path } of gone) await this.folders.removeAt(path);
    return report;
  }
}

async function hasOtherDraft(manager: EntityManager, { id, seriesId }: Report): Promise<boolean> {
  const drafts = await manager.findBy(Report, { seriesId, status: 'draft' });
  return drafts.some((each) => each.id !== id && !each.deletedAt);
}
