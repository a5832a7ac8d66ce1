import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../../shared/clock.js';
import { UserError } from '../../../../shared/errors.js';
import { ReportJob } from '../report-job.entity.js';
import { claimJob, JobLost, mostAttempts } from './claim-job.js';
import type { ClaimedJob } from './claim-job.js';
import { FinaliseReport } from './finalise-report.js';

/** The server stops: somebody else goes on. */
class Stopping extends Error {}

/** Does the long work that reports wait for. The database alone says what that is: a crash loses nothing, and any number of processes may do it. */
@Injectable()
export class WorkOffReports implements BeforeApplicationShutdown {
  private readonly log = new Logger('Reports');
  private readonly underWay = new Set<Promise<unknown>>();
  private ending = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly finalise: FinaliseReport,
  ) {}

  /** Until nothing waits that nobody else works on. Returns how many jobs came to an end here. */
  async workOff(): Promise<number> {
    for (let jobs = 0; ; jobs++) {
      const job = this.ending ? null : await claimJob(this.dataSource, this.clock.now());
      if (!job) return jobs;
      await this.work(job);
    }
  }

  /** Begins this job at once, here, and waits for its end, though no longer than `patienceMs`: what is quick needs no progress page. */
  async attend(id: string, patienceMs: number): Promise<void> {
    const work = this.workOne(id).catch((error: unknown) => this.tell(error));
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
    await Promise.race([work, sleep(patienceMs, undefined, { ref: false })]);
  }

  /** Works on one job until its end; for the command line. */
  async workOne(id: string): Promise<void> {
    const job = await claimJob(this.dataSource, this.clock.now(), id);
    if (job) await this.work(job);
  }

  /** Lets the step under way finish, begins no other, and leaves the job to the next who looks. */
  async stop(): Promise<void> {
    this.ending = true;
    await Promise.all(this.underWay);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  private async work(job: ClaimedJob): Promise<void> {
    if (job.attempts !== null && job.attempts > mostAttempts) return this.giveUp(job, 'crashed');
    try {
      await this.finalise.run(job, () => {
        if (this.ending) throw new Stopping();
      });
    } catch (error) {
      if (error instanceof JobLost) return;
      if (error instanceof Stopping) return this.handBack(job);
      if (error instanceof UserError) return this.giveUp(job, error.code);
      this.tell(error);
      const words = error instanceof Error ? error.message : String(error);
      await this.giveUp(job, `internal: ${words}`);
    }
  }

  private tell(error: unknown): void {
    this.log.error('work on a report broke off', error instanceof Error ? error.stack : error);
  }

  private async handBack({ id, worker }: ClaimedJob): Promise<void> {
    const free = { state: 'waiting' as const, worker: null, leaseUntil: null, attempts: null };
    await this.dataSource.manager.update(ReportJob, { id, worker, state: 'running' }, free);
  }

  private async giveUp({ id, worker }: ClaimedJob, problem: string): Promise<void> {
    const ended = { state: 'failed' as const, leaseUntil: null, endedAt: this.clock.now() };
    await this.dataSource.manager.update(
      ReportJob,
      { id, worker, state: 'running' },
      { ...ended, problem: problem.replaceAll('\0', '').slice(0, 500) },
    );
  }
}
