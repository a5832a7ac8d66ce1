import { EmptyState } from '../../../web/components/empty-state.js';
import { StatusBadge } from '../../../web/components/badge.js';
import { ExportLine } from '../../../web/components/export-menu.js';
import { DataTable } from '../../../web/components/table.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { dayOf } from '../../../shared/days.js';
import type { CampaignListRow } from '../campaigns.queries.js';
import { stageOf } from '../period.js';
import type { Period } from '../period.js';

export function CampaignList({
  ctx,
  rows,
  archived,
}: {
  ctx: PageContext;
  rows: CampaignListRow[];
  archived: boolean;
}) {
  const words = ctx.t.campaigns;
  return (
    <>
      {rows.length > 0 && <ExportLine ctx={ctx} path="/campaigns/export" />}
      {rows.length ? <Rows ctx={ctx} rows={rows} /> : <Empty ctx={ctx} archived={archived} />}
      <p>
        <a href={archived ? '/campaigns' : '/campaigns?archived=1'}>
          {archived ? words.showActive : words.showArchived}
        </a>
      </p>
    </>
  );
}

function Rows({ ctx, rows }: { ctx: PageContext; rows: CampaignListRow[] }) {
  const words = ctx.t.campaigns;
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={({ campaign }) => campaign.id}
      columns={[
        {
          key: 'name',
          header: words.name,
          primary: true,
          cell: ({ campaign }) => (
            <>
              <a href={`/campaigns/${campaign.id}`}>{campaign.name}</a>
              {campaign.goal && <div class="quiet">{shortened(campaign.goal)}</div>}
            </>
          ),
        },
        {
          key: 'period',
          header: words.period,
          narrow: 'line',
          cell: ({ campaign }) => <span class="nowrap">{periodText(ctx, campaign)}</span>,
        },
        {
          key: 'stage',
          header: ctx.t.shell.words.status,
          narrow: 'line',
          cell: ({ campaign }) => <Stage ctx={ctx} period={campaign} />,
        },
        {
          key: 'events',
          header: words.events,
          align: 'end',
          cell: ({ events }) => ctx.format.number(events),
        },
      ]}
    />
  );
}

export function Stage({ ctx, period }: { ctx: PageContext; period: Period }) {
  const stage = stageOf(period, dayOf(ctx.now, ctx.format.timeZone));
  return (
    <StatusBadge tone={stage === 'running' ? 'good' : 'off'}>{ctx.t.campaigns.states[stage]}</StatusBadge>
  );
}

export function periodText(ctx: PageContext, { periodStart, periodEnd }: Period): string {
  const words = ctx.t.campaigns;
  const day = (value: string) => ctx.format.day(value);
  if (periodStart && periodEnd) return words.between(day(periodStart), day(periodEnd));
  if (periodStart) return words.from(day(periodStart));
  return periodEnd ? words.until(day(periodEnd)) : words.noPeriod;
}

function Empty({ ctx, archived }: { ctx: PageContext; archived: boolean }) {
  const words = ctx.t.campaigns.empty;
  if (archived) return <EmptyState title={words.noArchived} text={words.noArchivedText} />;
  return (
    <EmptyState
      title={words.title}
      text={words.text}
      action={
        mayEdit(ctx) && (
          <a class="btn btn-primary" href="/campaigns/new">
            {ctx.t.campaigns.add}
          </a>
        )
      }
      example={{ label: words.exampleLabel, children: words.example }}
    />
  );
}

function shortened(text: string): string {
  return text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text;
}
