import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { IsNull, Not } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Contact } from '../contact.entity.js';
import { storedContact, storeNextVersion } from '../stored-contact.js';
import { Suppressions } from '../suppressions.js';

/** Art. 21 GDPR: the contact does not want to be written to. Nobody may choose it any more, and its address goes onto the suppression list. */
@Injectable()
export class ObjectContact {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly suppressions: Suppressions,
  ) {}

  /** `objected` false takes a slip back. Harmless when it stands so already. Throws `not-found` and `contact-erased`. */
  async run(id: string, objected: boolean, userId: string | null): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      const contact = await storedContact(manager, id, null);
      if (objected === (contact.objectedAt !== null)) return;
      await storeNextVersion(manager, contact, { objectedAt: objected ? now : null, updatedAt: now });
      if (contact.emailKey !== null) await this.suppress(manager, contact.emailKey, objected);
      const action = objected ? 'contact.object' : 'contact.object-undo';
      await this.audit.record(manager, { userId, action, subjectId: id });
    });
  }

  private async suppress(manager: EntityManager, emailKey: string, objected: boolean): Promise<void> {
    if (objected) return this.suppressions.add(manager, emailKey, 'objection');
    // somebody else at the same address may have objected as well
    const others = await manager.existsBy(Contact, { emailKey, objectedAt: Not(IsNull()) });
    if (!others) await this.suppressions.remove(manager, emailKey);
  }
}
