import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { CampaignGrant } from '../../campaigns/campaign-grant.entity.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { DueDatesQueries } from '../../funding/due-dates/due-dates.queries.js';
import type { GrantDueDate } from '../../funding/due-dates/grant-due-date.entity.js';
import { FundingQueries } from '../../funding/funding.queries.js';
import type { GrantDetail } from '../../funding/funding.queries.js';
import { TargetsQueries } from '../../funding/targets/targets.queries.js';
import type { TargetsOfGrant } from '../../funding/targets/targets.queries.js';
import { ReleaseGrant } from '../../releases/release-grant.entity.js';
import { Release } from '../../releases/release.entity.js';
import { ReportGrant } from '../visibility/report-links.entity.js';
import { Report } from '../visibility/report.entity.js';

type ReleaseColumns = 'id' | 'headline' | 'state' | 'publishedAt' | 'plannedAt';
type ReportColumns = 'id' | 'title' | 'revision' | 'status' | 'periodStart' | 'periodEnd' | 'finalisedAt';

export interface GrantReport {
  detail: GrantDetail;
  targets: TargetsOfGrant;
  dates: GrantDueDate[];
  campaigns: Campaign[];
  /** Drafts first, then the latest first. */
  releases: Pick<Release, ReleaseColumns>[];
  /** The latest first. */
  reports: Pick<Report, ReportColumns>[];
}

/** More are listed among all releases. */
export const mostReleases = 50;

/** A grant with what belongs to it in all rooms; archived things are left out. */
@Injectable()
export class GrantReportQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly funding: FundingQueries,
    private readonly targets: TargetsQueries,
    private readonly dueDates: DueDatesQueries,
  ) {}

  async report(id: string): Promise<GrantReport | null> {
    const detail = await this.funding.grant(id);
    if (!detail) return null;
    return {
      detail,
      targets: await this.targets.of(id),
      dates: await this.dueDates.of(id),
      campaigns: await this.campaigns(id),
      releases: await this.releases(id),
      reports: await this.reports(id),
    };
  }

  private async campaigns(grantId: string): Promise<Campaign[]> {
    const { manager } = this.dataSource;
    const links = await manager.findBy(CampaignGrant, { grantId });
    if (!links.length) return [];
    return manager.find(Campaign, {
      where: { id: In(links.map(({ campaignId }) => campaignId)), archivedAt: IsNull() },
      order: { periodStart: 'DESC', id: 'DESC' },
    });
  }

  private releases(grantId: string): Promise<Pick<Release, ReleaseColumns>[]> {
    return this.dataSource.manager
      .createQueryBuilder(Release, 'r')
      .innerJoin(ReleaseGrant, 'rg', 'rg.releaseId = r.id AND rg.grantId = :grantId', { grantId })
      .select((['id', 'headline', 'state', 'publishedAt', 'plannedAt'] as const).map((name) => `r.${name}`))
      .addSelect('CASE WHEN r.publishedAt IS NULL THEN 0 ELSE 1 END', 'went_out')
      .where('r.archivedAt IS NULL')
      .orderBy('went_out', 'ASC')
      .addOrderBy('r.publishedAt', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .limit(mostReleases)
      .getMany();
  }

  private async reports(grantId: string): Promise<Pick<Report, ReportColumns>[]> {
    const { manager } = this.dataSource;
    const links = await manager.findBy(ReportGrant, { grantId });
    if (!links.length) return [];
    return manager.find(Report, {
      select: {
        id: true,
        title: true,
        revision: true,
        status: true,
        periodStart: true,
        periodEnd: true,
        finalisedAt: true,
      },
      where: { id: In(links.map(({ reportId }) => reportId)), archivedAt: IsNull() },
      order: { periodEnd: 'DESC', revision: 'DESC', id: 'DESC' },
    });
  }
}
