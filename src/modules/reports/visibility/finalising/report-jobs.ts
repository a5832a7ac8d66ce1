import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { inTransaction } from '../../../../database/in-transaction.js';
import { Clock } from '../../../../shared/clock.js';
import { notFound, UserError } from '../../../../shared/errors.js';
import { newId } from '../../../../shared/ids.js';
import { AuditLog } from '../../../accounts/audit-log.js';
import { storedDraft } from '../drafting/stored-report.js';
import { jobSteps, openStates, ReportJob } from '../report-job.entity.js';

/** What a person does with long work: begins it, and ends it before its end. */
@Injectable()
export class ReportJobs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Wants a draft to be made final, as `version` (null: as it is). Throws `not-found`, `report-final`, `report-busy`, `changed-meanwhile`. */
  finalise(reportId: string, version: number | null, userId: string | null): Promise<ReportJob> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      await storedDraft(manager, reportId, version);
      const job: ReportJob = {
        id: newId(now),
        reportId,
        kind: 'finalise',
        state: 'waiting',
        step: '',
        stepsDone: 0,
        stepsAll: jobSteps.length,
        problem: '',
        createdAt: now,
        createdBy: userId,
        worker: null,
        attempts: null,
        leaseUntil: null,
        endedAt: null,
      };
      await manager.insert(ReportJob, job);
      return job;
    });
  }

  /** The report stays a draft. Harmless when there is nothing to cancel. Throws `not-found`. */
  async cancel(reportId: string, userId: string | null): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      const open = { reportId, state: In([...openStates]) };
      const ended = { state: 'cancelled' as const, worker: null, leaseUntil: null, endedAt: now };
      const { affected } = await manager.update(ReportJob, open, ended);
      if (affected)
        await this.audit.record(manager, { userId, action: 'report.cancel-job', subjectId: reportId });
    });
  }

  /** Throws `not-found`. */
  async one(id: string): Promise<ReportJob> {
    const job = await this.dataSource.manager.findOneBy(ReportJob, { id });
    if (!job) throw notFound('report');
    return job;
  }
}

/** A job that failed, as the error that it was. */
export function failureOf({ problem }: Pick<ReportJob, 'problem'>): string {
  return problem.split(':')[0] ?? '';
}

export function isOpen({ state }: Pick<ReportJob, 'state'>): boolean {
  return openStates.includes(state);
}

/** The error by which a job that did not end well is told to a program. */
export function jobError(job: ReportJob): UserError {
  return new UserError('report-job-failed', { reason: job.problem });
}
