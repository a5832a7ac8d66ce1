import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Day } from '../../shared/days.js';
import { alarmCondition, alarmParameters, anyAlarm, feedAlarms } from './feed-alarms.js';
import type { FeedAlarm } from './feed-alarms.js';
import { FeedDay } from './feed-day.entity.js';
import { Feed } from './feed.entity.js';

export interface ObservedDay {
  /** Outlets of which at least one feed was due on this day. */
  due: number;
  /** Of these, outlets of which at least one feed answered. */
  succeeded: number;
}

/** Feeds by alarm, and those with at least one; a silent feed may have few items too. */
export type AlarmCounts = Record<FeedAlarm | 'any', number>;

const dayRow = z.object({ day: z.string(), due: z.coerce.number(), succeeded: z.coerce.number() });
const alarmRow = z.record(z.enum([...feedAlarms, 'any']), z.coerce.number());

/** How well the outlets are watched: the base of honest gaps in charts, and of what needs somebody's hand. */
@Injectable()
export class FeedObservation {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Outlet-days of the period, both ends included; null when no feed was ever due. A day that is missing in the map had nothing to observe. An outlet with
   * many feeds counts once, as does a feed that belongs to no outlet. Removed feeds count for the days on which they were followed; search feeds are left
   * out, since they observe no outlet.
   */
  async observedDays(fromDay: Day, toDay: Day): Promise<Map<Day, ObservedDay> | null> {
    const outlet = 'COALESCE(f.outletId, f.id)';
    const rows = await this.dataSource
      .createQueryBuilder(FeedDay, 'fd')
      .innerJoin(Feed, 'f', 'f.id = fd.feedId AND f.kind <> :search', { search: 'search' })
      .select('fd.day', 'day')
      .addSelect(`COUNT(DISTINCT ${outlet})`, 'due')
      .addSelect(`COUNT(DISTINCT CASE WHEN fd.succeeded > 0 THEN ${outlet} END)`, 'succeeded')
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

  /** Feeds that somebody should look at. */
  async countAlarms(now: Date): Promise<AlarmCounts> {
    const query = this.dataSource
      .createQueryBuilder(Feed, 'f')
      .setParameters(alarmParameters(now))
      .select([]);
    for (const alarm of feedAlarms) query.addSelect(countOf(alarmCondition('f', alarm)), alarm);
    return alarmRow.parse(await query.addSelect(countOf(anyAlarm('f')), 'any').getRawOne());
  }

  /** Feeds that are polled. */
  countActive(): Promise<number> {
    return this.dataSource.manager.countBy(Feed, { state: 'active' });
  }
}

function countOf(condition: string): string {
  return `COALESCE(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`;
}
