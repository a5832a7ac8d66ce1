import type { ReportDocument } from './report-document.js';
import type { ReportFacts } from './report-facts.js';
import type { ReportAudience, ReportParameters } from './report-parameters.js';

/** Shape of the snapshot itself; raise it when a member changes its meaning. */
export const snapshotSchema = 1;

/** All that a final report rests on and says. Its text (`snapshotText`) is stored and never changed. */
export interface ReportSnapshot {
  schema: number;
  /** Version of the rules that the figures were made by (`method-version.ts`). */
  methodVersion: number;
  /** The moment of the data, ISO 8601. */
  dataVersion: string;
  report: {
    id: string;
    seriesId: string;
    revision: number;
    title: string;
    language: 'de' | 'en';
    audience: ReportAudience;
    periodStart: string;
    periodEnd: string;
    parameters: ReportParameters;
  };
  /** What was read from the database, without personal data of journalists. */
  facts: ReportFacts;
  /** What was made of it. */
  document: ReportDocument;
}
