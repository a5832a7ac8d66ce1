import type { PageContext } from '../../../../web/page-context.js';
import { failureOf } from '../finalising/report-jobs.js';
import type { JobStep, ReportJob } from '../report-job.entity.js';
import type { Report } from '../report.entity.js';
import { reportAddress } from './report-room.js';

type Props = { ctx: PageContext; report: Pick<Report, 'id'>; job: ReportJob };

/** How far the long work is. The part asks for itself every second; without script the page does, every few. */
export function JobProgress({ ctx, report, job }: Props) {
  const words = ctx.t.reports.job;
  return (
    <div
      id="report-progress"
      class="builder-progress"
      role="status"
      hx-get={`${reportAddress(report)}/progress`}
      hx-trigger="every 1s"
      hx-swap="outerHTML"
    >
      <progress
        max={job.stepsAll}
        value={job.state === 'waiting' ? undefined : job.stepsDone}
        aria-label={words.label}
      />
      <p>
        {job.state === 'waiting' || !job.step
          ? words.waiting
          : words.step(words.steps[job.step as JobStep], job.stepsDone + 1, job.stepsAll)}
      </p>
    </div>
  );
}

/** Instead of the progress when the work has ended: fetches the page of the report, which says how. */
export function EndedJob({ ctx, report }: Omit<Props, 'job'>) {
  return (
    <div
      id="report-progress"
      class="builder-progress"
      role="status"
      hx-get={reportAddress(report)}
      hx-trigger="load"
      hx-target="body"
      hx-push-url="true"
    >
      <p>
        <a href={reportAddress(report)}>{ctx.t.reports.job.reload}</a>
      </p>
    </div>
  );
}

/** The progress with the way out. */
export function JobWork({ ctx, report, job }: Props) {
  const words = ctx.t.reports.job;
  return (
    <section class="panel">
      <h2>{words.title}</h2>
      <JobProgress ctx={ctx} report={report} job={job} />
      <div class="submit-row">
        <form method="post" action={`${reportAddress(report)}/cancellation`}>
          <button type="submit" class="btn">
            {words.cancel}
          </button>
        </form>
        <a class="btn btn-link" href={reportAddress(report)}>
          {words.reload}
        </a>
      </div>
    </section>
  );
}

/** What went wrong, and what to do. */
export function JobFailure({ ctx, job }: { ctx: PageContext; job: ReportJob }) {
  const words = ctx.t.reports.job;
  const code = failureOf(job);
  return (
    <div class="notice notice-problem" role="alert">
      <div>
        <strong>{words.failed}</strong>
        <p>{words.failures[code] ?? words.failures['internal']}</p>
        {job.problem !== code && <p class="builder-problem">{job.problem}</p>}
      </div>
    </div>
  );
}
