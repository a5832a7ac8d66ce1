import { Get, Inject, Param } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import { notFound } from '../../../../shared/errors.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { asset } from '../../../../web/assets.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Outlet } from '../../../outlets/outlet.entity.js';
import { estimatorNames, estimators } from '../../../reach/estimators/reach-value.js';
import type { Estimator } from '../../../reach/estimators/reach-value.js';
import { audienceLines } from '../audience-lines.js';
import { AudienceQueries } from '../audience.queries.js';
import { figuresOf } from '../grounds.js';
import { PiecesQueries } from '../pieces.queries.js';
import { readReachView } from '../reach-request.js';
import { AudiencePage } from './audience-view.js';
import type { AudienceModel } from './audience-view.js';

const unknown = 'unknown';
const chosen = z
  .union([z.uuid(), z.literal(unknown)])
  .nullable()
  .catch(null);

/** What an audience is made of: its outlets and figures, and the placements behind each. */
@PageController('/reach/audiences')
export class AudiencePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audiences: AudienceQueries,
    private readonly pieces: PiecesQueries,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get(':estimator')
  @Html()
  async page(@Ctx() ctx: PageContext, @Param('estimator') name: string): Promise<string> {
    const estimator = estimatorNames.find((each) => each === name);
    if (!estimator) throw notFound(name);
    const words = ctx.t.reach;
    return renderPage(
      ctx,
      {
        title: words.pieces.title(words.audience.names[estimator]),
        lead: words.pieces.lead,
        section: 'reach',
        head: (
          <>
            <RoomStyles />
            <link rel="stylesheet" href={asset('/static/reach.css')} />
          </>
        ),
      },
      <AudiencePage ctx={ctx} model={await this.model(ctx, estimator)} />,
    );
  }

  private async model(ctx: PageContext, estimator: Estimator): Promise<AudienceModel> {
    const today = dayOf(ctx.now, this.settings.timeZone);
    const view = readReachView(ctx.query, today);
    const question = {
      period: view.period,
      campaignId: view.campaignId,
      grantId: view.grantId,
    };
    const { value, outlets, figures } = await this.audiences.breakdown(estimator, question);
    const outlet = chosen.parse(ctx.query.get('outlet'));
    const figure = chosen.parse(ctx.query.get('figure'));
    const outletId = outlet === unknown ? null : outlet;
    const lines = audienceLines(estimator, outlets).filter((line) => !outlet || line.outletId === outletId);
    const all =
      outlet && figure
        ? await this.pieces.pieces(
            estimator,
            question,
            outletId,
            figuresOf(figures, outletId, estimators[estimator].metric),
          )
        : null;
    const figureId = figure === unknown ? null : figure;
    return {
      view,
      today,
      estimator,
      value,
      lines,
      isWhole: !outlet,
      pieces: all && all.filter((piece) => piece.figureId === figureId),
      outletNames: await this.namesOf([
        ...outlets.flatMap((each) => each.outletId ?? []),
        ...value.shared.map(({ titleId }) => titleId),
      ]),
    };
  }

  private async namesOf(ids: string[]): Promise<Map<string, string>> {
    if (!ids.length) return new Map();
    const rows = await this.dataSource.manager.find(Outlet, {
      select: { id: true, name: true },
      where: { id: In([...new Set(ids)]) },
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
