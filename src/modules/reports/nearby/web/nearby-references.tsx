import { EmptyState } from '../../../../web/components/empty-state.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { dayOf } from '../../../../shared/days.js';
import { withQuery } from '../../../../web/query-links.js';
import { districtName } from '../../../places/district-name.js';
import { presets } from '../../periods.js';
import type { Preset } from '../../periods.js';
import type { Period } from '../../timeline.js';
import { ProvenanceNote } from '../../reach/web/provenance.js';
import { nearbyProvenance } from '../nearby-provenance.js';
import { isCity } from '../nearby.queries.js';
import type { Nearby, NearbyPlace, NearbyReference } from '../nearby.queries.js';

export interface NearbyView {
  nearby: Nearby;
  period: Period;
  preset: Preset;
  /** Key of the place, and of its district. */
  ags: string;
  districtAgs: string;
}

/** Districts near a place, or like it, in which placements are on record: what one can point to there. */
export function NearbyReferences({ ctx, view }: { ctx: PageContext; view: NearbyView }) {
  const words = ctx.t.nearby;
  const { own, municipality, references } = view.nearby;
  return (
    <section id="nearby">
      <h2>{words.title}</h2>
      <p class="quiet">{municipality ? words.leadOfMunicipality : words.lead}</p>
      <PeriodTabs ctx={ctx} view={view} />
      {municipality && (
        <p>
          {words.itself(municipality.named)}{' '}
          {municipality.named > 0 && (
            <a href={listOf({ municipality: view.ags }, view.period)}>{words.toList}</a>
          )}
        </p>
      )}
      <p>
        {words.own[municipality ? 'municipality' : 'district'](own.area ?? 0, own.named)}{' '}
        {own.last !== null && (
          <a href={listOf({ district: view.districtAgs }, view.period)}>{words.toList}</a>
        )}
      </p>
      {references.length ? (
        <>
          <DataTable
            caption={words.title}
            density="compact"
            rows={references}
            rowKey={({ place }) => place.ags}
            columns={columnsOf(ctx, view)}
          />
          <WhereFrom ctx={ctx} view={view} />
        </>
      ) : (
        <EmptyState title={words.empty.title} text={words.empty.text} />
      )}
    </section>
  );
}

function WhereFrom({ ctx, view: { nearby, period } }: { ctx: PageContext; view: NearbyView }) {
  const words = ctx.t.nearby;
  const { units } = ctx.t.reach.details;
  return (
    <ProvenanceNote
      ctx={ctx}
      provenance={nearbyProvenance(ctx, nearby, period, dayOf(ctx.now, ctx.format.timeZone))}
      units={[
        [words.area, units.placements],
        [words.named, units.placements],
        [words.distance, words.distanceUnit],
        [ctx.t.places.population, units.people],
      ]}
    />
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

function columnsOf(
  { t, format }: PageContext,
  { period, nearby: { municipality } }: NearbyView,
): Column<NearbyReference>[] {
  const words = t.nearby;
  return [
    {
      key: 'place',
      header: municipality ? words.place : t.places.district,
      primary: true,
      cell: ({ place }) => (
        <a href={`/places/${place.ags}`}>{isMunicipality(place) ? place.name : districtName(place)}</a>
      ),
    },
    {
      key: 'reason',
      header: words.reason,
      narrow: 'line',
      cell: (row) => reasonText(t, row, municipality !== null),
    },
    {
      key: 'area',
      header: words.area,
      align: 'end',
      cell: ({ area, place }) =>
        area === null
          ? '–'
          : linked(format.number(area), area, listOf({ district: place.ags, basis: 'area' }, period)),
    },
    {
      key: 'named',
      header: words.named,
      align: 'end',
      cell: ({ named, place }) => {
        const where: Record<string, string> = isMunicipality(place)
          ? { municipality: place.ags }
          : { district: place.ags, basis: 'named' };
        return linked(format.number(named), named, listOf(where, period));
      },
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
      cell: ({ place }) => format.number(place.population),
    },
  ];
}

const isMunicipality = ({ ags }: NearbyPlace) => ags.length === 8;

/** A municipality or city is like the municipality, a Landkreis like its district; a city next door is the neighbouring district itself. */
function reasonText(
  t: PageContext['t'],
  { place, reason }: NearbyReference,
  toMunicipality: boolean,
): string {
  const { reasons, districtReasons, municipalityReasons } = t.nearby;
  if (!toMunicipality) return reasons[reason];
  const isLikeTown = isMunicipality(place) || (isCity(place) && reason !== 'neighbour');
  return (isLikeTown ? municipalityReasons : districtReasons)[reason];
}

/** A number that leads to its rows. */
function linked(text: string, count: number, href: string) {
  return count === 0 ? text : <a href={href}>{text}</a>;
}

/** Exactly the placements that were counted. */
function listOf(where: Record<string, string>, { from, to }: Period): string {
  const query = { review: 'relevant', from, to, once: '1', label: 'counted', ...where };
  return `/mentions?${new URLSearchParams(query).toString()}`;
}
