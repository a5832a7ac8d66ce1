import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { DueDatesSection } from '../../../funding/due-dates/web/due-dates-section.js';
import { TargetsSection } from '../../../funding/targets/web/targets-section.js';
import { Duties, GrantFactList, Statements } from '../../../funding/web/grant-parts.js';
import type { GrantReport } from '../grant-report.queries.js';
import type { Reached } from '../reached-targets.js';
import { ReachedNote, reachedColumns } from './grant-reached.js';
import { GrantWork } from './grant-work.js';

interface Props {
  ctx: PageContext;
  report: GrantReport;
  reached: Reached;
}

/** Head, dates, targets, duties, statements, and what was done with the money. */
export function GrantView({ ctx, report, reached }: Props) {
  const { detail, targets, dates } = report;
  const { grant } = detail;
  const words = ctx.t.funding.page;
  return (
    <>
      {grant.archivedAt && <p class="notice">{words.archivedNotice(ctx.format.day(grant.archivedAt))}</p>}
      <GrantFactList ctx={ctx} detail={detail} />
      <DueDatesSection ctx={ctx} grant={grant} dates={dates} />
      <TargetsSection
        ctx={ctx}
        grant={grant}
        targets={targets}
        beside={reachedColumns(ctx, reached)}
        beneath={<ReachedNote ctx={ctx} grant={grant} reached={reached} />}
      />
      <section>
        <h2>{words.duties}</h2>
        <Duties ctx={ctx} detail={detail} />
      </section>
      <section id="statements">
        <h2>{words.statements}</h2>
        <p class="quiet">{words.statementsLead}</p>
        <Statements ctx={ctx} detail={detail} />
        {mayEdit(ctx) && (
          <p class="after-table room-steps">
            <a class="btn" href={`/grants/${grant.id}/statements/new`}>
              {words.addStatement}
            </a>
          </p>
        )}
      </section>
      <GrantWork ctx={ctx} report={report} />
      {mayEdit(ctx) && (
        <form method="post" action={`/grants/${grant.id}/archive`} class="submit-row">
          <input type="hidden" name="archived" value={grant.archivedAt ? 'no' : 'yes'} />
          <button type="submit" class="btn">
            {grant.archivedAt ? words.restore : words.archive}
          </button>
        </form>
      )}
    </>
  );
}
