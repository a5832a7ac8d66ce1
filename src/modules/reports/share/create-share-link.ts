import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { hashSecret, newSecret } from '../../../shared/secrets.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { assertStrongPassword, hashPassword } from '../../accounts/password.js';
import { Report } from '../visibility/report.entity.js';
import { ShareLink } from './share-link.entity.js';

export interface ShareDraft {
  label: string;
  /** Empty: none. */
  password: string;
  lastDay: string | null;
  headlines: boolean;
}

/** Lets somebody without an account read one final report. */
@Injectable()
export class CreateShareLink {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /**
   * The token is told here and never again. Throws `not-found`; `report-not-final`; `report-inside` for a report that is written for the house alone; `share-day-past`; `weak-password`.
   */
  async run(
    reportId: string,
    { label, password, lastDay, headlines }: ShareDraft,
    userId: string | null,
  ): Promise<{ id: string; token: string }> {
    const now = this.clock.now();
    if (lastDay !== null && lastDay < dayOf(now, this.settings.timeZone))
      throw new UserError('share-day-past');
    if (password) assertStrongPassword(password, '');
    // slow on purpose, so before the transaction
    const passwordHash = password ? await hashPassword(password) : null;
    const token = newSecret();
    const id = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      const report = await manager.findOne(Report, {
        select: { id: true, title: true, status: true, audience: true },
        where: { id: reportId, deletedAt: IsNull() },
      });
      if (!report) throw notFound('report');
      if (report.status !== 'final') throw new UserError('report-not-final');
      if (report.audience === 'internal') throw new UserError('report-inside');
      await manager.insert(ShareLink, {
        id,
        reportId,
        tokenHash: hashSecret(token),
        label,
        passwordHash,
        headlines,
        lastDay,
        createdAt: now,
        createdBy: userId,
        revokedAt: null,
      });
      const details = { title: report.title, label, lastDay, headlines, password: passwordHash !== null };
      await this.audit.record(manager, { userId, action: 'report.share', subjectId: reportId, details });
    });
    return { id, token };
  }
}
