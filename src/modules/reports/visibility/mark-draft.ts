import { messagesFor } from '../../../web/i18n/messages.js';
import type { ReportDocument } from './report-document.js';
import type { Report } from './report.entity.js';

/** The document of a report as it may be seen: a draft says that it is one, wherever its title stands. */
export function marked(report: Pick<Report, 'status'>, document: ReportDocument): ReportDocument {
  if (report.status === 'final') return document;
  const { title } = document;
  return { ...document, title: messagesFor(document.language).reports.titles.draft(title) };
}
