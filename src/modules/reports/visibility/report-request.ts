import type { ReportSnapshot } from './snapshot.js';

/** What somebody wants a report on: everything of `snapshot.report` that its text depends on. */
export type ReportRequest = Pick<
  ReportSnapshot['report'],
  'title' | 'language' | 'audience' | 'periodStart' | 'periodEnd' | 'parameters' | 'revision'
>;
