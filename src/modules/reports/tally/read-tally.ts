import type { EntityManager } from 'typeorm';
import { dialect } from '../../../config/dialect.js';
import { raw, runSql, sql } from '../../../database/bound-sql.js';
import type { BoundSql } from '../../../database/bound-sql.js';
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

function statement(
  { campaignId, division, period, bucket, previous, includeNew }: TallyQuestion,
  span: Period,
): BoundSql {
  const start = startOf(bucket);
  const rule: StoryRule = includeNew ? 'waiting' : 'relevant';
  const from = sql`FROM "tally_day" WHERE "campaignId" = ${campaignId ?? ''} AND "division" = ${raw(`'${division}'`)} AND "day" BETWEEN`;
  const before = previous
    ? sql`UNION ALL SELECT 'before', '', '', ${added} ${from} ${previous.from} AND ${previous.to}`
    : raw('');
  return sql`SELECT 'bar' AS "part", ${start} AS "start", "key", ${added}
      ${from} ${period.from} AND ${period.to} GROUP BY ${start}, "key"
    ${before}
    UNION ALL SELECT 'stories', '', '', CAST(COALESCE(SUM("stories"), 0) AS integer), ${zeros}
      FROM "tally_story" WHERE "campaignId" = ${campaignId ?? ''} AND "rule" = ${raw(`'${rule}'`)}
      AND "day" BETWEEN ${period.from} AND ${period.to} AND "previousDay" < ${period.from}
    UNION ALL SELECT 'dirty', '', '', 1, ${zeros} WHERE ${isDirty(span)}`;
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
    if (row.part === 'before') answer.previous = count;
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
