import { Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sheetFormats } from '../../../../shared/sheets/sheet.js';
import { PageController } from '../../../../web/http/page.js';
import { exportPaths, formatOf, sendList } from '../../../../web/list-sheet.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { districtsShown } from '../districts-shown.js';
import type { ReachAnswer } from '../reach-answer.js';
import { ReachAnswers } from '../reach-answers.js';
import { districtColumns, outletColumns, outletSheetRows } from '../reach-sheets.js';

/** The tables of the reach as files, for the question at the same address. */
@PageController('/reach')
export class ReachExportPages {
  constructor(private readonly answers: ReachAnswers) {}

  @Get(exportPaths)
  async districts(@Ctx() ctx: PageContext, @Res() response: Response): Promise<void> {
    const answer = await this.answers.at(ctx.query, ctx.now);
    await sendList(ctx, response, formatOf(ctx), {
      name: 'reachDistricts',
      columns: districtColumns(ctx, answer),
      rows: districtsShown(answer.reach, answer.view.show),
      filters: filtersOf(ctx, answer),
    });
  }

  @Get(sheetFormats.map((format) => `outlets/export.${format}`))
  async outlets(@Ctx() ctx: PageContext, @Res() response: Response): Promise<void> {
    const answer = await this.answers.at(ctx.query, ctx.now);
    await sendList(ctx, response, formatOf(ctx), {
      name: 'reachOutlets',
      columns: outletColumns(ctx, answer),
      rows: outletSheetRows(ctx, answer),
      filters: filtersOf(ctx, answer),
    });
  }
}

function filtersOf({ t, format }: PageContext, { view, campaign, grant }: ReachAnswer): string[] {
  const { from, to } = view.period;
  return [
    t.reach.basis(format.day(from), format.day(to)),
    ...(campaign ? [`${t.reach.campaign}: ${campaign.name}`] : []),
    ...(grant ? [`${t.reach.grant}: ${grant.title}`] : []),
    ...(view.show ? [t.reach.shown[view.show]] : []),
  ];
}
