import type { EntityManager } from 'typeorm';
import { dialect } from '../../../config/dialect.js';
import { raw, runSql, sql } from '../../../database/bound-sql.js';
import type { BoundSql } from '../../../database/bound-sql.js';
import { addDays, bucketStart, nextBucket } from '../../../shared/days.js';
import type { Bucket, Day } from '../../../shared/days.js';
import type { MentionOrigin } from '../../mentions/attribution/mention-origin.js';
import type { DayCount, Period } from '../timeline.js';
import { apartColumns, tallySums } from './tally-columns.js';
import type { StoryRule, SumName, TalliedDivision } from './tally-columns.js';

export interface TallyQuestion {
  /** Null for all mentions, those of no campaign included. */
  campaignId: string | null;
  division: TalliedDivision;
  period: Period;
  bucket: Bucket;
  /** A period whose total is wanted too. */
  previous: Period | null;
  /** Also count mentions that nobody has reviewed yet. */
  includeNew: boolean;
}

export interface TallyAnswer {
  /** By bucket: `day` is its first day, which may lie before the period. */
  counts: DayCount[];
  total: number;
  apart: Record<string, number>;
  stories: number;
  origins: Record<MentionOrigin, number>;
  /** Mentions of the period that wait for a review and would then count. */
  waiting: number;
  /** Total of the period before; 0 where none was asked for. */
  previous: number;
}

interface Row extends Record<SumName, number> {
  part: 'bar' | 'before' | 'stories' | 'dirty';
  start: Day;
  key: string;
}

const names = Object.keys(tallySums);
const added = raw(
  names.map((name) => `CAST(COALESCE(SUM("${name}"), 0) AS integer) AS "${name}"`).join(', '),
);
const zeros = raw(
  names
    .slice(1)
    .map(() => '0')
    .join(', '),
);

/** Reads a roll-up in one statement, so that all numbers are of one moment; `span` is what must be counted for that. */
export async function readTally(
  manager: EntityManager,
  question: TallyQuestion,
  span: Period,
): Promise<{ answer: TallyAnswer; isSettled: boolean }> {
  const rows = await runSql<Row>(manager, statement(question, span));
  return {
    answer: answerOf(rows, question.includeNew),
    isSettled: !rows.some(({ part }) => part === 'dirty'),
  };
}

export function statement(
  { campaignId, division, period, bucket, previous, includeNew }: TallyQuestion,
  span: Period,
): BoundSql {
  const which = sql`"campaignId" = ${campaignId ?? ''} AND "division" = ${raw(`'${division}'`)}`;
  const rule: StoryRule = includeNew ? 'waiting' : 'relevant';
  const bars = bucket === 'month' ? wholeMonths(period) : { months: null, days: [period] };
  const parts = [...barsOf(which, bars, bucket), ...(previous ? totalsOf(which, wholeMonths(previous)) : [])];
  return sql`${joined(parts)}
    UNION ALL SELECT 'stories', '', '', CAST(COALESCE(SUM("stories"), 0) AS integer), ${zeros}
      FROM "tally_story" WHERE "campaignId" = ${campaignId ?? ''} AND "rule" = ${raw(`'${rule}'`)}
      AND "day" BETWEEN ${period.from} AND ${period.to} AND "previousDay" < ${period.from}
    UNION ALL SELECT 'dirty', '', '', 1, ${zeros} WHERE ${isDirty(span)}`;
}

/** A period as whole months, given by their first days, and the days before and after these. */
interface Months {
  months: Period | null;
  days: Period[];
}

function wholeMonths({ from, to }: Period): Months {
  const begin = bucketStart(from, 'month');
  const first = begin === from ? begin : nextBucket(begin, 'month');
  const after = bucketStart(addDays(to, 1), 'month');
  if (first >= after) return { months: null, days: [{ from, to }] };
  const days = [
    { from, to: addDays(first, -1) },
    { from: after, to },
  ];
  return {
    months: { from: first, to: bucketStart(addDays(after, -1), 'month') },
    days: days.filter((edge) => edge.from <= edge.to),
  };
}

