import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { listOf, runSql, sql } from '../../../database/bound-sql.js';
import { readMoment, storedMoment } from '../../../database/moments.js';
import { oftenDays } from './warn-of.js';

/** What we had to do with a contact; moments in milliseconds, null: never. */
export interface Past {
  /** Mails and releases to the contact within the last {@link oftenDays} days. */
  lately: number;
  writtenAt: number | null;
  wrongDeskAt: number | null;
  rightDeskAt: number | null;
}

const atOnce = 20_000;

/** By contact; those that we had nothing to do with are missing. */
export async function writtenBefore(
  manager: EntityManager,
  contactIds: readonly string[],
  now: Date,
): Promise<Map<string, Past>> {
  const moment = z.unknown().transform((raw) => readMoment(raw)?.getTime() ?? null);
  const schema = z.array(
    z.object({
      contactId: z.string(),
      lately: z.coerce.number(),
      writtenAt: moment,
      wrongDeskAt: moment,
      rightDeskAt: moment,
    }),
  );
  const since = storedMoment(new Date(now.getTime() - oftenDays * 86_400_000));
  const written = sql`"kind" IN ('release', 'mail') AND "direction" = 'out'`;
  const found = new Map<string, Past>();
  for (let start = 0; start < contactIds.length; start += atOnce) {
    const rows = await runSql(
      manager,
      sql`SELECT "contactId" AS "contactId",
            SUM(CASE WHEN ${written} AND "at" >= ${since} THEN 1 ELSE 0 END) AS "lately",
            MAX(CASE WHEN ${written} THEN "at" END) AS "writtenAt",
            MAX(CASE WHEN "outcome" = 'wrong-desk' THEN "at" END) AS "wrongDeskAt",
            MAX(CASE WHEN "outcome" IN ('printed', 'interested', 'declined') THEN "at" END) AS "rightDeskAt"
          FROM "interaction" WHERE "contactId" IN (${listOf(contactIds.slice(start, start + atOnce))})
          GROUP BY "contactId"`,
    );
    for (const { contactId, ...past } of schema.parse(rows)) found.set(contactId, past);
  }
  return found;
}
