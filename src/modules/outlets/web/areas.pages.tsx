import { Body, Get, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import { UserError } from '../../../shared/errors.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { formValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { PlacesQueries } from '../../places/places.queries.js';
import { EditAreas } from '../edit-areas.js';
import { AreaForm, areaValues, readAreas } from './area-form.js';
import type { AreaFormView } from './area-form.js';
import { ShowOutlet } from './show-outlet.js';

/** What is known about each district in which an outlet spreads. */
@PageController('/outlets/:id/area')
export class AreasPages {
  constructor(
    private readonly show: ShowOutlet,
    private readonly places: PlacesQueries,
    private readonly editAreas: EditAreas,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  async form(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const { outlet, areas } = await this.show.detail(id);
    return this.page(ctx, id, { values: areaValues(outlet.version, areas, ctx), problems: [] });
  }

  @Post()
  @Html()
  async save(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const { areas } = await this.show.detail(id);
    const today = dayOf(ctx.now, this.settings.timeZone);
    const values = formValues(body);
    const read = readAreas(values, areas, today, ctx);
    if (!read.ok) {
      response.status(422);
      return this.page(ctx, id, { values, problems: read.problems });
    }
    try {
      const changed = await this.editAreas.run(id, read.version, read.rows, who.userId);
      const text = changed ? ctx.t.outlets.areas.saved : ctx.t.outlets.unchanged;
      return seeOther(`/outlets/${id}`, { kind: 'done', text });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile') throw error;
      response.status(statusOf(error.code));
      // saving once more is then a decision: the form carries the version that the person was told about
      const { outlet } = await this.show.detail(id);
      const problems = [{ path: 'version', message: ctx.t.outlets.form.changedMeanwhile }];
      return this.page(ctx, id, { values: { ...values, version: String(outlet.version) }, problems });
    }
  }

  private async page(
    ctx: PageContext,
    id: string,
    view: Pick<AreaFormView, 'values' | 'problems'>,
  ): Promise<string> {
    const { outlet, areas } = await this.show.detail(id);
    const districts = await this.places.districtsWithKeys(areas.map(({ districtAgs }) => districtAgs));
    const words = ctx.t.outlets.areas;
    return renderPage(
      ctx,
      {
        title: words.title(outlet.name),
        lead: words.lead,
        head: <RoomStyles />,
        section: 'outlets',
        crumbs: [
          { label: ctx.t.outlets.title, href: '/outlets' },
          { label: outlet.name, href: `/outlets/${id}` },
        ],
      },
      <AreaForm ctx={ctx} outletId={id} view={{ ...view, districts }} />,
    );
  }
}
