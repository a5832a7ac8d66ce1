import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { CampaignsQueries } from '../../campaigns/campaigns.queries.js';
import { FundingQueries } from '../../funding/funding.queries.js';
import type { GrantRow } from '../../funding/funding.queries.js';
import type { Release } from '../release.entity.js';
import { checksOf } from './release-checks.js';
import type { ReleaseChecks } from './release-checks.js';

export interface CheckView extends ReleaseChecks {
  /** Grants of the campaign that the release does not have yet. */
  proposed: GrantRow[];
}

/** Typed reads of the check before publication. */
@Injectable()
export class ChecksQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsQueries,
    private readonly funding: FundingQueries,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  of(release: Release, now: Date): Promise<ReleaseChecks> {
    return checksOf(this.dataSource.manager, release, { now, timeZone: this.settings.timeZone });
  }

  /** Proposals are made as long as the release may still change. */
  async view(release: Release, now: Date): Promise<CheckView> {
    const checks = await this.of(release, now);
    if (release.campaignId === null || release.state !== 'draft') return { ...checks, proposed: [] };
    const { grants } = await this.campaigns.ties(release.campaignId);
    const there = new Set(checks.grants.map(({ grant }) => grant.id));
    const proposed = await this.funding.withIds(grants.filter((id) => !there.has(id)));
    return { ...checks, proposed: proposed.filter(({ grant }) => grant.archivedAt === null) };
  }
}
