import type { ComponentChildren } from 'preact';
import { Fact, Facts } from '../../../../web/components/facts.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { isOpen } from '../finalising/report-jobs.js';
import { reportFormats } from '../report-file.entity.js';
import type { ReportDetail } from '../report.queries.js';
import { fileNameOf } from '../finalising/report-folders.js';
import { BuilderSections } from './builder-sections.js';
import { FinalFacts } from './final-facts.js';
import { JobFailure, JobWork } from './job-progress.js';
import { PutAway } from './put-away.js';
import { periodText, reportAddress, ReportState } from './report-room.js';
import { VersionList } from './version-list.js';

/** A report with all that can be done with it: left what was chosen, right how it looks. */
export function BuilderPage({
  ctx,
  detail,
  preview,
}: {
  ctx: PageContext;
  detail: ReportDetail;
  preview: ComponentChildren;
}) {
  const { report, job } = detail;
  const words = ctx.t.reports.builder;
  const busy = job !== null && isOpen(job);
  return (
    <>
      {report.archivedAt && <p class="notice">{words.archivedNotice(ctx.format.day(report.archivedAt))}</p>}
      <Superseded ctx={ctx} detail={detail} />
      {busy && <JobWork ctx={ctx} report={report} job={job} />}
      {job?.state === 'failed' && report.status === 'draft' && <JobFailure ctx={ctx} job={job} />}
      <div class="builder-builder">
        <div class="builder-tools">
          <ChosenFacts ctx={ctx} detail={detail} busy={busy} />
          {report.status === 'final' && <FinalFacts ctx={ctx} detail={detail} />}
          <Outputs ctx={ctx} detail={detail} />
          {report.status === 'draft' && mayEdit(ctx) && !busy && (
            <BuilderSections ctx={ctx} report={report} />
          )}
          {detail.versions.length > 1 && <VersionList ctx={ctx} detail={detail} />}
          {mayEdit(ctx) && !busy && <PutAway ctx={ctx} report={report} />}
        </div>
        <section class="builder-preview" aria-label={words.preview}>
          {preview}
        </section>
      </div>
    </>
  );
}

function ChosenFacts({
  ctx,
  detail: { report, grants },
  busy,
}: {
  ctx: PageContext;
  detail: ReportDetail;
  busy: boolean;
}) {
  const words = ctx.t.reports;
  return (
    <section>
      <Facts>
        <Fact name={words.list.state}>
          <ReportState ctx={ctx} status={report.status} />{' '}
          <span class="quiet">{words.version(report.revision)}</span>
        </Fact>
        <Fact name={words.list.period}>{periodText(ctx, report)}</Fact>
        <Fact name={words.list.grant}>
          {grants.length
            ? grants.map(({ id, title }) => (
                <div key={id}>
                  <a href={`/grants/${id}`}>{title}</a>
                </div>
              ))
            : words.everything}
        </Fact>
        <Fact name={words.form.audience}>
          {words.audiences[report.audience]}, {words.languages[report.language]}
        </Fact>
      </Facts>
      {report.status === 'draft' && mayEdit(ctx) && !busy && (
        <p>
          <a href={`${reportAddress(report)}/edit`}>{words.builder.edit}</a>
        </p>
      )}
    </section>
  );
}

function Outputs({ ctx, detail: { report, files } }: { ctx: PageContext; detail: ReportDetail }) {
  const words = ctx.t.reports.builder;
  const size = new Map(files.map(({ format, bytes }) => [format, bytes]));
  return (
    <section class="builder-outputs">
      <h2>{words.files}</h2>
      <ul>
        {reportFormats.map((format) => (
          <li key={format}>
            <a class="btn" href={`${reportAddress(report)}/${fileNameOf[format]}`}>
              {words.formats[format]}
              {size.has(format) && <span class="quiet"> {ctx.format.bytes(size.get(format)!)}</span>}
            </a>
          </li>
        ))}
      </ul>
      <p class="quiet">{report.status === 'final' ? words.finalFiles : words.draftFiles}</p>
    </section>
  );
}

/** Of an older version, the way to the latest final one. */
function Superseded({ ctx, detail: { report, versions } }: { ctx: PageContext; detail: ReportDetail }) {
  const latest = versions.filter(({ status }) => status === 'final').at(-1);
  if (!latest || latest.revision <= report.revision) return null;
  return (
    <p class="notice">
      <a href={reportAddress(latest)}>{ctx.t.reports.final.superseded(latest.revision)}</a>
    </p>
  );
}
