import { ScopeBadge } from '../../../web/components/badge.js';
import { Fact, Facts } from '../../../web/components/facts.js';
import { DataTable } from '../../../web/components/table.js';
import { DayTime } from '../../../web/components/time.js';
import { mayEdit } from '../../../web/page-context.js';
import { nameOfCode } from '../../../web/name-of-code.js';
import type { PageContext } from '../../../web/page-context.js';
import type { District } from '../../places/district.entity.js';
import type { DistributionArea } from '../distribution-area.entity.js';
import type { FeedAddress } from '../feed-address.entity.js';
import { FiguresSection } from '../figures/web/outlet-figures.js';
import type { FiguresView } from '../figures/web/outlet-figures.js';
import type { OutletDetail } from '../outlets.queries.js';
import { nameOfDistrict } from './district-names.js';

interface Props {
  ctx: PageContext;
  detail: OutletDetail;
  /** Districts of the area and of section feeds. */
  districts: ReadonlyMap<string, District>;
  figures: FiguresView;
}

export function OutletPage(props: Props) {
  const { ctx, detail } = props;
  const words = ctx.t.outlets.page;
  return (
    <>
      <OutletFacts {...props} />
      <FiguresSection ctx={ctx} view={props.figures} />
      <section>
        <h2>{words.area}</h2>
        {detail.areas.length ? <Area {...props} /> : <p>{words.noArea}</p>}
      </section>
      <section>
        <h2>{words.addresses}</h2>
        {detail.addresses.length ? (
          <Addresses {...props} />
        ) : (
          <p>
            {words.noAddresses}{' '}
            <a href={`/feeds/new?address=${encodeURIComponent(detail.outlet.homepage)}`}>{words.findFeeds}</a>
          </p>
        )}
      </section>
    </>
  );
}

