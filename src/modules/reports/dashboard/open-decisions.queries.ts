import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { addDays } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { Mention, reviews } from '../../mentions/mention.entity.js';
import type { Period } from '../timeline.js';

/** What waits in the inbox, by the day of publication. Each span is one of its lists; both days included, an open end is left out. */
export interface WaitingSpan {
  age: 'recent' | 'week' | 'older';
  from?: Day;
  to?: Day;
  count: number;
}

export interface OpenDecisions {
  waiting: WaitingSpan[];
  /** Relevant mentions of the period whose outlet nobody knows: they count in the sum and for no scope and no district. */
  withoutOutlet: number;
  /** Set aside, because no watch matches them any more. */
  unmatched: number;
}

/** Published since the day before, whatever was decided, and of these what still waits. */
export interface Fresh {
  period: Period;
  mentions: number;
  waiting: number;
}

const dayCounts = z.array(z.object({ day: z.string(), count: z.coerce.number().int() }));
const reviewCounts = z.array(z.object({ review: z.enum(reviews), count: z.coerce.number().int() }));
const countRow = z.object({ count: z.coerce.number().int() });

/** What a person has to decide. Each number is that of a list. */
@Injectable()
export class OpenDecisionQueries {
  constructor(private readonly dataSource: DataSource) {}

  async open(quarter: Period, today: Day): Promise<OpenDecisions> {
    return {
      waiting: await this.waiting(today),
      withoutOutlet: await this.withoutOutlet(quarter),
      unmatched: await this.dataSource.manager.countBy(Mention, { review: 'unmatched' }),
    };
  }

  async fresh(today: Day): Promise<Fresh> {
    const period = { from: addDays(today, -1), to: today };
    const rows = await this.dataSource
      .createQueryBuilder(Mention, 'm')
      .select('m.review', 'review')
      .addSelect('COUNT(*)', 'count')
      .where('m.day >= :from AND m.day <= :to', period)
      .groupBy('m.review')
      .getRawMany();
    const counts = reviewCounts.parse(rows);
    return {
      period,
      mentions: counts.reduce((sum, { count }) => sum + count, 0),
      waiting: counts.find(({ review }) => review === 'new')?.count ?? 0,
    };
  }

  private async waiting(today: Day): Promise<WaitingSpan[]> {
    const rows = await this.dataSource
      .createQueryBuilder(Mention, 'm')
      .select('m.day', 'day')
      .addSelect('COUNT(*)', 'count')
      .where("m.review = 'new'")
      .groupBy('m.day')
      .getRawMany();
    return spansOfWaiting(dayCounts.parse(rows), today);
  }

  private async withoutOutlet({ from, to }: Period): Promise<number> {
    const row: unknown = await this.dataSource
      .createQueryBuilder(Mention, 'm')
      .select('COUNT(*)', 'count')
      .where('m.day >= :from AND m.day <= :to', { from, to })
      // COALESCE keeps SQLite on the index over the days, see `timeline.queries.ts`
      .andWhere(`m.scope = 'unknown' AND COALESCE(m.review, '') = 'relevant'`)
      .getRawOne();
    return countRow.parse(row).count;
  }
}

/** Sorts what waits by age: today and yesterday, the six days before, older. What is dated ahead is recent. */
export function spansOfWaiting(counts: readonly { day: Day; count: number }[], today: Day): WaitingSpan[] {
  const recent = addDays(today, -1);
  const week = addDays(today, -7);
  const spans: WaitingSpan[] = [
    { age: 'recent', from: recent, count: 0 },
    { age: 'week', from: week, to: addDays(recent, -1), count: 0 },
    { age: 'older', to: addDays(week, -1), count: 0 },
  ];
  for (const { day, count } of counts) {
    const span = day >= recent ? spans[0] : day >= week ? spans[1] : spans[2];
    if (span) span.count += count;
  }
  return spans;
}
