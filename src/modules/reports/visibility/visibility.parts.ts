import { ReportsController } from './api/reports.controller.js';
import { ComposeReport } from './compose-report.js';
import { CopyReport } from './drafting/copy-report.js';
import { EditReport } from './drafting/edit-report.js';
import { PutReportAway } from './drafting/put-report-away.js';
import { ReportProposals } from './drafting/report-proposal.js';
import { StartReport } from './drafting/start-report.js';
import { SweepDrafts } from './drafting/sweep-drafts.js';
import { FinaliseReport } from './finalising/finalise-report.js';
import { RenderReport } from './finalising/render-report.js';
import { ReportFiles } from './finalising/report-files.js';
import { ReportFolders } from './finalising/report-folders.js';
import { ReportJobs } from './finalising/report-jobs.js';
import { ReportSchedule } from './finalising/report-schedule.js';
import { SweepFolders } from './finalising/sweep-folders.js';
import { WorkOffReports } from './finalising/work-off-reports.js';
import { ReportQueries } from './report.queries.js';
import { VerifyReport } from './verifying/verify-report.js';
import { BuilderPages } from './web/builder.pages.js';
import { ComparePages } from './web/compare.pages.js';
import { FinalisingPages } from './web/finalising.pages.js';
import { HighlightsPages } from './web/highlights.pages.js';
import { OutputPages } from './web/outputs.pages.js';
import { ReportsPages } from './web/reports.pages.js';
import { VerifyPages } from './web/verify.pages.js';

/** Parts of the reports module that make visibility reports. */
export const visibilityControllers = [
  ReportsPages,
  FinalisingPages,
  HighlightsPages,
  ComparePages,
  VerifyPages,
  OutputPages,
  BuilderPages,
  ReportsController,
];
export const visibilityProviders = [
  ComposeReport,
  RenderReport,
  ReportQueries,
  ReportProposals,
  StartReport,
  EditReport,
  CopyReport,
  PutReportAway,
  SweepDrafts,
  ReportJobs,
  FinaliseReport,
  WorkOffReports,
  ReportFiles,
  ReportFolders,
  SweepFolders,
  ReportSchedule,
  VerifyReport,
];
