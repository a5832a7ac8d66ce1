import { EmptyState } from '../../../../web/components/empty-state.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { withQuery } from '../../../../web/query-links.js';
import type { DistrictBasis } from '../../../mentions/mention-filter.js';
import { districtName } from '../../../places/district-name.js';
import { presets } from '../../periods.js';
import type { Preset } from '../../periods.js';
import type { Period } from '../../timeline.js';
import type { Nearby, NearbyReference } from '../nearby.queries.js';

export interface NearbyView {
  nearby: Nearby;
  period: Period;
  preset: Preset;
  /** Key of the district whose own record is told. */
  districtAgs: string;
  place: 'district' | 'municipality';
}

/** Districts near a place, or like it, in which placements are on record: what one can point to there. */
export function NearbyReferences({ ctx, view }: { ctx: PageContext; view: NearbyView }) {
  const words = ctx.t.nearby;
  const { own, references } = view.nearby;
  return (
    <section id="nearby">
      <h2>{words.title}</h2>
      <p class="quiet">{words.lead}</p>
      <PeriodTabs ctx={ctx} view={view} />
      <p>
        {words.own[view.place](own.area, own.named)}{' '}
        {own.last !== null && <a href={listOf(view.districtAgs, view.period)}>{words.toList}</a>}
      </p>
      {references.length ? (
        <DataTable
          caption={words.title}
          density="compact"
          rows={references}
          rowKey={({ district }) => district.ags}
          columns={columnsOf(ctx, view)}
        />
      ) : (
        <EmptyState title={words.empty.title} text={words.empty.text} />
      )}
    </section>
  );
}

function PeriodTabs({ ctx, view }: { ctx: PageContext; view: NearbyView }) {
  const { t, path, query } = ctx;
  return (
    <nav class="tabs" aria-label={t.timeline.presetsLabel}>
      <ul>
        {presets.map((preset) => (
          <li key={preset}>
            <a
              href={`${withQuery(path, query, { period: preset })}#nearby`}
              aria-current={preset === view.preset ? 'page' : undefined}
            >
              {t.timeline.presets[preset]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function columnsOf({ t, format }: PageContext, { period }: NearbyView): Column<NearbyReference>[] {
  const words = t.nearby;
  return [
    {
      key: 'district',
      header: t.places.district,
      primary: true,
      cell: ({ district }) => <a href={`/places/${district.ags}`}>{districtName(district)}</a>,
    },
    { key: 'reason', header: words.reason, narrow: 'line', cell: ({ reason }) => words.reasons[reason] },
    {
      key: 'area',
      header: words.area,
      align: 'end',
      cell: ({ area, district }) => linked(format.number(area), area, listOf(district.ags, period, 'area')),
    },
    {
      key: 'named',
      header: words.named,
      align: 'end',
      cell: ({ named, district }) =>
        linked(format.number(named), named, listOf(district.ags, period, 'named')),
    },
    {
      key: 'last',
      header: words.last,
      cell: ({ last }) => (last === null ? '–' : <span class="nowrap">{format.day(last)}</span>),
    },
    {
      key: 'distance',
      header: words.distance,
      align: 'end',
      cell: ({ distance }) => words.kilometres(format.number(Math.round(distance))),
    },
    {
      key: 'people',
      header: t.places.population,
      align: 'end',
      cell: ({ district }) => format.number(district.population),
    },
  ];
}

/** A number that leads to its rows. */
function linked(text: string, count: number, href: string) {
  return count === 0 ? text : <a href={href}>{text}</a>;
}

/** Reviewed mentions of a district; without a basis those by area and those by name. */
function listOf(district: string, { from, to }: Period, basis?: DistrictBasis): string {
  const query = { review: 'relevant', from, to, district, ...(basis && { basis }) };
  return `/mentions?${new URLSearchParams(query).toString()}`;
}
