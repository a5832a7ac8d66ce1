import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { addDays, dayOf } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Contact } from '../contact.entity.js';
import { storedContact } from '../stored-contact.js';

/** When to get in touch with a contact again, and after how many days each time. */
export type Reminder = Pick<Contact, 'nextContactDay' | 'remindAfterDays'>;

export const mostDays = 3650;

/** Reminders of contacts, counted from the last contact. All methods return what was before, which {@link restore} takes. */
@Injectable()
export class RemindAgain {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** So many days after each contact, counted from the last one, from today where there was none; null: no more. Throws `not-found` and `contact-erased`. */
  every(contactId: string, days: number | null, userId: string): Promise<Reminder> {
    return this.change(contactId, userId, 'reminder.set', ({ lastContactAt }) => ({
      remindAfterDays: days,
      nextContactDay: days === null ? null : addDays(this.day(lastContactAt ?? this.clock.now()), days),
    }));
  }

  /** It is dealt with, without a contact that was written down: the days count from today. Without a rule there is no next time. Throws as {@link every}. */
  done(contactId: string, userId: string): Promise<Reminder> {
    return this.change(contactId, userId, 'reminder.done', ({ remindAfterDays }) => ({
      remindAfterDays,
      nextContactDay: remindAfterDays === null ? null : addDays(this.day(this.clock.now()), remindAfterDays),
    }));
  }

  /** Puts it off to so many days from today. Throws as {@link every}. */
  snooze(contactId: string, days: number, userId: string): Promise<Reminder> {
    return this.change(contactId, userId, 'reminder.snooze', ({ remindAfterDays }) => ({
      remindAfterDays,
      nextContactDay: addDays(this.day(this.clock.now()), days),
    }));
  }

  /** The way back. Throws as {@link every}. */
  restore(contactId: string, reminder: Reminder, userId: string): Promise<Reminder> {
    return this.change(contactId, userId, 'reminder.undo', () => reminder);
  }

  private change(
    contactId: string,
    userId: string,
    action: string,
    next: (contact: Contact) => Reminder,
  ): Promise<Reminder> {
    return inTransaction(this.dataSource, async (manager: EntityManager) => {
      const contact = await storedContact(manager, contactId, null);
      const { nextContactDay, remindAfterDays } = next(contact);
      await manager.update(Contact, { id: contactId }, { nextContactDay, remindAfterDays });
      await this.audit.record(manager, {
        userId,
        action,
        subjectId: contactId,
        details: { nextContactDay, remindAfterDays },
      });
      return { nextContactDay: contact.nextContactDay, remindAfterDays: contact.remindAfterDays };
    });
  }

  private day(moment: Date): Day {
    return dayOf(moment, this.settings.timeZone);
  }
}
