import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../shared/days.js';
import { notFound } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { renderPage } from '../../../web/layout.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { PlacesQueries } from '../../places/places.queries.js';
import { FigureQueries } from '../figures/figures.queries.js';
import { newFigureValues } from '../figures/web/figure-form.js';
import { OutletsQueries } from '../outlets.queries.js';
import type { OutletDetail } from '../outlets.queries.js';
import { OutletPage } from './outlet-page.js';

/** The page of an outlet, also when the form on it came back. */
@Injectable()
export class ShowOutlet {
  constructor(
    private readonly outlets: OutletsQueries,
    private readonly places: PlacesQueries,
    private readonly figures: FigureQueries,
  ) {}

  /** Throws `not-found`. */
  async detail(id: string): Promise<OutletDetail> {
    const detail = await this.outlets.detail(id);
    if (!detail) throw notFound('outlet');
    return detail;
  }

  /** `form`: what was typed into the form of a figure, and what is wrong with it. */
  async page(
    ctx: PageContext,
    detail: OutletDetail,
    form?: { values: FormValues; problems: readonly FieldProblem[] },
  ): Promise<string> {
    const { outlet, areas, addresses } = detail;
    const keys = [
      ...areas.map(({ districtAgs }) => districtAgs),
      ...addresses.flatMap(({ districtAgs }) => districtAgs),
    ];
    const districts = await this.places.districtsWithKeys([...new Set(keys)]);
    const values = newFigureValues(outlet.mediumType, dayOf(ctx.now, ctx.format.timeZone), ctx.query);
    const figures = {
      outletId: outlet.id,
      known: await this.figures.of(outlet),
      ...(form ?? { values, problems: [] }),
    };
    const action = mayEdit(ctx) && (
      <a class="btn" href={`/outlets/${outlet.id}/edit`}>
        {ctx.t.shell.actions.edit}
      </a>
    );
    return renderPage(
      ctx,
      {
        title: outlet.name,
        head: <RoomStyles />,
        section: 'outlets',
        crumbs: [{ label: ctx.t.outlets.title, href: '/outlets' }],
        action,
      },
      <OutletPage
        ctx={ctx}
        detail={detail}
        districts={new Map(districts.map((district) => [district.ags, district]))}
        figures={figures}
      />,
    );
  }
}