function barsOf(which: BoundSql, { months, days }: Months, bucket: Bucket): BoundSql[] {
  const start = startOf(bucket);
  const bars = days.map(
    ({ from, to }) => sql`SELECT 'bar' AS "part", ${start} AS "start", "key" AS "key", ${added}
      FROM "tally_day" WHERE ${which} AND "day" BETWEEN ${from} AND ${to} GROUP BY ${start}, "key"`,
  );
  if (!months) return bars;
  return [
    sql`SELECT 'bar' AS "part", "month" AS "start", "key" AS "key", ${raw(names.map((name) => `"${name}"`).join(', '))}
      FROM "tally_month" WHERE ${which} AND "month" BETWEEN ${months.from} AND ${months.to}`,
    ...bars,
  ];
}

function totalsOf(which: BoundSql, { months, days }: Months): BoundSql[] {
  const total = sql`SELECT 'before' AS "part", '' AS "start", '' AS "key", ${added}`;
  const sums = days.map(
    ({ from, to }) => sql`${total} FROM "tally_day" WHERE ${which} AND "day" BETWEEN ${from} AND ${to}`,
  );
  if (!months) return sums;
  const { from, to } = months;
  return [sql`${total} FROM "tally_month" WHERE ${which} AND "month" BETWEEN ${from} AND ${to}`, ...sums];
}

function joined(parts: readonly BoundSql[]): BoundSql {
  return parts.reduce((sum, part) => sql`${sum} UNION ALL ${part}`);
}

/** Condition: something of the period is noted as changed. A mention whose campaigns changed may be of any day. */
export function isDirty({ from, to }: Period): BoundSql {
  return sql`(EXISTS (SELECT 1 FROM "tally_dirty" WHERE "day" BETWEEN ${from} AND ${to}) OR EXISTS (SELECT 1 FROM "tally_dirty_mention"))`;
}

/** First day of the bucket of `day`, as `shared/days.ts` has it. */
function startOf(bucket: Bucket): BoundSql {
  if (bucket === 'day') return raw('"day"');
  if (bucket === 'month') return raw(`SUBSTR("day", 1, 8) || '01'`);
  return raw(
    dialect === 'postgres'
      ? `TO_CHAR(DATE_TRUNC('week', CAST("day" AS date)), 'YYYY-MM-DD')`
      : `DATE("day", '-6 days', 'weekday 1')`,
  );
}

function answerOf(rows: readonly Row[], includeNew: boolean): TallyAnswer {
  const answer: TallyAnswer = {
    counts: [],
    total: 0,
    apart: {},
    stories: 0,
    origins: { pitched: 0, organic: 0, unknown: 0 },
    waiting: 0,
    previous: 0,
  };
  const counted = (row: Row, relevant: SumName, waiting: SumName) =>
    row[relevant] + (includeNew ? row[waiting] : 0);
  for (const row of rows) {
    const count = counted(row, 'counted', 'waiting');
    if (row.part === 'stories') answer.stories = row.counted;
    if (row.part === 'before') answer.previous += count;
    if (row.part !== 'bar') continue;
    const { start: day, key } = row;
    const pitched = counted(row, 'pitched', 'waitingPitched');
    const organic = counted(row, 'organic', 'waitingOrganic');
    answer.total += count;
    answer.waiting += row.waiting;
    answer.origins.pitched += pitched;
    answer.origins.organic += organic;
    answer.origins.unknown += count - pitched - organic;
    if (count) answer.counts.push({ day, key, count });
    for (const [apart, { relevant, waiting }] of Object.entries(apartColumns)) {
      const beside = counted(row, relevant, waiting);
      if (!beside) continue;
      answer.apart[apart] = (answer.apart[apart] ?? 0) + beside;
      answer.counts.push({ day, key, count: beside, apart });
    }
  }
  return answer;
}
