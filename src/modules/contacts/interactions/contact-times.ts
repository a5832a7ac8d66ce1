import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { listOf, runSql, sql } from '../../../database/bound-sql.js';
import { selectRows, updateRows } from '../../../database/many-rows.js';
import { readMoment } from '../../../database/moments.js';
import { chunksOf } from '../../../shared/chunks-of.js';
import { addDays, dayOf } from '../../../shared/days.js';
import { Contact } from '../contact.entity.js';
import { noticeDueDay } from '../notices/notice-due-day.js';

const known = [
  'id',
  'firstContactAt',
  'lastContactAt',
  'obtainedDay',
  'noticeDueDay',
  'nextContactDay',
  'remindAfterDays',
] as const;
export type ContactTimes = Pick<Contact, (typeof known)[number]>;
export type Span = { first: Date; last: Date } | null;

const moment = z.unknown().transform(readMoment);
const spans = z.array(z.object({ contactId: z.string(), first: moment, last: moment }));

/**
 * Makes contacts know of their interactions, after some were written down, changed or removed: first and last time, the day by which a person has to be
 * told of the data we hold, and when to get in touch again. Inside the caller's transaction.
 */
export async function keepContactTimes(
  manager: EntityManager,
  contactIds: readonly string[],
  timeZone: string,
): Promise<void> {
  for (const ids of chunksOf([...new Set(contactIds)].sort())) {
    // two writers at once on PostgreSQL: the second one has to see what the first one stored
    await manager.update(Contact, { id: In(ids) }, { lastContactAt: () => '"lastContactAt"' });
    const rows = await runSql(
      manager,
      sql`SELECT "contactId" AS "contactId", MIN("at") AS "first", MAX("at") AS "last"
          FROM "interaction" WHERE "contactId" IN (${listOf(ids)}) GROUP BY "contactId"`,
    );
    const spanOf = new Map<string, Span>();
    for (const { contactId, first, last } of spans.parse(rows))
      if (first && last) spanOf.set(contactId, { first, last });
    const contacts = await selectRows(manager, Contact, known, 'id', ids);
    await updateRows(
      manager,
      Contact,
      ['firstContactAt', 'lastContactAt', 'noticeDueDay', 'nextContactDay'],
      contacts.map((contact) => ({
        id: contact.id,
        ...timesAfter(contact, spanOf.get(contact.id) ?? null, timeZone),
      })),
    );
  }
}

/** What a contact knows when its first and last interaction are those of `span`. */
export function timesAfter(
  contact: ContactTimes,
  span: Span,
  timeZone: string,
): Pick<Contact, 'firstContactAt' | 'lastContactAt' | 'noticeDueDay' | 'nextContactDay'> {
  return {
    firstContactAt: span?.first ?? null,
    lastContactAt: span?.last ?? null,
    noticeDueDay: noticeAfter(contact, span && dayOf(span.first, timeZone)),
    nextContactDay: nextAfter(contact, span, timeZone),
  };
}

/** No notice is due stays so: a desk is nobody's data. */
function noticeAfter({ noticeDueDay: due, obtainedDay }: ContactTimes, first: string | null): string | null {
  if (due === null || obtainedDay === null) return due;
  return noticeDueDay(obtainedDay, first);
}

/** A day that somebody put off stays until the last contact is another one. */
function nextAfter(contact: ContactTimes, span: Span, timeZone: string): string | null {
  const { remindAfterDays, nextContactDay, lastContactAt } = contact;
  const moved = span !== null && span.last.getTime() !== lastContactAt?.getTime();
  if (remindAfterDays === null || !moved) return nextContactDay;
  return addDays(dayOf(span.last, timeZone), remindAfterDays);
}
