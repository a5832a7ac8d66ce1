import { Fact, Facts } from '../../../../web/components/facts.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ReportDetail } from '../report.queries.js';
import { reportAddress } from './report-room.js';

/** When a report became final, by which rules, and how one can tell that it is still the same. */
export function FinalFacts({
  ctx,
  detail: { report, finaliser },
}: {
  ctx: PageContext;
  detail: ReportDetail;
}) {
  const words = ctx.t.reports.final;
  return (
    <section>
      <h2>{words.facts}</h2>
      <Facts>
        <Fact name={words.finalised}>
          {report.finalisedAt && ctx.format.dateTime(report.finalisedAt)}
          {finaliser && <span class="quiet"> {words.by(finaliser)}</span>}
        </Fact>
        <Fact name={words.method}>{words.methodVersion(report.methodVersion ?? 0)}</Fact>
        {report.retainUntil && <Fact name={words.retain}>{ctx.format.day(report.retainUntil)}</Fact>}
        <Fact name={words.hash}>
          <code class="builder-hash" translate={false}>
            {report.sha256}
          </code>
        </Fact>
      </Facts>
      <p>
        <a href={`${reportAddress(report)}/verify`}>{words.verify}</a>
        {mayEdit(ctx) && (
          <>
            {' · '}
            <a href={`${reportAddress(report)}/shares`}>{ctx.t.share.manage.title}</a>
          </>
        )}
      </p>
    </section>
  );
}
