import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { TaskTable } from '../../../campaigns/tasks/web/task-table.js';
import type { CampaignReport } from '../campaign-report.queries.js';

/** What is open, and what was done on which day. */
export function CampaignTasks({
  ctx,
  report: { campaign, tasks, events },
}: {
  ctx: PageContext;
  report: CampaignReport;
}) {
  const words = ctx.t.campaigns;
  const { rows, counts } = tasks;
  const own = `/campaigns/${campaign.id}`;
  return (
    <>
      <section>
        <h2>{words.report.tasks}</h2>
        {rows.length ? (
          <TaskTable ctx={ctx} rows={rows} caption={words.report.tasks} back={own} ofCampaign />
        ) : (
          <p class="quiet">{words.report.noTask}</p>
        )}
        <p class="after-table">
          {mayEdit(ctx) && (
            <>
              <a href={`/tasks/new?campaign=${campaign.id}`}>{ctx.t.tasks.add}</a>
              {' · '}
            </>
          )}
          <a href={`/tasks?campaign=${campaign.id}`}>{words.report.allTasks(counts.open, counts.done)}</a>
        </p>
      </section>
      <section>
        <h2>{words.page.events}</h2>
        {events.length ? (
          <ol class="history">
            {events.map(({ id, day, kind, title }) => (
              <li key={id}>
                <time dateTime={day}>{ctx.format.day(day)}</time>
                <span>
                  {words.page.kinds[kind]}: {title}
                </span>
              </li>
            ))}
          </ol>
        ) : (
          <p class="quiet">{words.page.noEvents}</p>
        )}
        {mayEdit(ctx) && (
          <p>
            <a href={`${own}/events`}>{words.report.editEvents}</a>
          </p>
        )}
      </section>
    </>
  );
}
