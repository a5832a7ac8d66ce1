import { Get, Param } from '@nestjs/common';
import { notFound } from '../../../shared/errors.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { Html, PageController } from '../../../web/http/page.js';
import { pageOfSorted } from '../../../web/http/page-of-sorted.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import { districtKey } from '../../places/district-key.js';
import { PlacesQueries } from '../../places/places.queries.js';
import { OutletsQueries } from '../outlets.queries.js';
import { DistrictList } from './district-list.js';
import { DistrictPage } from './district-page.js';
import { districtsToName } from './outlet-cells.js';

const MUNICIPALITIES = 50;

/** Places with the outlets that spread there: stands here, because the places know nothing of outlets. */
@PageController('/places')
export class PlacesPages {
  constructor(
    private readonly places: PlacesQueries,
    private readonly outlets: OutletsQueries,
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
    const district = await this.places.district(districtKey(ags));
    if (!district) throw notFound('district');
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
        head: <RoomStyles />,
        section: 'places',
        crumbs: [
          { label: ctx.t.places.title, href: '/places' },
          { label: state, href: `/places?state=${encodeURIComponent(state)}` },
        ],
      },
      <DistrictPage
        ctx={ctx}
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
}
