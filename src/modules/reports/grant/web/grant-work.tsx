import { readableTitle } from '../../../../shared/text/place-template.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { DataTable } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { periodText, Stage } from '../../../campaigns/web/campaign-list.js';
import type { ReleaseState } from '../../../releases/release.entity.js';
import type { GrantReport } from '../grant-report.queries.js';

interface Props {
  ctx: PageContext;
  report: GrantReport;
}

const tones: Record<ReleaseState, Tone> = {
  draft: 'neutral',
  approved: 'decide',
  scheduled: 'decide',
  published: 'good',
};

/** What was done with the money, as far as Echolot knows: reports, campaigns, releases. */
export function GrantWork(props: Props) {
  return (
    <>
      <Reports {...props} />
      <Campaigns {...props} />
      <Releases {...props} />
    </>
  );
}

function Reports({ ctx, report: { reports } }: Props) {
  const words = ctx.t.funding.work;
  if (!reports.length) return null;
  return (
    <section id="reports">
      <h2>{words.reports}</h2>
      <DataTable
        caption={words.reports}
        rows={reports}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            header: words.report,
            primary: true,
            cell: ({ id, title, revision }) => (
              <>
                <a href={`/reports/${id}`}>{title}</a>
                {revision > 1 && <span class="quiet"> {words.revision(revision)}</span>}
              </>
            ),
          },
          {
            key: 'period',
            header: ctx.t.dueDates.about,
            narrow: 'line',
            cell: ({ periodStart, periodEnd }) =>
              ctx.t.dueDates.period(ctx.format.day(periodStart), ctx.format.day(periodEnd)),
          },
          {
            key: 'status',
            header: ctx.t.shell.words.status,
            narrow: 'line',
            cell: ({ status, finalisedAt }) =>
              status === 'final' && finalisedAt ? (
                <StatusBadge tone="good">{words.finalOn(ctx.format.day(finalisedAt))}</StatusBadge>
              ) : (
                <StatusBadge tone="neutral">{words.draft}</StatusBadge>
              ),
          },
        ]}
      />
    </section>
  );
}

function Campaigns({ ctx, report: { campaigns } }: Props) {
  const words = ctx.t.funding.work;
  return (
    <section id="campaigns">
      <h2>{ctx.t.campaigns.title}</h2>
      {campaigns.length ? (
        <DataTable
          caption={ctx.t.campaigns.title}
          rows={campaigns}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: ctx.t.campaigns.name,
              primary: true,
              cell: ({ id, name }) => <a href={`/campaigns/${id}`}>{name}</a>,
            },
            {
              key: 'period',
              header: ctx.t.campaigns.period,
              narrow: 'line',
              cell: (campaign) => periodText(ctx, campaign),
            },
            {
              key: 'stage',
              header: ctx.t.shell.words.status,
              narrow: 'line',
              cell: (campaign) => <Stage ctx={ctx} period={campaign} />,
            },
          ]}
        />
      ) : (
        <p class="quiet">{words.noCampaign}</p>
      )}
    </section>
  );
}

function Releases({ ctx, report: { releases } }: Props) {
  const words = ctx.t.campaigns.report;
  return (
    <section id="releases">
      <h2>{words.releases}</h2>
      {releases.length ? (
        <DataTable
          caption={words.releases}
          density="compact"
          rows={releases}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'headline',
              header: words.headline,
              primary: true,
              cell: ({ id, headline }) => <a href={`/releases/${id}`}>{readableTitle(headline)}</a>,
            },
            {
              key: 'state',
              header: ctx.t.shell.words.status,
              narrow: 'line',
              cell: ({ state }) => <StatusBadge tone={tones[state]}>{words.states[state]}</StatusBadge>,
            },
            {
              key: 'day',
              header: words.day,
              narrow: 'line',
              cell: ({ publishedAt, plannedAt }) => {
                const at = publishedAt ?? plannedAt;
                return at ? <span class="nowrap">{ctx.format.dateTime(at)}</span> : words.open;
              },
            },
          ]}
        />
      ) : (
        <p class="quiet">{ctx.t.funding.work.noRelease}</p>
      )}
    </section>
  );
}
