import { Brackets } from 'typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { dialect } from '../../../../config/dialect.js';
import { inTransaction } from '../../../../database/in-transaction.js';
import { newId } from '../../../../shared/ids.js';
import { openStates, ReportJob } from '../report-job.entity.js';
import type { JobStep } from '../report-job.entity.js';

/** Longer than any step takes; renewed by each. */
export const jobLeaseMs = 60_000;
/** A job whose worker died so often is given up: it may be what kills it. */
export const mostAttempts = 3;

export interface ClaimedJob extends ReportJob {
  worker: string;
}

/** Somebody else works on the job now, or a person has cancelled it. */
export class JobLost extends Error {}

/** The job that waits longest and that nobody works on; one that was begun before and whose lease ran out counts. Null: there is none. */
export function claimJob(dataSource: DataSource, now: Date, id?: string): Promise<ClaimedJob | null> {
  return inTransaction(dataSource, async (manager) => {
    const query = manager
      .createQueryBuilder(ReportJob, 'j')
      .where('j.state IN (:...states)', { states: [...openStates] })
      .andWhere(
        new Brackets((free) => free.where('j.leaseUntil IS NULL').orWhere('j.leaseUntil <= :now', { now })),
      )
      .orderBy('j.createdAt')
      .addOrderBy('j.id')
      .take(1);
    if (id !== undefined) query.andWhere('j.id = :id', { id });
    // on SQLite the transaction itself keeps others out
    if (dialect === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked');
    const found = await query.getOne();
    if (!found) return null;
    const claim = {
      state: 'running' as const,
      worker: newId(now),
      leaseUntil: new Date(now.getTime() + jobLeaseMs),
      attempts: (found.attempts ?? 0) + 1,
      step: '',
      stepsDone: 0,
    };
    await manager.update(ReportJob, { id: found.id }, claim);
    return { ...found, ...claim };
  });
}

/** Writes down what is done, if the job is still this worker's. Throws {@link JobLost}; then nothing is stored. */
export async function holdJob(
  manager: EntityManager,
  { id, worker }: ClaimedJob,
  changes: Partial<ReportJob>,
): Promise<void> {
  const { affected } = await manager.update(ReportJob, { id, state: 'running', worker }, changes);
  if (affected !== 1) throw new JobLost();
}

/** Begins a step: renews the lease and shows how far the work is. Throws {@link JobLost}. */
export function beginStep(
  manager: EntityManager,
  job: ClaimedJob,
  step: JobStep,
  stepsDone: number,
  now: Date,
): Promise<void> {
  return holdJob(manager, job, { step, stepsDone, leaseUntil: new Date(now.getTime() + jobLeaseMs) });
}
