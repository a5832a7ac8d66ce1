import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { z } from 'zod';
import type { Day } from '../../shared/days.js';
import { failingFrom } from '../feeds/failure-weight.js';
import { FeedObservation } from '../feeds/feed-observation.queries.js';
import type { AlarmCounts } from '../feeds/feed-observation.queries.js';
import { Feed } from '../feeds/feed.entity.js';
import { MentionDistrict } from '../mentions/mention-district.entity.js';
import { Mention } from '../mentions/mention.entity.js';
import { MentionQueries } from '../mentions/mentions.queries.js';
import type { MentionRow } from '../mentions/mentions.queries.js';
import { Watch } from '../mentions/watch.entity.js';
import { DistributionArea } from '../outlets/distribution-area.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { District } from '../places/district.entity.js';
import { countingRule } from './headline-count.js';
import { quarterAgainstLast } from './periods.js';
import { Tally } from './tally/tally.js';
import type { Period } from './timeline.js';
import { TimelineQueries } from './timeline.queries.js';

export interface Dashboard {
  waiting: number;
  newest: MentionRow[];
  /** `apart`: relevant mentions of the quarter that the totals leave out, by label. */
  quarter: {
    current: Period;
    last: Period;
    total: number;
    stories: number;
    apart: Record<string, number>;
    lastTotal: number;
  };
  districts: { reached: number; observable: number; all: number };
  feeds: { active: number; polled: number; alarms: AlarmCounts; lastSuccess: Date | null };
  watches: number;
  mentions: boolean;
}

const countRow = z.object({ count: z.coerce.number() });
/** Everything on the first page after signing in, in a handful of indexed queries. */
@Injectable()
export class DashboardQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mentions: MentionQueries,
    private readonly timeline: TimelineQueries,
    private readonly observation: FeedObservation,
    private readonly tally: Tally,
  ) {}

  async dashboard(today: Day, now: Date): Promise<Dashboard> {
    const { manager } = this.dataSource;
    const { current, last } = quarterAgainstLast(today);
    const request = { by: 'label', bucket: 'month', includeNew: false, filter: {} } as const;
    const figures = await this.timeline.figures({ ...request, period: current }, last);
    const newest = await this.mentions.list({ reviews: ['new'] }, { limit: 5 });
    return {
      waiting: await this.mentions.countNew(),
      newest: newest.items,
      quarter: {
        current,
        last,
        total: figures.total,
        apart: figures.apart,
        stories: figures.stories,
        lastTotal: figures.previous,
      },
      districts: {
        reached: await this.districtsReached(current),
        observable: await this.districtsObservable(),
        all: await manager.countBy(District, { validTo: IsNull() }),
      },
      feeds: await this.feeds(now),
      watches: await manager.countBy(Watch, { active: true }),
      mentions: newest.items.length > 0 || (await manager.exists(Mention)),
    };
  }

  /** Districts of the areas in which mentions of the period spread that count in the headline figure. */
  async districtsReached({ from, to }: Period): Promise<number> {
    const tallied = await this.tally.districtsReached({ from, to });
    if (tallied !== null) return tallied;
    const row: unknown = await this.dataSource
      .createQueryBuilder(Mention, 'm')
      .innerJoin(MentionDistrict, 'md', `md.mentionId = m.id AND md.basis = 'area'`)
      .select('COUNT(DISTINCT md.districtAgs)', 'count')
      .where('m.day >= :from AND m.day <= :to AND m.repeatOf IS NULL', { from, to })
      .andWhere('m.review IN (:...reviews) AND m.label IN (:...labels)', countingRule())
      .getRawOne();
    return countRow.parse(row).count;
  }

  /** Districts in which a local or regional outlet spreads whose feed works: a mention there would be noticed. */
  async districtsObservable(): Promise<number> {
    const row: unknown = await this.dataSource
      .createQueryBuilder(DistributionArea, 'a')
      .innerJoin(Outlet, 'o', `o.id = a.outletId AND o.scope IN ('local', 'regional')`)
      .select('COUNT(DISTINCT a.districtAgs)', 'count')
      .where((query) => {
        const working = query
          .subQuery()
          .select('f.outletId')
          .from(Feed, 'f')
          .where(`f.state = 'active' AND f.lastSucceededAt IS NOT NULL AND f.failureWeight < :failingFrom`)
          .andWhere('f.outletId IS NOT NULL');
        return `a.outletId IN ${working.getQuery()}`;
      })
      .setParameters({ failingFrom })
      .getRawOne();
    return countRow.parse(row).count;
  }

  private async feeds(now: Date): Promise<Dashboard['feeds']> {
    const [latest] = await this.dataSource
      .createQueryBuilder(Feed, 'f')
      .where('f.lastSucceededAt IS NOT NULL')
      .orderBy('f.lastSucceededAt', 'DESC')
      .limit(1)
      .getMany();
    return {
      active: await this.observation.countActive(),
      polled: await this.dataSource.manager.countBy(Feed, { state: 'active', lastPolledAt: Not(IsNull()) }),
      alarms: await this.observation.countAlarms(now),
      lastSuccess: latest?.lastSucceededAt ?? null,
    };
  }
}
