import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { notFound } from '../../../shared/errors.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { Grant } from '../../funding/grant.entity.js';
import { TimelineQueries } from '../timeline.queries.js';
import type { ReachAnswer } from './reach-answer.js';
import { readReachView } from './reach-request.js';
import type { ReachView } from './reach-request.js';
import { ReachQueries } from './reach.queries.js';

/** Answers the question of an address for page, files and API alike. */
@Injectable()
export class ReachAnswers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: ReachQueries,
    private readonly timelines: TimelineQueries,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  at(query: URLSearchParams, now: Date): Promise<ReachAnswer> {
    const today = dayOf(now, this.settings.timeZone);
    return this.of(readReachView(query, today), today);
  }

  /** Throws `not-found` for a campaign or a grant that does not exist: its reach would read as that of one that got nowhere. */
  async of(view: ReachView, today: Day): Promise<ReachAnswer> {
    const { period, campaignId, grantId } = view;
    const campaign = await this.campaign(campaignId);
    const grant = await this.grant(grantId);
    const [reach, timeline] = await Promise.all([
      this.queries.reach({ period, campaignId, grantId }, today),
      this.timelines.timeline(view.timeline.request, today),
    ]);
    return { view, campaign, grant, today, reach, timeline };
  }

  private async campaign(id: string | null): Promise<ReachAnswer['campaign']> {
    if (id === null) return null;
    const found = await this.dataSource.manager.findOne(Campaign, {
      select: { id: true, name: true },
      where: { id },
    });
    if (!found) throw notFound('campaign');
    return found;
  }

  private async grant(id: string | null): Promise<ReachAnswer['grant']> {
    if (id === null) return null;
    const found = await this.dataSource.manager.findOne(Grant, {
      select: { id: true, title: true },
      where: { id },
    });
    if (!found) throw notFound('grant');
    return found;
  }
}
