import { Injectable } from '@nestjs/common';
import { PrintReport } from '../print/print-report.js';
import type { ReportStanding } from '../print/report-seal.js';
import type { ReportDocument } from '../report-document.js';
import type { ReportFormat } from '../report-file.entity.js';
import { reportCsv, reportWorkbook } from '../sheets/report-workbook.js';

/** A document as a file. Computes nothing: the same document gives the same numbers in each of them. */
@Injectable()
export class RenderReport {
  constructor(private readonly print: PrintReport) {}

  /** `createdAt` stands in the PDF. */
  async one(
    format: ReportFormat,
    document: ReportDocument,
    createdAt: Date,
    seal: ReportStanding,
  ): Promise<Buffer> {
    switch (format) {
      case 'pdf':
        return this.print.pdf(document, { createdAt, seal });
      case 'xlsx':
        return reportWorkbook(document, seal);
      case 'csv':
        return reportCsv(document, seal);
    }
  }
}
