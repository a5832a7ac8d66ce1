import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { listOf, raw, runSql, sql } from '../../../database/bound-sql.js';
import type { BoundSql } from '../../../database/bound-sql.js';
import { dialect } from '../../../config/dialect.js';
import type { ListFilter } from '../distribution-list.entity.js';

const ids = z.array(z.object({ id: z.string() }));

/** Contacts that a living list takes in today: one question to the database, however many they are. Archived and erased ones never fit. */
export async function livingContacts(
  manager: EntityManager,
  filter: ListFilter,
  /** Only whether this one is among them. */
  contactId?: string,
): Promise<string[]> {
  const conditions = [
    sql`c."archivedAt" IS NULL`,
    sql`c."erasedAt" IS NULL`,
    ...within('c."id"', contactId === undefined ? [] : [contactId]),
    ...within('c."kind"', filter.kinds),
    ...within('o."scope"', filter.scopes),
    ...within('o."mediumType"', filter.mediumTypes),
    ...topicIs(filter.topics),
    ...regionIs(filter.districts, filter.states),
  ];
  const rows = await runSql(
    manager,
    sql`SELECT c."id" AS "id" FROM "contact" c LEFT JOIN "outlet" o ON o."id" = c."outletId"
        WHERE ${joined(conditions, ' AND ')}`,
  );
  return ids.parse(rows).map(({ id }) => id);
}

function within(column: string, values: readonly string[]): BoundSql[] {
  return values.length ? [sql`${raw(column)} IN (${listOf(values)})`] : [];
}

function topicIs(topics: readonly string[]): BoundSql[] {
  if (!topics.length) return [];
  return [sql`c."id" IN (SELECT "contactId" FROM "contact_topic" WHERE "topicKey" IN (${listOf(topics)}))`];
}

/** What a contact writes about, and where the outlet spreads: either will do. Districts and states are one line of the filter. */
function regionIs(districts: readonly string[], states: readonly string[]): BoundSql[] {
  const wanted = [
    ...(districts.length ? [sql`"districtAgs" IN (${listOf(districts)})`] : []),
    ...(states.length
      ? [sql`"districtAgs" IN (SELECT "ags" FROM "district" WHERE "state" IN (${listOf(states)}))`]
      : []),
  ];
  if (!wanted.length) return [];
  const district = joined(wanted, ' OR ');
  const ways = [
    sql`c."id" IN (SELECT "contactId" FROM "contact_district" WHERE ${district})`,
    sql`o."id" IN (SELECT "outletId" FROM "distribution_area" WHERE ${district})`,
    ...(states.length
      ? [sql`EXISTS (SELECT 1 FROM ${statesOfOutlet} WHERE s.value IN (${listOf(states)}))`]
      : []),
  ];
  return [sql`(${joined(ways, ' OR ')})`];
}

const statesOfOutlet = raw(
  dialect === 'postgres' ? `jsonb_array_elements_text(o."states") AS s(value)` : `json_each(o."states") AS s`,
);

function joined(parts: readonly BoundSql[], between: string): BoundSql {
  return parts.reduce((all, part) => sql`${all}${raw(between)}${part}`);
}
