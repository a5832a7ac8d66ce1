import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { Day } from '../../../shared/days.js';
import { CampaignDistrict } from '../../campaigns/campaign-district.entity.js';
import { CampaignGrant } from '../../campaigns/campaign-grant.entity.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import type { Outlet } from '../../outlets/outlet.entity.js';
import { compareLedgers } from '../../reach/compare-ledgers.js';
import type { LedgerChange } from '../../reach/compare-ledgers.js';
import type { DistrictMonth } from '../../reach/districts-over-time.js';
import type { ReachValue } from '../../reach/estimators/reach-value.js';
import type { LedgerRow } from '../../reach/ledger.js';
import type { MentionShare } from '../tally/mention-share.js';
import type { PlaceQuestion } from '../tally/month-sheet.js';
import { narrowShare } from '../tally/narrow-share.js';
import { MonthSheets } from '../tally/month-sheets.js';
import { previousPeriod } from '../timeline.js';
import type { Period } from '../timeline.js';
import { AudienceQueries } from './audience.queries.js';
import { LedgerQueries } from './ledger.queries.js';
import type { Ledger } from './ledger.queries.js';
import { readOutletNames, titlesAmong } from './outlet-names.js';
import type { NamedOutlet } from './outlet-names.js';
import type { OutletReach } from './outlets-reached.js';

/** A target district without a mention, and the outlets that spread there: where to go next. */
export interface WhiteSpot {
  district: LedgerRow;
  outlets: Pick<Outlet, 'id' | 'name' | 'scope'>[];
}

/** The period of equal length before, by the same rules. */
export interface ReachBefore {
  period: Period;
  ledger: Ledger;
  audiences: ReachValue[];
  /** Districts reached for the first time in it. */
  newcomers: number;
  /** As `titles` of the reach. */
  titles: number;
}

export interface Reach {
  ledger: Ledger;
  audiences: ReachValue[];
  whiteSpots: WhiteSpot[];
  /** When districts were reached for the first time, by month. */
  overTime: DistrictMonth[];
  /** The first counted placement ever up to the end of the period, by district; those without one are not among them. */
  firstDays: ReadonlyMap<string, Day>;
  /** Outlets with placements, those with most first. */
  outlets: OutletReach[];
  outletNames: ReadonlyMap<string, NamedOutlet>;
  /** Distinct outlets that we know, editions counting as their title. */
  titles: number;
  before: ReachBefore;
  change: LedgerChange;
}

/** How far mentions reached: districts, audiences, outlets, what changed, and what is left. */
@Injectable()
export class ReachQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledgers: LedgerQueries,
    private readonly audiences: AudienceQueries,
    private readonly sheets: MonthSheets,
  ) {}

  async reach(asked: PlaceQuestion, today: Day): Promise<Reach> {
    const question = await narrowShare(this.dataSource.manager, asked);
    const period = previousPeriod(question.period);
    const earlier = { ...question, period };
    const [targets, country, sheets, sheetsBefore, seen, seenBefore] = await Promise.all([
      this.targets(question, today),
      this.ledgers.country(),
      this.sheets.read(question),
      this.sheets.read(earlier),
      this.ledgers.seen(question.period),
      this.ledgers.seen(period),
    ]);
    const [ledger, ledgerBefore, { values, outlets }, audiencesBefore, { months, firstDays }] =
      await Promise.all([
        this.ledgers.ledger({ ...question, targets }, { country, sheets, seen }),
        this.ledgers.ledger({ ...earlier, targets }, { country, sheets: sheetsBefore, seen: seenBefore }),
        this.audiences.audiences(question, sheets),
        this.audiences.audiences(earlier, sheetsBefore),
        this.ledgers.overTime(question, country, seen, today),
      ]);
    const outletNames = await readOutletNames(this.dataSource.manager, [
      ...outlets,
      ...audiencesBefore.outlets,
    ]);
    const before: ReachBefore = {
      period,
      ledger: ledgerBefore,
      audiences: audiencesBefore.values,
      titles: titlesAmong(audiencesBefore.outlets, outletNames),
      newcomers: [...firstDays.values()].filter((day) => day >= period.from && day <= period.to).length,
    };
    return {
      ledger,
      audiences: values,
      whiteSpots: await this.whiteSpots(ledger),
      overTime: months,
      firstDays,
      outlets,
      outletNames,
      titles: titlesAmong(outlets, outletNames),
      before,
      change: compareLedgers(ledger.rows, ledgerBefore.rows),
    };
  }

  private async whiteSpots(ledger: Ledger): Promise<WhiteSpot[]> {
    const missed = ledger.rows.filter(({ targeted, coverage }) => targeted && coverage !== 'reached');
    const outlets = await this.ledgers.outletsIn(missed.map(({ ags }) => ags));
    return missed.map((district) => ({ district, outlets: outlets.get(district.ags) ?? [] }));
  }

  /** Of one campaign, or those of a grant; without either, of all that run today: neither in the archive nor over. */
  private async targets({ campaignId, grantId }: MentionShare, today: Day): Promise<string[]> {
    const { manager } = this.dataSource;
    const paid = grantId ? await manager.findBy(CampaignGrant, { grantId }) : null;
    const running = async () => {
      const campaigns = await manager.find(Campaign, {
        select: { id: true, periodEnd: true },
        where: { archivedAt: IsNull() },
      });
      return campaigns.filter(({ periodEnd }) => periodEnd === null || periodEnd >= today);
    };
    const ids = campaignId
      ? [campaignId]
      : paid
        ? paid.map((each) => each.campaignId)
        : (await running()).map(({ id }) => id);
    if (!ids.length) return [];
    const rows = await manager.findBy(CampaignDistrict, { campaignId: In(ids) });
    return [...new Set(rows.map(({ districtAgs }) => districtAgs))];
  }
}
