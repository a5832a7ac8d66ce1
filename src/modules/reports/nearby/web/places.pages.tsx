import { Get, Inject, Param } from '@nestjs/common';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import { notFound } from '../../../../shared/errors.js';
import { z } from 'zod';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { asset } from '../../../../web/assets.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { pageOfSorted } from '../../../../web/http/page-of-sorted.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { districtName } from '../../../places/district-name.js';
import { districtKey } from '../../../places/district-key.js';
import { PlacesQueries } from '../../../places/places.queries.js';
import { OutletsQueries } from '../../../outlets/outlets.queries.js';
import { DistrictList } from '../../../outlets/web/district-list.js';
import { DistrictPage } from '../../../outlets/web/district-page.js';
import { districtsToName } from '../../../outlets/web/outlet-cells.js';
import { presetPeriod, presets } from '../../periods.js';
import type { Preset } from '../../periods.js';
import type { Period } from '../../timeline.js';
import { NearbyQueries } from '../nearby.queries.js';
import { MunicipalityPage } from './municipality-page.js';
import { NearbyReferences } from './nearby-references.js';

const MUNICIPALITIES = 50;

/** References on the page; the API gives more. */
const references = 12;

function PlaceStyles() {
  return (
    <>
      <RoomStyles />
      <link rel="stylesheet" href={asset('/static/reach.css')} />
    </>
  );
}

/** Places with the outlets that spread there and the mentions around: stands here, because the places know nothing of either. */
@PageController('/places')
export class PlacesPages {
  constructor(
    private readonly places: PlacesQueries,
    private readonly outlets: OutletsQueries,
    private readonly nearby: NearbyQueries,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const filter = {
      q: ctx.query.get('q')?.trim().slice(0, 100) || undefined,
      state: ctx.query.get('state')?.trim() || undefined,
    };
    const [districts, outlets] = await Promise.all([
      this.places.districts(filter),
      this.outlets.countsByDistrict(),
    ]);
    return renderPage(
      ctx,
      { title: ctx.t.places.title, head: <RoomStyles />, section: 'places', lead: ctx.t.places.lead },
      <DistrictList ctx={ctx} view={{ filter, districts, outlets }} />,
    );
  }

  @Get('/:ags')
  @Html()
  async one(@Ctx() ctx: PageContext, @Param('ags') ags: string): Promise<string> {
    if (/^\d{8}$/.test(ags)) return this.municipality(ctx, ags);
    const district = await this.places.district(districtKey(ags));
    if (!district) throw notFound('district');
    const { period, preset } = this.period(ctx);
    const nearby = await this.nearby.ofDistrict(ags, period, references);
    const q = ctx.query.get('q')?.trim().slice(0, 100) ?? '';
    const cursor = ctx.query.get('cursor') || undefined;
    const [outlets, all, found] = await Promise.all([
      this.outlets.spreadingIn(ags),
      this.places.municipalities({ district: ags }),
      this.places.municipalities({ district: ags, q }),
    ]);
    const page = pageOfSorted(found, { limit: MUNICIPALITIES, cursor }, (row) => [row.name, row.ags]);
    const neighbours = await this.places.districtsWithKeys(district.neighbours);
    const named = await this.places.districtsWithKeys([...new Set(districtsToName(outlets))]);
    const { state } = district;
    return renderPage(
      ctx,
      {
        title: districtName(district),
        head: <PlaceStyles />,
        section: 'places',
        crumbs: [
          { label: ctx.t.places.title, href: '/places' },
          { label: state, href: `/places?state=${encodeURIComponent(state)}` },
        ],
      },
      <DistrictPage
        ctx={ctx}
        after={
          nearby && <NearbyReferences ctx={ctx} view={{ nearby, period, preset, ags, districtAgs: ags }} />
        }
        view={{
          district,
          neighbours,
          outlets,
          names: new Map(named.map((one) => [one.ags, one])),
          municipalityCount: all.length,
          municipalities: { district, q, rows: page.items, total: found.length, nextCursor: page.nextCursor },
        }}
      />,
    );
  }

  private async municipality(ctx: PageContext, ags: string): Promise<string> {
    const municipality = await this.places.municipality(ags);
    const district = municipality && (await this.places.district(municipality.districtAgs));
    if (!municipality || !district) throw notFound('municipality');
    const { period, preset } = this.period(ctx);
    const nearby = await this.nearby.ofMunicipality(municipality, period, references);
    return renderPage(
      ctx,
      {
        title: municipality.name,
        head: <PlaceStyles />,
        section: 'places',
        crumbs: [
          { label: ctx.t.places.title, href: '/places' },
          { label: district.state, href: `/places?state=${encodeURIComponent(district.state)}` },
          { label: districtName(district), href: `/places/${district.ags}` },
        ],
      },
      <MunicipalityPage
        ctx={ctx}
        municipality={municipality}
        district={district}
        nearby={nearby && { nearby, period, preset, ags, districtAgs: district.ags }}
      />,
    );
  }

  private period(ctx: PageContext): { period: Period; preset: Preset } {
    const preset = z.enum(presets).catch('365d').parse(ctx.query.get('period'));
    return { preset, period: presetPeriod(preset, dayOf(ctx.now, this.settings.timeZone)) };
  }
}
