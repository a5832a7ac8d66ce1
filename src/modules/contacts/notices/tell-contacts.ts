import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Contact } from '../contact.entity.js';
import { Interaction } from '../interaction.entity.js';
import { RecordInteractions } from '../interactions/record-interactions.js';
import { keepContactTimes } from '../interactions/contact-times.js';

/** Notes down that contacts were told of the data we hold (Art. 14 GDPR). */
@Injectable()
export class TellContacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly interactions: RecordInteractions,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Those who were told already, who need not be told and who are erased are passed over. `at` is what takes it back. */
  async run(ids: readonly string[], userId: string | null): Promise<{ told: string[]; at: Date }> {
    const at = this.clock.now();
    const told = await inTransaction(this.dataSource, async (manager) => {
      const open = { noticeDueDay: Not(IsNull()), noticeSentAt: IsNull(), erasedAt: IsNull() };
      const contacts = await manager.find(Contact, {
        select: { id: true },
        where: { id: In([...new Set(ids)]), ...open },
      });
      const waiting = contacts.map(({ id }) => id);
      if (!waiting.length) return waiting;
      await manager.update(Contact, { id: In(waiting) }, { noticeSentAt: at });
      await this.interactions.run(
        manager,
        waiting.map((contactId) => ({ contactId, kind: 'notice', direction: 'out', at, userId })),
      );
      await this.audit.record(
        manager,
        ...waiting.map((id) => ({ userId, action: 'contact.tell', subjectId: id })),
      );
      return waiting;
    });
    return { told, at };
  }

  /** Takes back what somebody noted down at that moment. Ids of the contacts that wait again. */
  async undo(at: Date, userId: string): Promise<string[]> {
    return inTransaction(this.dataSource, async (manager) => {
      const told = await manager.find(Interaction, {
        select: { id: true, contactId: true },
        where: { kind: 'notice', at, createdAt: at, userId },
      });
      const ids = told.map(({ contactId }) => contactId);
      if (!ids.length) return ids;
      await manager.delete(Interaction, { id: In(told.map(({ id }) => id)) });
      await manager.update(Contact, { id: In(ids), noticeSentAt: at }, { noticeSentAt: null });
      await keepContactTimes(manager, ids, this.settings.timeZone);
      await this.audit.record(
        manager,
        ...ids.map((id) => ({ userId, action: 'contact.tell-undo', subjectId: id })),
      );
      return ids;
    });
  }
}
