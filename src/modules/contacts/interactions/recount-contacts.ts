import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../../../shared/days.js';
import { Contact } from '../contact.entity.js';
import { Interaction } from '../interaction.entity.js';
import { noticeDueDay } from '../notices/notice-due-day.js';

/** After interactions went: first and last contact, and the day of the notice, as those that are left say. */
export async function recountContacts(
  manager: EntityManager,
  contactIds: readonly string[],
  timeZone: string,
): Promise<void> {
  for (let start = 0; start < contactIds.length; start += 500) {
    const ids = contactIds.slice(start, start + 500);
    const contacts = await manager.findBy(Contact, { id: In(ids) });
    const times = new Map<string, Date[]>();
    const rows = await manager.find(Interaction, {
      select: { id: true, contactId: true, at: true },
      where: { contactId: In(ids) },
      order: { at: 'ASC' },
    });
    for (const { contactId, at } of rows) times.set(contactId, [...(times.get(contactId) ?? []), at]);
    for (const { id, kind, obtainedDay } of contacts) {
      const own = times.get(id) ?? [];
      const [firstContactAt = null, lastContactAt = null] = [own[0], own.at(-1)];
      const first = firstContactAt && dayOf(firstContactAt, timeZone);
      const due = kind === 'person' && obtainedDay !== null ? noticeDueDay(obtainedDay, first) : null;
      await manager.update(Contact, { id }, { firstContactAt, lastContactAt, noticeDueDay: due });
    }
  }
}
