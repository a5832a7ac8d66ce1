import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { ReportOnContact } from './report-on-contact.js';
import type { ContactReport } from './report-on-contact.js';
import { reportData } from './report-text.js';

/** The access report as a file; that it left the house is noted down. */
@Injectable()
export class GiveOutReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly reports: ReportOnContact,
  ) {}

  /** Throws `not-found`. */
  async run(id: string, userId: string | null): Promise<ContactReport> {
    const report = await this.reports.of(id);
    await inTransaction(this.dataSource, (manager) =>
      this.audit.record(manager, { userId, action: 'contact.report', subjectId: id }),
    );
    return report;
  }

  async asData(id: string, userId: string | null): Promise<ReportFile> {
    const { parts } = await this.run(id, userId);
    return { contactId: id, createdAt: this.clock.now().toISOString(), tables: reportData(parts) };
  }
}

export interface ReportFile {
  contactId: string;
  createdAt: string;
  /** Records by the table they are stored in. */
  tables: Record<string, Record<string, unknown>[]>;
}
