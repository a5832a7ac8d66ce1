import { Get, Header, StreamableFile } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { DrawPicture } from '../../../../media/draw-picture.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { asset } from '../../../../web/assets.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Campaign } from '../../../campaigns/campaign.entity.js';
import { Grant } from '../../../funding/grant.entity.js';
import { DistrictMapAssets } from '../../../places/web/district-map.js';
import { ReachAnswers } from '../reach-answers.js';
import { reachFigures } from '../reach-figures.js';
import { TimelineAssets } from '../../web/timeline-assets.js';
import { reachDocument } from './reach-document.js';
import type { ReachModel } from './reach-model.js';
import { ReachPage } from './reach-view.js';

const download = (name: string) => Header('content-disposition', `attachment; filename="${name}"`);
const unkept = () => Header('cache-control', 'no-store');

/** Districts reached, as numbers, map and table. */
@PageController('/reach')
export class ReachPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly answers: ReachAnswers,
    private readonly drawPicture: DrawPicture,
  ) {}

  @Get()
  @Html()
  async page(@Ctx() ctx: PageContext): Promise<string> {
    return renderPage(
      ctx,
      {
        title: ctx.t.reach.title,
        lead: ctx.t.reach.lead,
        section: 'reach',
        head: (
          <>
            <RoomStyles />
            <DistrictMapAssets />
            <TimelineAssets />
            <link rel="stylesheet" href={asset('/static/reach.css')} />
          </>
        ),
      },
      <ReachPage ctx={ctx} model={await this.model(ctx)} />,
    );
  }

  @Get('map.svg')
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @download('reach.svg')
  @unkept()
  async svg(@Ctx() ctx: PageContext): Promise<string> {
    return reachDocument(ctx, await this.model(ctx));
  }

  @Get('map.png')
  @Header('content-type', 'image/png')
  @download('reach.png')
  @unkept()
  async png(@Ctx() ctx: PageContext): Promise<StreamableFile> {
    return new StreamableFile(await this.drawPicture.png(reachDocument(ctx, await this.model(ctx))));
  }

  private async model(ctx: PageContext): Promise<ReachModel> {
    const answer = await this.answers.at(ctx.query, ctx.now);
    return {
      ...answer,
      figures: reachFigures(ctx, answer),
      campaigns: await this.dataSource.manager.find(Campaign, {
        select: { id: true, name: true },
        // the one that is shown too, be it in the archive
        where: [{ archivedAt: IsNull() }, ...(answer.campaign ? [{ id: answer.campaign.id }] : [])],
        order: { name: 'ASC' },
      }),
      grants: await this.dataSource.manager.find(Grant, {
        select: { id: true, title: true },
        order: { title: 'ASC', id: 'ASC' },
      }),
    };
  }
}
