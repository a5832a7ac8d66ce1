import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Interaction } from '../interaction.entity.js';
import { storedContact } from '../stored-contact.js';

/** Stops the clock of an enquiry, or lets it run on. */
@Injectable()
export class AnswerEnquiry {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Harmless when it is so already: the first answer counts. Throws `not-found` and `contact-erased`. */
  run(id: string, answered: boolean, userId: string): Promise<Interaction> {
    return inTransaction(this.dataSource, async (manager) => {
      const enquiry = await manager.findOneBy(Interaction, { id, kind: 'enquiry' });
      if (!enquiry) throw notFound('enquiry');
      await storedContact(manager, enquiry.contactId, null);
      if ((enquiry.answeredAt !== null) === answered) return enquiry;
      const now = this.clock.now();
      // an enquiry may be entered with a time a little ahead of our clock
      const answeredAt = answered ? new Date(Math.max(now.getTime(), enquiry.at.getTime())) : null;
      await manager.update(Interaction, { id }, { answeredAt, version: enquiry.version + 1 });
      await this.audit.record(manager, {
        userId,
        action: answered ? 'enquiry.answer' : 'enquiry.reopen',
        subjectId: enquiry.contactId,
        details: { interactionId: id },
      });
      return { ...enquiry, answeredAt, version: enquiry.version + 1 };
    });
  }
}
