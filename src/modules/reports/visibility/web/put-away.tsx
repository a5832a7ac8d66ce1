import type { PageContext } from '../../../../web/page-context.js';
import type { Report } from '../report.entity.js';
import { reportAddress } from './report-room.js';

/** Steps that one takes now and then; each can be taken back. */
export function PutAway({ ctx, report }: { ctx: PageContext; report: Report }) {
  const words = ctx.t.reports.builder;
  const own = reportAddress(report);
  return (
    <section class="builder-more">
      <h2>{words.more}</h2>
      <div class="builder-buttons">
        <form method="post" action={`${own}/duplicate`}>
          <button type="submit" class="btn">
            {words.duplicate}
          </button>
        </form>
        <form method="post" action={`${own}/archive`}>
          <input type="hidden" name="archived" value={report.archivedAt ? 'no' : 'yes'} />
          <button type="submit" class="btn">
            {report.archivedAt ? words.restore : words.archive}
          </button>
        </form>
        {report.status === 'draft' && (
          <form method="post" action={`${own}/deletion`}>
            <input type="hidden" name="deleted" value="yes" />
            <button type="submit" class="btn">
              {words.delete}
            </button>
          </form>
        )}
      </div>
    </section>
  );
}
