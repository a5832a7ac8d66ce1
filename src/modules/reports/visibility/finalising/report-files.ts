import { Injectable } from '@nestjs/common';
import { UserError } from '../../../../shared/errors.js';
import { ComposeReport } from '../compose-report.js';
import type { ReportFormat } from '../report-file.entity.js';
import { ReportQueries } from '../report.queries.js';
import type { Report } from '../report.entity.js';
import { marked } from '../mark-draft.js';
import { RenderReport } from './render-report.js';
import { ReportFolders } from './report-folders.js';

/** A report as a file: of a final one what was stored, of a draft made anew and marked as a draft. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly reports: ReportQueries,
    private readonly compose: ComposeReport,
    private readonly render: RenderReport,
    private readonly folders: ReportFolders,
  ) {}

  /** Throws `report-file-missing` when a stored file is gone. */
  async bytes(report: Report, format: ReportFormat, now: Date): Promise<Buffer> {
    if (report.status === 'draft') {
      const { document } = await this.compose.draft(report, now);
      return this.render.one(format, marked(report, document), now, null);
    }
    const file = (await this.reports.files(report.id)).find((each) => each.format === format);
    const bytes = file && (await this.folders.readAt(file.path));
    if (!bytes) throw new UserError('report-file-missing');
    return bytes;
  }
}
