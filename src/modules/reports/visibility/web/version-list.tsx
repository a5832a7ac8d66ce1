import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ReportDetail } from '../report.queries.js';
import { reportAddress, ReportState } from './report-room.js';

/** All versions of a report, with the way to what differs. */
export function VersionList({
  ctx,
  detail: { report, versions },
}: {
  ctx: PageContext;
  detail: ReportDetail;
}) {
  const words = ctx.t.reports;
  return (
    <section class="builder-versions">
      <h2>{words.final.versions}</h2>
      <ul>
        {versions.map((version) => {
          const name = words.version(version.revision);
          if (version.id === report.id)
            return (
              <li key={version.id}>
                <strong>{name}</strong> <ReportState ctx={ctx} status={version.status} />{' '}
                <span class="quiet">{words.final.thisOne}</span>
              </li>
            );
          const [older, newer] = version.revision < report.revision ? [version, report] : [report, version];
          return (
            <li key={version.id}>
              <a href={reportAddress(version)}>{name}</a> <ReportState ctx={ctx} status={version.status} />{' '}
              <a
                href={`${reportAddress(older)}/compare/${newer.id}`}
                aria-label={words.final.compareWith(version.revision)}
              >
                {words.final.compare}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The one next step with a report, as a button of the page. */
export function MainStep({ ctx, detail: { report, versions } }: { ctx: PageContext; detail: ReportDetail }) {
  const words = ctx.t.reports;
  if (!mayEdit(ctx) || report.archivedAt) return null;
  if (report.status === 'draft')
    return (
      <a class="btn btn-primary" href={`${reportAddress(report)}/finalisation`}>
        {words.builder.finalise}
      </a>
    );
  const draft = versions.find(({ status }) => status === 'draft');
  if (draft)
    return (
      <a class="btn" href={reportAddress(draft)}>
        {words.version(draft.revision)}
      </a>
    );
  return (
    <form method="post" action={`${reportAddress(report)}/next-version`}>
      <button type="submit" class="btn btn-primary">
        {words.final.next}
      </button>
    </form>
  );
}
