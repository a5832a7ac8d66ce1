import { ScopeBadge, StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { DataTable } from '../../../../web/components/table.js';
import { DayTime } from '../../../../web/components/time.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { districtName } from '../../../places/district-name.js';
import type { CampaignReport, TargetState } from '../campaign-report.queries.js';
import { shareOf } from '../share-of.js';

interface Props {
  ctx: PageContext;
  report: CampaignReport;
}

const tones: Record<TargetState, Tone> = { reached: 'good', silent: 'decide', unobservable: 'off' };

/** Where the campaign wants to be heard, and where it is. */
export function CampaignTargets(props: Props) {
  return (
    <>
      <Districts {...props} />
      <Outlets {...props} />
    </>
  );
}

function Districts({ ctx, report: { campaign, districts } }: Props) {
  const words = ctx.t.campaigns.report;
  const reached = districts.filter(({ state }) => state === 'reached').length;
  return (
    <section id="districts">
      <h2>{words.districts}</h2>
      {districts.length ? (
        <>
          <p>{words.districtsReached(shareOf(ctx, reached, districts.length))}</p>
          <DataTable
            caption={words.districts}
            density="compact"
            rows={districts}
            rowKey={({ district }) => district.ags}
            columns={[
              {
                key: 'name',
                header: ctx.t.shell.words.district,
                primary: true,
                cell: ({ district }) => <a href={`/places/${district.ags}`}>{districtName(district)}</a>,
              },
              {
                key: 'state',
                header: ctx.t.shell.words.status,
                narrow: 'line',
                cell: ({ state }) => (
                  <StatusBadge tone={tones[state]}>{words.targetStates[state]}</StatusBadge>
                ),
              },
              {
                key: 'first',
                narrow: 'hidden',
                header: words.first,
                cell: ({ first }) => <Day ctx={ctx} day={first} />,
              },
              {
                key: 'last',
                narrow: 'labelled',
                header: words.last,
                cell: ({ last }) => <Day ctx={ctx} day={last} />,
              },
              {
                key: 'mentions',
                header: words.mentions,
                align: 'end',
                cell: ({ mentions, state }) =>
                  state === 'unobservable' ? ctx.t.shell.words.unknown : ctx.format.number(mentions),
              },
              {
                key: 'named',
                header: words.named,
                align: 'end',
                cell: ({ named }) => ctx.format.number(named),
              },
              {
                key: 'outlets',
                header: words.outletCount,
                align: 'end',
                cell: ({ outlets, state }) =>
                  state === 'unobservable' ? ctx.t.shell.words.unknown : ctx.format.number(outlets),
              },
            ]}
          />
          <p class="quiet after-table">{words.districtRule}</p>
        </>
      ) : (
        <p class="quiet">{words.noDistrict}</p>
      )}
      {mayEdit(ctx) && (
        <p>
          <a href={`/campaigns/${campaign.id}/districts`}>{words.chooseDistricts}</a>
        </p>
      )}
    </section>
  );
}

function Outlets({ ctx, report: { campaign, outlets } }: Props) {
  const words = ctx.t.campaigns.report;
  const reached = outlets.filter(({ mentions }) => mentions > 0).length;
  return (
    <section id="outlets">
      <h2>{words.outlets}</h2>
      {outlets.length ? (
        <>
          <p>{words.outletsReached(shareOf(ctx, reached, outlets.length))}</p>
          <DataTable
            caption={words.outlets}
            density="compact"
            rows={outlets}
            rowKey={({ outlet }) => outlet.id}
            columns={[
              {
                key: 'name',
                header: ctx.t.shell.words.outlet,
                primary: true,
                cell: ({ outlet }) => <a href={`/outlets/${outlet.id}`}>{outlet.name}</a>,
              },
              {
                key: 'scope',
                header: ctx.t.shell.words.scope,
                narrow: 'line',
                cell: ({ outlet }) => <ScopeBadge scope={outlet.scope} t={ctx.t} />,
              },
              {
                key: 'first',
                narrow: 'hidden',
                header: words.first,
                cell: ({ first }) => <Day ctx={ctx} day={first} />,
              },
              {
                key: 'last',
                narrow: 'labelled',
                header: words.last,
                cell: ({ last }) => <Day ctx={ctx} day={last} />,
              },
              {
                key: 'mentions',
                header: words.mentions,
                align: 'end',
                cell: ({ mentions, outlet }) =>
                  mentions ? (
                    <a href={`/mentions?review=relevant&once=1&campaign=${campaign.id}&outlet=${outlet.id}`}>
                      {ctx.format.number(mentions)}
                    </a>
                  ) : (
                    ctx.format.number(0)
                  ),
              },
            ]}
          />
        </>
      ) : (
        <p class="quiet">{words.noOutlet}</p>
      )}
      {mayEdit(ctx) && (
        <p>
          <a href={`/campaigns/${campaign.id}/outlets`}>{words.chooseOutlets}</a>
        </p>
      )}
    </section>
  );
}

function Day({ ctx, day }: { ctx: PageContext; day: string | null }) {
  return day === null ? <span class="quiet">–</span> : <DayTime ctx={ctx} day={day} />;
}
