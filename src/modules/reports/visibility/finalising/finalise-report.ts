import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../../database/in-transaction.js';
import { Clock } from '../../../../shared/clock.js';
import { newId } from '../../../../shared/ids.js';
import { AuditLog } from '../../../accounts/audit-log.js';
import { buildReport } from '../build-report.js';
import { ComposeReport, requestOf, snapshotOf } from '../compose-report.js';
import { storeNextVersion, storedReport } from '../drafting/stored-report.js';
import { methodVersion } from '../method-version.js';
import type { ReportFacts } from '../report-facts.js';
import { ReportFile } from '../report-file.entity.js';
import type { ReportFormat } from '../report-file.entity.js';
import { jobSteps } from '../report-job.entity.js';
import type { JobStep } from '../report-job.entity.js';
import type { Report } from '../report.entity.js';
import { snapshotSchema } from '../snapshot.js';
import type { ReportSnapshot } from '../snapshot.js';
import { sha256Of, snapshotText } from '../snapshot-text.js';
import { beginStep, holdJob } from './claim-job.js';
import type { ClaimedJob } from './claim-job.js';
import { RenderReport } from './render-report.js';
import { fileNameOf, ReportFolders } from './report-folders.js';
import { retainUntil } from './retain-until.js';

type Files = Record<ReportFormat, Buffer>;

/** Makes a draft final: reads, builds, freezes, renders once, and stores all of it or nothing. */
@Injectable()
export class FinaliseReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly compose: ComposeReport,
    private readonly render: RenderReport,
    private readonly folders: ReportFolders,
  ) {}

  /** Throws `JobLost` as soon as the job is no longer this worker's, `changed-meanwhile`, and what `stopping` throws before a step. */
  async run(job: ClaimedJob, stopping: () => void): Promise<void> {
    const begin = async (step: JobStep) => {
      stopping();
      await beginStep(this.dataSource.manager, job, step, jobSteps.indexOf(step), this.clock.now());
    };
    await begin('facts');
    const report = await storedReport(this.dataSource.manager, job.reportId);
    const facts = await this.compose.facts(report, this.clock.now());
    await begin('document');
    const text = snapshotText(snapshotFrom(report, facts));
    // what is rendered is what will be read back
    const { document } = snapshotOf(text);
    const createdAt = new Date(facts.dataVersion);
    const seal = { sha256: sha256Of(text), dataVersion: facts.dataVersion, methodVersion };
    await begin('pdf');
    const pdf = await this.render.one('pdf', document, createdAt, seal);
    await begin('workbook');
    const xlsx = await this.render.one('xlsx', document, createdAt, seal);
    await begin('csv');
    const csv = await this.render.one('csv', document, createdAt, seal);
    try {
      await this.store(job, report, text, { pdf, xlsx, csv });
    } catch (error) {
      await this.folders.remove(job.worker);
      throw error;
    }
  }

  private async store(job: ClaimedJob, report: Report, snapshot: string, files: Files): Promise<void> {
    const now = this.clock.now();
    const formats = Object.keys(files) as ReportFormat[];
    await this.folders.write(
      job.worker,
      formats.map((format) => ({ name: fileNameOf[format], bytes: files[format] })),
    );
    await inTransaction(this.dataSource, async (manager) => {
      const ended = { state: 'done' as const, stepsDone: job.stepsAll, leaseUntil: null, endedAt: now };
      await holdJob(manager, job, ended);
      const sha256 = sha256Of(snapshot);
      await storeNextVersion(manager, report, {
        status: 'final',
        snapshot,
        sha256,
        methodVersion,
        retainUntil: retainUntil(report.periodEnd),
        finalisedAt: now,
        finalisedBy: job.createdBy,
        updatedAt: now,
      });
      const rows = formats.map((format) => ({
        id: newId(now),
        reportId: report.id,
        format,
        path: this.folders.pathOf(job.worker, format),
        sha256: sha256Of(files[format]),
        bytes: files[format].length,
        createdAt: now,
      }));
      await manager.insert(ReportFile, rows);
      const { id: subjectId, revision } = report;
      const details = { revision, sha256, methodVersion };
      const userId = job.createdBy;
      await this.audit.record(manager, { userId, action: 'report.finalise', subjectId, details });
    });
  }
}

export function snapshotFrom(report: Report, facts: ReportFacts): ReportSnapshot {
  const { id, seriesId } = report;
  return {
    schema: snapshotSchema,
    methodVersion,
    dataVersion: facts.dataVersion,
    report: { id, seriesId, ...requestOf(report) },
    facts,
    document: buildReport(requestOf(report), facts),
  };
}
