import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedContact } from '../stored-contact.js';
import { readAnswerHours } from './enquiry-hours.js';
import { interactionColumns } from './interaction-columns.js';
import type { InteractionDraft } from './interaction-input.js';
import { RecordInteractions } from './record-interactions.js';

/** A person writes down that we were in touch with a contact. */
@Injectable()
export class LogInteraction {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly record: RecordInteractions,
  ) {}

  /** Id of what was written down. Throws `not-found`, `contact-erased` and `moment-in-future`. */
  run(contactId: string, draft: InteractionDraft, userId: string | null): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      await storedContact(manager, contactId, null);
      const hours = await readAnswerHours(manager);
      const columns = interactionColumns(draft, hours, this.clock.now());
      const [id] = await this.record.run(manager, [{ contactId, userId, ...columns }]);
      await this.audit.record(manager, {
        userId,
        action: 'interaction.log',
        subjectId: contactId,
        details: { interactionId: id, kind: draft.kind },
      });
      return id!;
    });
  }
}
