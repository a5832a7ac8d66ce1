import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Day } from '../../shared/days.js';
import { failingFrom } from './failure-weight.js';
import { FeedDay } from './feed-day.entity.js';
import { Feed } from './feed.entity.js';

export interface ObservedDay {
  /** Feeds that were due on this day. */
  due: number;
  /** Of these, feeds that answered at least once. */
  succeeded: number;
}

const dayRow = z.object({ day: z.string(), due: z.coerce.number(), succeeded: z.coerce.number() });

/** How well the feeds are watched: the base of honest gaps in charts, and of what needs somebody's hand. */
@Injectable()
export class FeedObservation {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Feed-days of the period, both ends included; null when no feed was ever due. A day that is missing in the map had no feed to observe. Removed
   * feeds count for the days on which they were followed; search feeds are left out, since they observe no outlet.
   */
  async observedDays(fromDay: Day, toDay: Day): Promise<Map<Day, ObservedDay> | null> {
    const rows = await this.dataSource
      .createQueryBuilder(FeedDay, 'fd')
      .innerJoin(Feed, 'f', 'f.id = fd.feedId AND f.kind <> :search', { search: 'search' })
      .select('fd.day', 'day')
      .addSelect('COUNT(*)', 'due')
      .addSelect('SUM(CASE WHEN fd.succeeded > 0 THEN 1 ELSE 0 END)', 'succeeded')
      .where('fd.day BETWEEN :fromDay AND :toDay', { fromDay, toDay })
      .groupBy('fd.day')
      .getRawMany();
    if (!rows.length && !(await this.dataSource.manager.exists(FeedDay))) return null;
    return new Map(
      z
        .array(dayRow)
        .parse(rows)
        .map(({ day, due, succeeded }) => [day, { due, succeeded }]),
    );
  }

  /** Feeds that somebody should look at: failing, or gone. */
  countTrouble(): Promise<number> {
    return this.dataSource
      .createQueryBuilder(Feed, 'f')
      .where(troubleCondition('f'), troubleParameters)
      .getCount();
  }

  /** Feeds that are polled. */
  countActive(): Promise<number> {
    return this.dataSource.manager.countBy(Feed, { state: 'active' });
  }
}

export const troubleParameters = { gone: 'gone', active: 'active', failingFrom };

/** SQL condition for `failing` and `gone` of `feed-health.ts`; needs {@link troubleParameters}. */
export function troubleCondition(alias: string): string {
  return `(${alias}.state = :gone OR (${alias}.state = :active AND ${alias}.failureWeight >= :failingFrom))`;
}
