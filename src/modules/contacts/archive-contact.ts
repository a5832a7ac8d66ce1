import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { AuditLog } from '../accounts/audit-log.js';
import { storedContact, storeNextVersion } from './stored-contact.js';

/** Puts contacts into the archive or brings them back: nobody writes to those in the archive, and everything about them stays. */
@Injectable()
export class ArchiveContact {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Ids of those that changed. Throws `not-found` and `contact-erased`, and then none has changed. */
  async run(ids: readonly string[], archived: boolean, userId: string | null): Promise<string[]> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const changed: string[] = [];
      for (const id of new Set(ids)) {
        const contact = await storedContact(manager, id, null);
        if (archived === (contact.archivedAt !== null)) continue;
        await storeNextVersion(manager, contact, { archivedAt: archived ? now : null, updatedAt: now });
        changed.push(id);
      }
      const action = archived ? 'contact.archive' : 'contact.restore';
      await this.audit.record(manager, ...changed.map((id) => ({ userId, action, subjectId: id })));
      return changed;
    });
  }
}
