import { readableTitle } from '../../../../shared/text/place-template.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { DataTable } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ReleaseState } from '../../../releases/release.entity.js';
import type { CampaignReport } from '../campaign-report.queries.js';

const tones: Record<ReleaseState, Tone> = {
  draft: 'neutral',
  approved: 'decide',
  scheduled: 'decide',
  published: 'good',
};

/** What was sent out, to how many, and what came of it. */
export function CampaignReleases({
  ctx,
  report: { campaign, releases },
}: {
  ctx: PageContext;
  report: CampaignReport;
}) {
  const words = ctx.t.campaigns.report;
  return (
    <section id="releases">
      <h2>{words.releases}</h2>
      {releases.length ? (
        <>
          <DataTable
            caption={words.releases}
            rows={releases}
            rowKey={({ release }) => release.id}
            columns={[
              {
                key: 'headline',
                header: words.headline,
                primary: true,
                cell: ({ release }) => (
                  <a href={`/releases/${release.id}`}>{readableTitle(release.headline)}</a>
                ),
              },
              {
                key: 'state',
                header: ctx.t.shell.words.status,
                narrow: 'line',
                cell: ({ release: { state } }) => (
                  <StatusBadge tone={tones[state]}>{words.states[state]}</StatusBadge>
                ),
              },
              {
                key: 'day',
                header: words.day,
                narrow: 'line',
                cell: ({ release: { publishedAt, plannedAt } }) => {
                  const at = publishedAt ?? plannedAt;
                  return at ? <span class="nowrap">{ctx.format.dateTime(at)}</span> : words.open;
                },
              },
              {
                key: 'outlets',
                header: words.written,
                align: 'end',
                cell: ({ outlets }) => ctx.format.number(outlets),
              },
              {
                key: 'mentions',
                header: words.resulting,
                align: 'end',
                cell: ({ mentions }) => ctx.format.number(mentions),
              },
            ]}
          />
          <p class="quiet after-table">{words.releasesRule}</p>
        </>
      ) : (
        <p class="quiet">{words.noRelease(campaign.name)}</p>
      )}
    </section>
  );
}
