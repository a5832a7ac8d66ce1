import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Contact } from './contact.entity.js';
import { storedContact, storeNextVersion } from './stored-contact.js';

/** Puts contacts into the archive or brings them back: nobody writes to those in the archive, and everything about them stays. */
@Injectable()
export class ArchiveContact {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Ids of those that changed; `at` is what takes it back. Throws `not-found` and `contact-erased`, and then none has changed. */
  async run(
    ids: readonly string[],
    archived: boolean,
    userId: string | null,
  ): Promise<{ changed: string[]; at: Date }> {
    const at = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const changed: string[] = [];
      for (const id of new Set(ids)) {
        const contact = await storedContact(manager, id, null);
        if (archived === (contact.archivedAt !== null)) continue;
        await storeNextVersion(manager, contact, { archivedAt: archived ? at : null, updatedAt: at });
        changed.push(id);
      }
      const action = archived ? 'contact.archive' : 'contact.restore';
      await this.audit.record(manager, ...changed.map((id) => ({ userId, action, subjectId: id })));
      return { changed, at };
    });
  }

  /** Brings back all that were put away at that moment. How many. */
  async undo(at: Date, userId: string): Promise<number> {
    const found = await this.dataSource.manager.find(Contact, {
      select: { id: true },
      where: { archivedAt: at, erasedAt: IsNull() },
    });
    const ids = found.map(({ id }) => id);
    return (await this.run(ids, false, userId)).changed.length;
  }
}
