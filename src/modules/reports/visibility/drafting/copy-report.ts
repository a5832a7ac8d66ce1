import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../../database/in-transaction.js';
import { Clock } from '../../../../shared/clock.js';
import { UserError } from '../../../../shared/errors.js';
import { newId } from '../../../../shared/ids.js';
import { messagesFor } from '../../../../web/i18n/messages.js';
import { AuditLog } from '../../../accounts/audit-log.js';
import { Report } from '../report.entity.js';
import { unfinishedReport } from './start-report.js';
import { linkReport, storedReport } from './stored-report.js';

/** A draft that begins with the choices of another report: as a report of its own, or as the next version of a final one. */
@Injectable()
export class CopyReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Id of the copy, a report of its own. Throws `not-found`. */
  duplicate(id: string, userId: string | null): Promise<string> {
    return this.copy(id, userId, 'report.duplicate', (from, copyId) =>
      Promise.resolve({
        seriesId: copyId,
        revision: 1,
        title: messagesFor(from.language).reports.titles.copy(from.title).slice(0, 200),
      }),
    );
  }

  /** Id of the next version, a draft. Throws `not-found`, `report-not-final`, and `report-has-draft` when another version is being written. */
  nextVersion(id: string, userId: string | null): Promise<string> {
    return this.copy(id, userId, 'report.next-version', async (from, _, manager) => {
      if (from.status !== 'final') throw new UserError('report-not-final');
      const { seriesId, title } = from;
      const all = await manager.find(Report, {
        select: { id: true, revision: true, status: true, deletedAt: true },
        where: { seriesId },
      });
      if (all.some(({ status, deletedAt }) => status === 'draft' && !deletedAt))
        throw new UserError('report-has-draft');
      return { seriesId, title, revision: Math.max(...all.map(({ revision }) => revision)) + 1 };
    });
  }

  private async copy(
    id: string,
    userId: string | null,
    action: string,
    place: (
      from: Report,
      copyId: string,
      manager: EntityManager,
    ) => Promise<Pick<Report, 'seriesId' | 'revision' | 'title'>>,
  ): Promise<string> {
    const now = this.clock.now();
    const copyId = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      const from = await storedReport(manager, id);
      const { language, audience, periodStart, periodEnd, parameters } = from;
      const same = { language, audience, periodStart, periodEnd, parameters };
      const own = await place(from, copyId, manager);
      // TypeORM's insert type does not understand JSON columns with lists
      const row: object = { ...unfinishedReport(now, userId), ...same, ...own, id: copyId };
      await manager.insert(Report, row);
      await linkReport(manager, copyId, parameters, now);
      await this.audit.record(manager, { userId, action, subjectId: copyId, details: { from: id } });
    });
    return copyId;
  }
}
