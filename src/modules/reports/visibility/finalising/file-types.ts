import type { ReportFormat } from '../report-file.entity.js';

/** How the file of each format ends, and what it is called over HTTP. */
export const fileTypes: Readonly<Record<ReportFormat, { ending: string; type: string }>> = {
  pdf: { ending: 'pdf', type: 'application/pdf' },
  xlsx: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { ending: 'csv.zip', type: 'application/zip' },
};
