import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { addDays, dayOf } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { OrganisationProfile } from '../../accounts/organisation-profile.js';
import { LedgerQueries } from '../reach/ledger.queries.js';
import { previousPeriod } from '../timeline.js';
import type { Period } from '../timeline.js';
import { TimelineQueries } from '../timeline.queries.js';
import { campaignFacts } from './facts/campaigns.facts.js';
import { clippingFacts } from './facts/clippings.facts.js';
import { districtFacts } from './facts/districts.facts.js';
import { enquiryFacts } from './facts/enquiries.facts.js';
import type { FactsScope } from './facts/facts-scope.js';
import { feedFacts } from './facts/feeds.facts.js';
import { grantFacts } from './facts/grants.facts.js';
import { audienceFacts, outletFacts, ownAudienceFacts } from './facts/outlets.facts.js';
import { keyMessageFacts, placementFacts, waitingCount } from './facts/placements.facts.js';
import { eventFacts, ourReleases, releaseFacts } from './facts/releases.facts.js';
import type { ReportFacts } from './report-facts.js';
import type { ReportRequest } from './report-request.js';
import { ruleVersions } from './rule-versions.js';

/** Reads all that a report rests on, in a fixed number of queries whatever its size. */
@Injectable()
export class CollectFacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisation: OrganisationProfile,
    private readonly timelines: TimelineQueries,
    private readonly ledger: LedgerQueries,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** `compared`: with the period of equal length before. */
  async collect(request: ReportRequest, now: Date, { compared = true } = {}): Promise<ReportFacts> {
    const { manager } = this.dataSource;
    const { timeZone } = this.settings;
    const today = dayOf(now, timeZone);
    const period = gone(request, today);
    const { grantIds, campaignIds: beside } = request.parameters;
    const grants = await grantFacts(manager, grantIds, {
      language: request.language,
      day: request.periodEnd,
      timeZone,
    });
    const campaignIds =
      grantIds.length || beside.length
        ? [...new Set([...grants.flatMap((grant) => grant.campaignIds), ...beside])].sort()
        : null;
    const before = period && compared ? previousPeriod(period) : null;
    const span = period && spanOf([period, ...(before ? [before] : []), ...grants.map(startOf)]);
    const scope: FactsScope = {
      span: span ?? { from: today, to: addDays(today, -1) },
      period: period ?? { from: today, to: addDays(today, -1) },
      before: before ?? { from: today, to: addDays(today, -1) },
      campaignIds,
      grantIds,
      timeZone,
    };
    const campaigns = await campaignFacts(manager, campaignIds);
    const ours = await ourReleases(manager, scope);
    const releases = await releaseFacts(manager, scope, ours, now);
    const placements = await placementFacts(this.dataSource, scope);
    const outlets = await outletFacts(manager, [
      ...placements.flatMap(({ outletId }) => outletId ?? []),
      ...releases.flatMap(({ outletIds }) => outletIds),
      ...campaigns.flatMap(({ outletIds }) => outletIds),
    ]);
    return {
      dataVersion: now.toISOString(),
      today,
      timeZone,
      period,
      before,
      span,
      rules: ruleVersions(),
      organisation: (await this.organisation.read(manager)).name,
      campaignIds,
      grants,
      campaigns,
      releases,
      events: await eventFacts(manager, scope),
      placements,
      waiting: await waitingCount(this.dataSource, scope),
      outlets,
      audiences: await audienceFacts(manager, outlets),
      ownAudiences: await ownAudienceFacts(this.dataSource, scope),
      districts: await districtFacts(this.dataSource, this.ledger, scope),
      messages: await keyMessageFacts(manager, placements, campaignIds),
      enquiries: await enquiryFacts(manager, scope, ours),
      feeds: await feedFacts(this.dataSource, await this.timelines.seen(scope.span), scope),
      clippings: await clippingFacts(this.dataSource, scope, now),
    };
  }
}

/** As far as the period has gone; null: it has not begun. */
function gone({ periodStart, periodEnd }: ReportRequest, today: Day): Period | null {
  if (periodStart > today) return null;
  return { from: periodStart, to: periodEnd < today ? periodEnd : today };
}

const startOf = ({ periodStart }: { periodStart: Day }): { from: Day } => ({ from: periodStart });

function spanOf(periods: readonly { from: Day; to?: Day }[]): Period {
  const starts = periods.map(({ from }) => from).sort();
  return { from: starts[0]!, to: periods[0]!.to! };
}
