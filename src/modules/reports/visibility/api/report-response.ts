import { z } from 'zod';
import { reportFormats } from '../report-file.entity.js';
import type { ReportFile } from '../report-file.entity.js';
import { jobStates } from '../report-job.entity.js';
import type { ReportJob } from '../report-job.entity.js';
import type { ReportDetail, ReportRow, ReportSummary } from '../report.queries.js';
import type { ReportDocument } from '../report-document.js';
import type { Difference } from '../verifying/look-at-snapshot.js';
import type { Verification } from '../verifying/verify-report.js';
import { reportAudiences, sectionKeys } from '../report-parameters.js';

const summaryFields = {
  id: z.string(),
  seriesId: z.string().describe('The same for all versions of a report'),
  revision: z.number().int(),
  title: z.string(),
  language: z.enum(['de', 'en']),
  audience: z.enum(reportAudiences),
  periodStart: z.iso.date(),
  periodEnd: z.iso.date(),
  status: z.enum(['draft', 'final']),
  grantIds: z.array(z.string()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  version: z.number().int(),
  finalisedAt: z.iso.datetime().nullable(),
  sha256: z.string().nullable().describe('Of the frozen snapshot; null for a draft'),
  methodVersion: z.number().int().nullable(),
  retainUntil: z.iso.date().nullable().describe('It cannot be deleted before'),
  archivedAt: z.iso.datetime().nullable(),
};

export const reportListItem = z.object(summaryFields).meta({ id: 'ReportListItem' });

export const reportFileResponse = z
  .object({
    format: z.enum(reportFormats),
    bytes: z.number().int(),
    sha256: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'ReportFile' });

export const reportJobResponse = z
  .object({
    id: z.string(),
    state: z.enum(jobStates),
    step: z.string().describe('facts, document, pdf, workbook or csv; empty before the first'),
    stepsDone: z.number().int(),
    stepsAll: z.number().int(),
    problem: z.string().describe('Code and words; empty: nothing went wrong'),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ReportJob' });

export const reportResponse = z
  .object({
    ...summaryFields,
    campaignIds: z.array(z.string()),
    sections: z.array(z.object({ key: z.enum(sectionKeys), shown: z.boolean(), text: z.string() })),
    highlights: z.array(
      z.object({ mentionId: z.string(), summary: z.string(), quote: z.string(), purpose: z.string() }),
    ),
    hours: z.number().nullable(),
    cost: z.number().nullable().describe('Euros'),
    files: z.array(reportFileResponse).describe('Of a final report'),
    job: reportJobResponse.nullable().describe('The last long work on it'),
    versions: z.array(
      z.object({ id: z.string(), revision: z.number().int(), status: z.enum(['draft', 'final']) }),
    ),
  })
  .meta({ id: 'Report' });

const differences = z.array(
  z.object({ path: z.string(), stored: z.string().nullable(), found: z.string().nullable() }),
);

export const verificationResponse = z
  .object({
    reportId: z.string(),
    title: z.string(),
    revision: z.number().int(),
    sha256: z.string(),
    methodVersion: z.number().int(),
    checkedAt: z.iso.datetime(),
    ok: z.boolean().describe('Nothing differs and nothing is missing'),
    checks: z.array(
      z.object({
        what: z.enum(['hash', 'row', 'document', ...reportFormats]),
        state: z.enum(['same', 'differs', 'missing', 'skipped']),
        reason: z.enum(['unreadable', 'other-method']).nullable(),
        differences,
        words: differences.describe(
          'Of the document: texts that read otherwise today, each once. The kept ones stay; `state` says nothing about them',
        ),
      }),
    ),
  })
  .meta({ id: 'ReportVerification' });

const figure = z.object({
  key: z.string(),
  label: z.string(),
  value: z.number().nullable().describe('Null: unknown, never 0'),
  high: z.number().nullable().describe('Where the value is a range'),
  text: z.string(),
  unit: z.string(),
  basis: z.string(),
  source: z.string(),
  asOf: z.iso.date(),
  rule: z.string(),
  limits: z.string(),
});

export const documentResponse = z
  .looseObject({
    language: z.enum(['de', 'en']),
    title: z.string(),
    cover: z.looseObject({}),
    sections: z.array(z.looseObject({ key: z.string(), number: z.string(), title: z.string() })),
    figures: z.array(figure.loose()).describe('Every number of the report by its key'),
  })
  .meta({ id: 'ReportDocument' });

export function toReportListItem({ report, grants }: ReportRow): z.infer<typeof reportListItem> {
  return { ...summaryOf(report), grantIds: grants.map(({ id }) => id) };
}

export function toReportResponse(detail: ReportDetail): z.infer<typeof reportResponse> {
  const { report, files, job, versions } = detail;
  const { grantIds, campaignIds, sections, highlights, hours, cost } = report.parameters;
  return {
    ...summaryOf(report),
    grantIds,
    campaignIds,
    sections: sections.map(({ key, shown, text }) => ({ key, shown, text })),
    highlights: highlights.map(({ mentionId, summary, quote, purpose }) => ({
      mentionId,
      summary,
      quote,
      purpose,
    })),
    hours,
    cost,
    files: files.map(toFileResponse),
    job: job && toJobResponse(job),
    versions: versions.map(({ id, revision, status }) => ({ id, revision, status })),
  };
}

function toFileResponse({
  format,
  bytes,
  sha256,
  createdAt,
}: ReportFile): z.infer<typeof reportFileResponse> {
  return { format, bytes, sha256, createdAt: createdAt.toISOString() };
}

export function toJobResponse(job: ReportJob): z.infer<typeof reportJobResponse> {
  const { id, state, step, stepsDone, stepsAll, problem } = job;
  return {
    id,
    state,
    step,
    stepsDone,
    stepsAll,
    problem,
    createdAt: job.createdAt.toISOString(),
    endedAt: job.endedAt?.toISOString() ?? null,
  };
}

export function toVerificationResponse(found: Verification): z.infer<typeof verificationResponse> {
  const { reportId, title, revision, sha256, methodVersion, ok } = found;
  return {
    reportId,
    title,
    revision,
    sha256,
    methodVersion,
    checkedAt: found.checkedAt.toISOString(),
    ok,
    checks: found.checks.map(({ what, state, reason, differences: figures, words }) => ({
      what,
      state,
      reason,
      differences: figures.map(toDifference),
      words: words.map(toDifference),
    })),
  };
}

function toDifference({ path, stored, found }: Difference): z.infer<typeof differences>[number] {
  return { path, stored, found };
}

/** The document holds nothing but what a report shows, so it leaves as it is. */
export function toDocumentResponse(document: ReportDocument): z.infer<typeof documentResponse> {
  return {
    ...document,
    cover: { ...document.cover },
    sections: document.sections.map((each) => ({ ...each })),
    figures: document.figures.map((each) => ({ ...each })),
  };
}

function summaryOf(report: ReportSummary): Omit<z.infer<typeof reportListItem>, 'grantIds'> {
  return {
    id: report.id,
    seriesId: report.seriesId,
    revision: report.revision,
    title: report.title,
    language: report.language,
    audience: report.audience,
    periodStart: report.periodStart,
    periodEnd: report.periodEnd,
    status: report.status,
    createdAt: report.createdAt.toISOString(),
    updatedAt: report.updatedAt.toISOString(),
    version: report.version,
    finalisedAt: report.finalisedAt?.toISOString() ?? null,
    sha256: report.sha256,
    methodVersion: report.methodVersion,
    retainUntil: report.retainUntil,
    archivedAt: report.archivedAt?.toISOString() ?? null,
  };
}
