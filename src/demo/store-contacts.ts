import type { EntityManager } from 'typeorm';
import { contactInput } from '../modules/contacts/contact-input.js';
import { ContactDistrict } from '../modules/contacts/contact-district.entity.js';
import { ContactTopic } from '../modules/contacts/contact-topic.entity.js';
import { Contact } from '../modules/contacts/contact.entity.js';
import { Interaction } from '../modules/contacts/interaction.entity.js';
import { contactColumns } from '../modules/contacts/stored-contact.js';
import { Suppressions } from '../modules/contacts/suppressions.js';
import { addDays } from '../shared/days.js';
import { newId } from '../shared/ids.js';
import { searchKey } from '../shared/search-key.js';
import type { Clock } from '../shared/clock.js';
import type { Calendar } from './calendar.js';
import { demoContacts } from './contacts.js';
import type { DemoContact } from './contacts.js';
import { insertRows } from './insert-rows.js';
import { demoOutlets } from './outlets.js';
import type { OutletIds } from './store-outlets.js';

/** Stores the invented contacts, desks first. Ids by address. */
export async function storeContacts(
  manager: EntityManager,
  calendar: Calendar,
  clock: Clock,
  known: { outlets: OutletIds; timeZone: string; userId: string },
): Promise<ReadonlyMap<string, string>> {
  const ago = (days: number) => new Date(calendar.now.getTime() - days * 86_400_000);
  const today = calendar.day(0);
  const rows = demoContacts.map((planned) => ({ planned, id: newId(ago(planned.obtained)) }));
  await insertRows(
    manager,
    Contact,
    rows.map(({ planned, id }) => contactRow(planned, id, known, { ago, today })),
  );
  await insertRows(
    manager,
    ContactTopic,
    rows.flatMap(({ planned, id }) =>
      planned.topics.map((topic) => ({ contactId: id, topicKey: searchKey(topic), topic })),
    ),
  );
  await insertRows(
    manager,
    ContactDistrict,
    rows.flatMap(({ planned, id }) =>
      districtsOf(planned).map((districtAgs) => ({ contactId: id, districtAgs })),
    ),
  );
  const told = rows.filter(({ planned }) => planned.told !== undefined);
  for (const { planned, id } of told) {
    const at = ago(planned.told ?? 0);
    await manager.insert(Interaction, notice(id, at, known.userId));
  }
  const suppressions = new Suppressions(clock);
  for (const { planned } of rows)
    if (planned.objected) await suppressions.add(manager, planned.email, 'objection');
  return new Map(rows.map(({ planned, id }) => [planned.email, id]));
}

interface Days {
  ago: (days: number) => Date;
  today: string;
}

function contactRow(
  planned: DemoContact,
  id: string,
  known: { outlets: OutletIds; timeZone: string },
  { ago, today }: Days,
): Contact {
  const { outlet, obtained, told, last, objected, next, topics, ...facts } = planned;
  const isPerson = planned.kind === 'person';
  const draft = contactInput.parse({
    ...facts,
    topics: [...topics],
    outletId: known.outlets.get(outlet),
    ...(isPerson
      ? { source: 'Impressum', legalBasis: 'interest', obtainedDay: addDays(today, -obtained) }
      : { source: 'Website' }),
  });
  const firstContactAt = told === undefined ? (last === undefined ? null : ago(last)) : ago(told);
  const outletName = demoOutlets.find(({ slug }) => slug === outlet)?.name ?? '';
  const madeAt = ago(obtained);
  return {
    ...contactColumns(draft, outletName, firstContactAt, known.timeZone),
    id,
    noticeSentAt: told === undefined ? null : ago(told),
    objectedAt: objected ? ago(30) : null,
    erasedAt: null,
    firstContactAt,
    lastContactAt: last === undefined ? firstContactAt : ago(last),
    reviewedAt: null,
    nextContactDay: next === undefined ? null : addDays(today, next),
    remindAfterDays: null,
    createdAt: madeAt,
    updatedAt: madeAt,
    version: 1,
    archivedAt: null,
  };
}

/** Local and regional desks write about where they spread. */
function districtsOf({ outlet, kind }: DemoContact): readonly string[] {
  if (kind !== 'desk') return [];
  return demoOutlets.find(({ slug }) => slug === outlet)?.districts ?? [];
}

function notice(contactId: string, at: Date, userId: string) {
  return {
    id: newId(at),
    contactId,
    kind: 'notice' as const,
    direction: 'out' as const,
    at,
    summary: '',
    outcome: null,
    releaseId: null,
    answerDueAt: null,
    answeredAt: null,
    userId,
    createdAt: at,
  };
}
