import { StackedBars } from '../../../../web/components/stacked-bars.js';
import type { ChartBucket } from '../../../../web/components/chart-layout.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { addDays, bucketStart, daysBetween } from '../../../../shared/days.js';
import { districtName } from '../../../places/district-name.js';
import type { DistrictMonth } from '../../../reach/districts-over-time.js';
import { reachAddress } from '../reach-answer.js';
import { tableProvenance } from '../table-provenance.js';
import { ProvenanceNote } from './provenance.js';
import type { ReachModel } from './reach-model.js';

interface Props {
  ctx: PageContext;
  model: ReachModel;
}

/** Districts reached for the first time, by month, with their names. */
export function DistrictsOverTime({ ctx, model }: Props) {
  const words = ctx.t.reach.overTime;
  const { overTime } = model.reach;
  return (
    <section id="first-reached">
      <h2>{words.districts}</h2>
      {overTime.length > 1 && (
        <StackedBars
          ctx={ctx}
          id="first"
          title={findingOf(ctx, overTime)}
          buckets={overTime.map((month) => bucketOf(month, model.today))}
          bucket="month"
          series={[{ key: 'newcomers', name: words.newcomers, fill: 'local' }]}
          height={190}
        />
      )}
      <Months ctx={ctx} model={model} />
    </section>
  );
}

function findingOf({ t }: PageContext, months: readonly DistrictMonth[]): string {
  const words = t.reach.overTime;
  if (months.every(({ observedDays }) => observedDays === null)) return words.findingAhead;
  if (months.every(({ isUnknown }) => isUnknown)) return words.findingUnknown;
  return words.finding(months.reduce((sum, { newcomers }) => sum + newcomers.length, 0));
}

function bucketOf({ from, to, newcomers, observedDays }: DistrictMonth, today: string): ChartBucket<string> {
  const end = to < today ? to : today;
  return {
    start: bucketStart(from, 'month'),
    observed: observedDays === null ? null : Math.min(1, observedDays / (daysBetween(from, end) + 1)),
    series: { newcomers: newcomers.length },
    unfinished: from <= today && today <= to,
  };
}

/** Of a month that the period cuts, the days that are counted. */
function MonthName({ ctx: { format }, month: { from, to } }: { ctx: PageContext; month: DistrictMonth }) {
  const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  return (
    <>
      <span class="nowrap">{format.month(from)}</span>
      {!isWhole && (
        <div class="quiet">
          {format.day(from)}
          {from !== to && ` – ${format.day(to)}`}
        </div>
      )}
    </>
  );
}

function Months({ ctx, model }: Props) {
  const { t, format } = ctx;
  const words = t.reach.overTime;
  const { units } = t.reach.details;
  const places = new Map(model.reach.ledger.rows.map((row) => [row.ags, row]));
  const days = (month: DistrictMonth) => ({ from: month.from, to: month.to });
  const columns: Column<DistrictMonth>[] = [
    {
      key: 'month',
      header: words.month,
      primary: true,
      cell: (month) => <MonthName ctx={ctx} month={month} />,
    },
    {
      key: 'newcomers',
      header: words.newcomers,
      align: 'end',
      cell: (month) => {
        if (month.isUnknown) return month.observedDays === null ? words.ahead : t.reach.unknown;
        if (!month.newcomers.length) return '0';
        const address = reachAddress({ view: { ...model.view, period: days(month) } }, { show: 'newcomers' });
        return <a href={`${address}#districts`}>{format.number(month.newcomers.length)}</a>;
      },
    },
    {
      key: 'names',
      header: words.names,
      cell: ({ newcomers }) =>
        newcomers.length === 0 ? (
          '–'
        ) : (
          <span>
            {newcomers.map((ags, at) => (
              <span key={ags}>
                {at > 0 && ', '}
                <a href={`/places/${ags}`}>{districtName(places.get(ags)!)}</a>
              </span>
            ))}
          </span>
        ),
    },
    {
      key: 'soFar',
      header: words.soFar,
      align: 'end',
      cell: ({ reachedSoFar, observedDays, isUnknown }) => {
        if (observedDays === null) return '–';
        return isUnknown && reachedSoFar === 0 ? t.reach.unknown : format.number(reachedSoFar);
      },
    },
    {
      key: 'observed',
      header: words.observedDays,
      align: 'end',
      cell: ({ observedDays }) => (observedDays === null ? '–' : format.number(observedDays)),
    },
  ];
  return (
    <>
      <DataTable
        caption={words.districts}
        rows={model.reach.overTime}
        rowKey={({ from }) => from}
        columns={columns}
        density="compact"
      />
      <ProvenanceNote
        ctx={ctx}
        provenance={tableProvenance(ctx, model, 'overTime')}
        units={[
          [words.newcomers, units.districts],
          [words.soFar, units.districts],
          [words.observedDays, `${units.days}; ${t.reach.details.rules.observed}`],
        ]}
      />
    </>
  );
}