function OutletFacts({ ctx, detail: { outlet, hosts } }: Props) {
  const { t } = ctx;
  const words = t.outlets.page;
  const edited = outlet.editedFields.map(
    (field) => t.outlets.fields[field as keyof typeof t.outlets.fields] ?? field,
  );
  return (
    <section>
      <h2 class="visually-hidden">{words.facts}</h2>
      <Facts>
        <Fact name={t.shell.words.scope}>
          <ScopeBadge scope={outlet.scope} t={t} />
        </Fact>
        <Fact name={t.outlets.type}>{t.shell.mediumTypes[outlet.mediumType]}</Fact>
        {outlet.homepage && (
          <Fact name={words.homepage}>
            <a href={outlet.homepage} rel="noreferrer external">
              {outlet.homepage.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
            </a>
          </Fact>
        )}
        {outlet.publisher && <Fact name={words.publisher}>{outlet.publisher}</Fact>}
        {outlet.seat && <Fact name={words.seat}>{outlet.seat}</Fact>}
        {outlet.states.length > 0 && <Fact name={words.states}>{outlet.states.join(', ')}</Fact>}
        {outlet.country !== 'DE' && (
          <Fact name={words.country}>{nameOfCode(ctx.locale, 'region', outlet.country)}</Fact>
        )}
        {outlet.languages.length > 0 && (
          <Fact name={words.languages}>
            {outlet.languages.map((code) => nameOfCode(ctx.locale, 'language', code)).join(', ')}
          </Fact>
        )}
        <Fact name={words.domains}>
          <span class="mono">{hosts.join(', ')}</span>
          <div class="quiet">{words.domainsHint}</div>
        </Fact>
        <Fact name={words.origin}>
          {words.origins[outlet.origin]}
          {outlet.catalogueId && <span class="quiet"> · {outlet.catalogueId}</span>}
          {edited.length > 0 && <div class="quiet">{words.edited(edited.join(', '))}</div>}
        </Fact>
        {outlet.notes && (
          <Fact name={words.notes}>
            <span class="room-text">{outlet.notes}</span>
          </Fact>
        )}
      </Facts>
      <p>
        <a href={`/mentions?outlet=${outlet.id}`}>{words.mentions}</a>
        {mayEdit(ctx) && (
          <>
            {' · '}
            <a href={`/contacts?outlet=${outlet.id}`}>{words.contacts}</a>
          </>
        )}
      </p>
      <p>
        <a href={`/outlets/${outlet.id}/articles`}>{t.articles.linkText}</a>
      </p>
    </section>
  );
}

function Area({ ctx, detail: { outlet, areas }, districts }: Props) {
  const words = ctx.t.outlets.page;
  const population = areas.reduce((sum, area) => sum + (districts.get(area.districtAgs)?.population ?? 0), 0);
  const sources = words.areaSources as Record<string, string>;
  return (
    <>
      <p>
        {words.areaSum(areas.length, ctx.format.number(population))}{' '}
        <span class="quiet">{words.areaNote}</span>{' '}
        {mayEdit(ctx) && <a href={`/outlets/${outlet.id}/area`}>{ctx.t.outlets.areas.edit}</a>}
      </p>
      <DataTable
        caption={words.area}
        density="compact"
        rows={areas}
        rowKey={(area) => area.id}
        columns={[
          {
            key: 'district',
            header: ctx.t.shell.words.district,
            primary: true,
            cell: (area) => (
              <a href={`/places/${area.districtAgs}`}>{nameOfDistrict(districts, area.districtAgs)}</a>
            ),
          },
          {
            key: 'state',
            header: ctx.t.shell.words.state,
            cell: (area) => districts.get(area.districtAgs)?.state,
          },
          {
            key: 'population',
            header: ctx.t.places.population,
            align: 'end',
            cell: (area) => {
              const district = districts.get(area.districtAgs);
              return district && ctx.format.number(district.population);
            },
          },
          {
            key: 'share',
            header: ctx.t.outlets.areas.shareColumn,
            align: 'end' as const,
            cell: ({ share }: DistributionArea) => (share === null ? '–' : ctx.format.percent(share)),
          },
          {
            key: 'source',
            header: words.areaSource,
            cell: (area: DistributionArea) => sources[area.source] ?? area.source,
          },
          {
            key: 'asOf',
            header: words.asOf,
            cell: (area) => area.asOf && <DayTime ctx={ctx} day={area.asOf} />,
          },
        ]}
      />
    </>
  );
}

function Addresses({ ctx, detail: { outlet, addresses }, districts }: Props) {
  const words = ctx.t.outlets.page;
  const covers = (address: FeedAddress) =>
    address.districtAgs.length > 3
      ? ctx.t.outlets.districts(address.districtAgs.length)
      : address.districtAgs.map((ags) => nameOfDistrict(districts, ags)).join(', ') || words.wholeArea;
  return (
    <>
      <DataTable
        caption={words.addresses}
        density="compact"
        rows={addresses}
        rowKey={(address) => address.id}
        columns={[
          {
            key: 'url',
            header: words.address,
            primary: true,
            cell: ({ url }) => <span class="mono room-address">{url}</span>,
          },
          { key: 'kind', header: words.kind, cell: ({ kind }) => words.addressKinds[kind] },
          {
            key: 'covers',
            header: words.covers,
            cell: (address) =>
              address.kind === 'section' && !address.districtAgs.length ? '' : covers(address),
          },
          {
            key: 'grade',
            header: words.grade,
            cell: ({ grade }) => <abbr title={ctx.t.outlets.grades[grade]}>{grade}</abbr>,
          },
        ]}
      />
      {mayEdit(ctx) && (
        <form method="post" action="/feeds/from-outlets" class="submit-row">
          <input type="hidden" name="which" value="selected" />
          <input type="hidden" name="outletIds" value={outlet.id} />
          <button type="submit" class="btn">
            {ctx.t.outlets.bulk.one}
          </button>
          <span class="quiet">{ctx.t.outlets.bulk.hint}</span>
        </form>
      )}
    </>
  );
}
