import { Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SheetColumn } from '../../../shared/sheets/sheet.js';
import { PageController } from '../../../web/http/page.js';
import { exportPaths, formatOf, sendList } from '../../../web/list-sheet.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { CampaignsQueries } from '../campaigns.queries.js';
import type { CampaignListRow } from '../campaigns.queries.js';

/** The list of campaigns as a file, of those in use or of those put away, as the page shows them. */
@PageController('/campaigns')
export class CampaignExportPages {
  constructor(private readonly campaigns: CampaignsQueries) {}

  @Get(exportPaths)
  async file(@Ctx() ctx: PageContext, @Res() response: Response): Promise<void> {
    const archived = ctx.query.get('archived') === '1';
    await sendList(ctx, response, formatOf(ctx), {
      name: 'campaigns',
      columns: columns(ctx),
      rows: await this.campaigns.list({ archived }),
      filters: archived ? [ctx.t.exports.archivedOnly] : [],
    });
  }
}

function columns({ t }: PageContext): SheetColumn<CampaignListRow>[] {
  const words = t.exports.lists;
  return [
    { header: words.name, kind: 'text', width: 40, of: ({ campaign }) => campaign.name },
    { header: words.goal, kind: 'text', width: 60, of: ({ campaign }) => campaign.goal },
    { header: words.goalWho, kind: 'text', width: 30, of: ({ campaign }) => campaign.goalWho },
    { header: words.goalWhat, kind: 'text', width: 30, of: ({ campaign }) => campaign.goalWhat },
    { header: words.goalMeasure, kind: 'text', width: 30, of: ({ campaign }) => campaign.goalMeasure },
    { header: words.goalUntil, kind: 'day', of: ({ campaign }) => campaign.goalUntil },
    { header: words.from, kind: 'day', of: ({ campaign }) => campaign.periodStart },
    { header: words.to, kind: 'day', of: ({ campaign }) => campaign.periodEnd },
    { header: words.events, kind: 'number', of: ({ events }) => events },
    { header: words.grants, kind: 'number', of: ({ ties }) => ties.grants.length },
    { header: words.targetDistricts, kind: 'number', of: ({ ties }) => ties.districts.length },
    { header: words.wishedOutlets, kind: 'number', of: ({ ties }) => ties.outlets.length },
    { header: words.budget, kind: 'number', of: ({ campaign }) => inEuro(campaign.budgetCents) },
    { header: words.spent, kind: 'number', of: ({ campaign }) => inEuro(campaign.spentCents) },
    { header: words.hoursPlanned, kind: 'number', of: ({ campaign }) => campaign.hoursPlanned },
    { header: words.hoursSpent, kind: 'number', of: ({ campaign }) => campaign.hoursSpent },
    { header: words.archived, kind: 'instant', of: ({ campaign }) => campaign.archivedAt },
  ];
}

function inEuro(cents: number | null): number | null {
  return cents === null ? null : cents / 100;
}
