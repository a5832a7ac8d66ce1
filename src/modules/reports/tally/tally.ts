import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { sql, runSql } from '../../../database/bound-sql.js';
import type { Day } from '../../../shared/days.js';
import type { Period, SeenDay } from '../timeline.js';
import { countMonth, nextDirtyMonth } from './count-months.js';
import { countSeenMonth, nextUnseenMonth } from './seen-months.js';
import { isDirty, readTally } from './read-tally.js';
import type { TallyAnswer, TallyQuestion } from './read-tally.js';
import { settleMentions } from './settle-mentions.js';
import { settleSeen } from './settle-seen.js';
import { takingTurns } from './taking-turns.js';

/** Days that a reader counts again before it reads; with more it counts the mentions themselves. Some milliseconds each. */
const mostForReader = 6;
/** Days in one transaction of the schedule: short, since on SQLite nobody else can write meanwhile. */
const atOnce = 8;
const seenAtOnce = 60;

/** Answer of a roll-up, and whether all of what it covers is counted in it. */
interface Look<T> {
  answer: T;
  isSettled: boolean;
}

/**
 * The roll-ups of mentions and of looks at feeds by day. Always exact: what changed is noted by triggers in the transaction that changes it, and an answer is given only when nothing in its
 * period is noted at the moment it was read. A reader first counts the few days that are; when they are many it gets null and counts the mentions themselves.
 */
@Injectable()
export class Tally {
  constructor(private readonly dataSource: DataSource) {}

  /** Null while too much of the period is not counted yet. */
  figures(question: TallyQuestion): Promise<TallyAnswer | null> {
    const span = { from: question.previous?.from ?? question.period.from, to: question.period.to };
    return this.settled(
      (manager) => readTally(manager, question, span),
      (manager) => settleMentions(manager, mostForReader, span),
    );
  }

  /** Districts in whose areas counted mentions of the period spread; null while too much of it is not counted yet. */
  districtsReached({ from, to }: Period): Promise<number | null> {
    return this.settled(
      async (manager) => {
        const [row] = await runSql<{ count: number | string; dirty: number | string }>(
          manager,
          sql`SELECT COUNT(*) AS "count", CASE WHEN ${isDirty({ from, to })} THEN 1 ELSE 0 END AS "dirty" FROM "district" d
            WHERE EXISTS (SELECT 1 FROM "tally_district" t
              WHERE t."districtAgs" = d."ags" AND t."day" BETWEEN ${from} AND ${to})`,
        );
        return { answer: Number(row!.count), isSettled: Number(row!.dirty) === 0 };
      },
      (manager) => settleMentions(manager, mostForReader, { from, to }),
    );
  }

  /** As `FeedObservation.observedDays`, with the items of each day; null while too much of the period is not counted yet. */
  seenDays({ from, to }: Period): Promise<Map<Day, SeenDay> | null> {
    return this.settled(
      async (manager) => {
        const rows = await runSql<SeenDay & { day: Day | null }>(
          manager,
          sql`SELECT "day", "due", "succeeded", "items" FROM "seen_day" WHERE "day" BETWEEN ${from} AND ${to}
            UNION ALL SELECT DISTINCT NULL, 0, 0, 0 FROM "seen_dirty" WHERE "day" BETWEEN ${from} AND ${to}`,
        );
        const days = rows.flatMap(({ day, ...seen }) => (day === null ? [] : [[day, seen] as const]));
        return { answer: new Map(days), isSettled: days.length === rows.length };
      },
      (manager) => settleSeen(manager, mostForReader, { from, to }),
    );
  }

  /** Counts a share of what changed. Returns whether nothing is left. An idle look takes no lock. */
  async settle(): Promise<boolean> {
    const { manager } = this.dataSource;
    const [row] = await runSql<{ mentions: number | string; seen: number | string }>(
      manager,
      sql`SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM "tally_dirty" LIMIT 1) d) + (SELECT COUNT(*) FROM (SELECT 1 FROM "tally_dirty_mention" LIMIT 1) m) AS "mentions",
        (SELECT COUNT(*) FROM (SELECT 1 FROM "seen_dirty" LIMIT 1) s) AS "seen"`,
    );
    const mentions =
      Number(row!.mentions) === 0 ||
      (await takingTurns(this.dataSource, (own) => settleMentions(own, atOnce)));
    const seen =
      Number(row!.seen) === 0 || (await takingTurns(this.dataSource, (own) => settleSeen(own, seenAtOnce)));
    return mentions && seen;
  }

  /** Counts one month of places and outlets again. Returns whether there was one. An idle look takes no lock. */
  async settleMonth(): Promise<boolean> {
    const { manager } = this.dataSource;
    const isIdle = (await nextDirtyMonth(manager)) === null && (await nextUnseenMonth(manager)) === null;
    if (isIdle) return false;
    return takingTurns(this.dataSource, async (own) => {
      const month = await nextDirtyMonth(own);
      if (month !== null) await countMonth(own, month);
      const unseen = await nextUnseenMonth(own);
      if (unseen !== null) await countSeenMonth(own, unseen);
      return month !== null || unseen !== null;
    });
  }

  private async settled<T>(
    look: (manager: EntityManager) => Promise<Look<T>>,
    settle: (manager: EntityManager) => Promise<boolean>,
  ): Promise<T | null> {
    const first = await look(this.dataSource.manager);
    if (first.isSettled) return first.answer;
    return takingTurns(this.dataSource, async (manager) =>
      (await settle(manager)) ? (await look(manager)).answer : null,
    );
  }
}
