import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { germanOrder } from '../../../shared/german-order.js';
import type { CampaignEvent } from '../../campaigns/campaign-event.entity.js';
import { CampaignsQueries } from '../../campaigns/campaigns.queries.js';
import type { CampaignDetail } from '../../campaigns/campaigns.queries.js';
import { TasksQueries } from '../../campaigns/tasks/tasks.queries.js';
import type { TaskCounts, TaskRow } from '../../campaigns/tasks/tasks.queries.js';
import { KeyMessage } from '../../mentions/key-messages/key-message.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import type { Scope } from '../../outlets/outlet.entity.js';
import type { District } from '../../places/district.entity.js';
import { PlacesQueries } from '../../places/places.queries.js';
import { fittingBucket } from '../timeline.js';
import type { Timeline, TimelineRequest } from '../timeline.queries.js';
import { TimelineQueries } from '../timeline.queries.js';
import {
  codedCount,
  districtCounts,
  firstMentionDay,
  gradeCounts,
  messageCounts,
  observableTargets,
  outletCounts,
  writtenAndReached,
  writtenCount,
} from './campaign-counts.js';
import type { DistrictCount } from './campaign-counts.js';
import { campaignReleases } from './campaign-releases.js';
import type { CampaignRelease } from './campaign-releases.js';
import { reportPeriod } from './report-period.js';

export type TargetState = 'reached' | 'silent' | 'unobservable';

export interface TargetDistrict extends Omit<DistrictCount, 'ags'> {
  district: District;
  /** silent: something would have been noticed. unobservable: no working feed of a local or regional outlet spreads there. */
  state: TargetState;
}

export interface WishedOutlet {
  outlet: { id: string; name: string; scope: Scope };
  mentions: number;
  first: Day | null;
  last: Day | null;
}

export interface CampaignReport extends CampaignDetail {
  events: CampaignEvent[];
  releases: CampaignRelease[];
  tasks: { rows: TaskRow[]; counts: TaskCounts };
  /** Outlets written to with its releases, and those of them in which something ran. */
  written: { outlets: number; reached: number };
  districts: TargetDistrict[];
  outlets: WishedOutlet[];
  /** `coded` of `timeline.total` placements were read and coded. */
  messages: { rows: { id: string; text: string; mentions: number }[]; coded: number };
  /** What ran in its days; null: it has not begun. */
  coverage: {
    request: TimelineRequest;
    timeline: Timeline;
    grades: Record<'A' | 'B' | 'C' | 'D', number>;
  } | null;
}

/** Open tasks on the page; more stand in the list of tasks. */
const shownTasks = 10;
const nothing = { mentions: 0, named: 0, outlets: 0, first: null, last: null };

/** All that is known of one campaign, from all rooms, in a fixed number of queries. */
@Injectable()
export class CampaignReportQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsQueries,
    private readonly tasks: TasksQueries,
    private readonly places: PlacesQueries,
    private readonly timelines: TimelineQueries,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  async report(id: string, today: Day): Promise<CampaignReport | null> {
    const detail = await this.campaigns.detail(id);
    if (!detail) return null;
    const { campaign, ties } = detail;
    const createdDay = dayOf(campaign.createdAt, this.settings.timeZone);
    const firstDay = campaign.periodStart ? null : await firstMentionDay(this.dataSource, id);
    const period = reportPeriod(campaign, { createdDay, firstDay, today });
    const in_ = period && { campaignId: id, period };
    const { dataSource } = this;
    const tasks = await this.tasks.page({ done: false, campaignId: id }, { limit: shownTasks });
    return {
      ...detail,
      events: await this.campaigns.events(id),
      releases: await campaignReleases(dataSource, id),
      tasks: { rows: tasks.items, counts: await this.tasks.counts({ campaignId: id }, today) },
      written: {
        outlets: await writtenCount(dataSource, id),
        reached: in_ ? await writtenAndReached(dataSource, in_) : 0,
      },
      districts: await this.districts(id, ties.districts, in_ ? await districtCounts(dataSource, in_) : []),
      outlets: await this.outlets(ties.outlets, in_ ? await outletCounts(dataSource, in_) : []),
      messages: {
        rows: await this.messages(ties.keyMessages, in_ ? await messageCounts(dataSource, in_) : new Map()),
        coded: in_ ? await codedCount(dataSource, in_) : 0,
      },
      coverage: in_ && (await this.coverage(in_, today)),
    };
  }

  private async coverage(
    { campaignId, period }: { campaignId: string; period: TimelineRequest['period'] },
    today: Day,
  ): Promise<CampaignReport['coverage']> {
    const request: TimelineRequest = {
      period,
      bucket: fittingBucket(period),
      by: 'scope',
      includeNew: false,
      compare: null,
      filter: { campaignId },
    };
    const timeline = await this.timelines.timeline(request, today);
    const found = await gradeCounts(this.dataSource, { campaignId, period });
    const [A, B, C] = ['A', 'B', 'C'].map((grade) => found.get(grade) ?? 0) as [number, number, number];
    return { request, timeline, grades: { A, B, C, D: Math.max(0, timeline.total - A - B - C) } };
  }

  private async districts(
    campaignId: string,
    keys: readonly string[],
    counts: readonly DistrictCount[],
  ): Promise<TargetDistrict[]> {
    if (!keys.length) return [];
    const observable = await observableTargets(this.dataSource, campaignId);
    const countOf = new Map(counts.map(({ ags, ...count }) => [ags, count]));
    return (await this.places.districtsWithKeys(keys)).map((district) => {
      const found = countOf.get(district.ags) ?? nothing;
      const silent = observable.has(district.ags) ? 'silent' : 'unobservable';
      return { district, ...found, state: found.mentions ? 'reached' : silent };
    });
  }

  private async outlets(
    ids: readonly string[],
    counts: readonly (Omit<WishedOutlet, 'outlet'> & { id: string })[],
  ): Promise<WishedOutlet[]> {
    if (!ids.length) return [];
    const outlets = await this.dataSource.manager.find(Outlet, {
      select: { id: true, name: true, scope: true },
      where: { id: In([...ids]) },
    });
    const countOf = new Map(counts.map(({ id, ...count }) => [id, count]));
    return outlets
      .map(({ id, name, scope }) => ({
        outlet: { id, name, scope },
        ...(countOf.get(id) ?? { mentions: 0, first: null, last: null }),
      }))
      .sort((a, b) => germanOrder(a.outlet.name, b.outlet.name));
  }

  private async messages(
    ids: readonly string[],
    counts: ReadonlyMap<string, number>,
  ): Promise<CampaignReport['messages']['rows']> {
    if (!ids.length) return [];
    const messages = await this.dataSource.manager.findBy(KeyMessage, { id: In([...ids]) });
    return messages
      .map(({ id, text }) => ({ id, text, mentions: counts.get(id) ?? 0 }))
      .sort((a, b) => germanOrder(a.text, b.text));
  }
}
