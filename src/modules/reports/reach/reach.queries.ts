import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { Day } from '../../../shared/days.js';
import { CampaignDistrict } from '../../campaigns/campaign-district.entity.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import type { Outlet } from '../../outlets/outlet.entity.js';
import { ledgerOf } from '../../reach/ledger.js';
import type { LedgerRow } from '../../reach/ledger.js';
import type { PlaceQuestion } from '../tally/read-months.js';
import { AudienceQueries } from './audience.queries.js';
import { LedgerQueries } from './ledger.queries.js';
import type { ReachValue } from '../../reach/estimators/reach-value.js';

/** A target district without a mention, and the outlets that spread there: where to go next. */
export interface WhiteSpot {
  district: LedgerRow;
  outlets: Pick<Outlet, 'id' | 'name' | 'scope'>[];
}

export interface Reach {
  ledger: ReturnType<typeof ledgerOf>;
  audiences: ReachValue[];
  whiteSpots: WhiteSpot[];
}

/** How far mentions reached: districts, audiences, and what is left. */
@Injectable()
export class ReachQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledgers: LedgerQueries,
    private readonly audiences: AudienceQueries,
  ) {}

  async reach(question: PlaceQuestion, today: Day): Promise<Reach> {
    const targets = await this.targets(question.campaignId, today);
    const ledger = await this.ledgers.ledger({ ...question, targets });
    const missed = ledger.rows.filter(({ targeted, coverage }) => targeted && coverage !== 'reached');
    const outlets = await this.ledgers.outletsIn(missed.map(({ ags }) => ags));
    return {
      ledger,
      audiences: await this.audiences.values(question),
      whiteSpots: missed.map((district) => ({ district, outlets: outlets.get(district.ags) ?? [] })),
    };
  }

  /** Of one campaign; without one, of all that run today: neither in the archive nor over. */
  private async targets(campaignId: string | null, today: Day): Promise<string[]> {
    const { manager } = this.dataSource;
    const ids = campaignId
      ? [campaignId]
      : (
          await manager.find(Campaign, {
            select: { id: true, periodEnd: true },
            where: { archivedAt: IsNull() },
          })
        )
          .filter(({ periodEnd }) => periodEnd === null || periodEnd >= today)
          .map(({ id }) => id);
    if (!ids.length) return [];
    const rows = await manager.findBy(CampaignDistrict, { campaignId: In(ids) });
    return [...new Set(rows.map(({ districtAgs }) => districtAgs))];
  }
}
