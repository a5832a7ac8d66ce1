import type { EntityManager } from 'typeorm';
import { raw, runSql, sql } from '../../../database/bound-sql.js';
import type { Day } from '../../../shared/days.js';
import { newId } from '../../../shared/ids.js';

/** Says in the transaction that counts a month that it is another one now. Never the same twice: a transaction that is taken back must leave nothing to be used again. */
export async function raiseVersion(
  manager: EntityManager,
  table: 'tally_month_version' | 'seen_month_version',
  month: Day,
): Promise<void> {
  await runSql(
    manager,
    sql`INSERT INTO ${raw(`"${table}"`)} ("month", "version") VALUES (${month}, ${newId()})
      ON CONFLICT ("month") DO UPDATE SET "version" = EXCLUDED."version"`,
  );
}
