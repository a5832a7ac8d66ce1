import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Contact } from '../contact.entity.js';
import { storedContact, storeNextVersion } from '../stored-contact.js';
import { Suppressions } from '../suppressions.js';
import { ContactMerge } from './contact-merge.entity.js';
import { freeze, thaw } from './frozen-row.js';
import { moveBack } from './move-references.js';

/** Brings both contacts back as they were. What somebody has changed or done since stays with the one that was kept. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly dataSource: DataSource,
    private readonly suppressions: Suppressions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Ids of both. Throws `not-found` when it is undone already, expired or erased, and `merged-again` when the contact was merged once more since. */
  run(id: string, userId: string | null): Promise<{ keptId: string; otherId: string }> {
    return inTransaction(this.dataSource, async (manager) => {
      const merge = await manager.findOneBy(ContactMerge, { id });
      if (!merge) throw notFound('merge');
      const { keptId, snapshot } = merge;
      if (await manager.existsBy(ContactMerge, { keptId, id: MoreThan(id) }))
        throw new UserError('merged-again');
      const now = this.clock.now();
      const current = await storedContact(manager, keptId, null);
      const meta = manager.connection.getMetadata(Contact);
      const gone = thaw(meta, snapshot.gone) as Contact;
      const objectedSince =
        current.objectedAt !== null &&
        snapshot.merged['objectedAt'] === undefined &&
        snapshot.kept['objectedAt'] === null;
      // the same person has objected since: that counts for both
      await manager.insert(Contact, {
        ...gone,
        ...(objectedSince ? { objectedAt: current.objectedAt } : {}),
      });
      await moveBack(manager, gone.id, keptId, snapshot);
      const is = freeze(meta, current);
      const back = Object.entries(snapshot.merged).flatMap(([name, value]) =>
        is[name] === value ? [[name, snapshot.kept[name]] as const] : [],
      );
      await storeNextVersion(manager, current, { ...thaw(meta, Object.fromEntries(back)), updatedAt: now });
      await this.release(manager, snapshot.suppressed, [keptId, gone.id]);
      await manager.delete(ContactMerge, { id });
      const details = { other: gone.id, merge: id };
      await this.audit.record(manager, { userId, action: 'contact.merge-undo', subjectId: keptId, details });
      return { keptId, otherId: gone.id };
    });
  }

  /** Addresses that only the merge suppressed, unless their contact objects by itself. */
  private async release(
    manager: EntityManager,
    addresses: readonly string[],
    ids: readonly string[],
  ): Promise<void> {
    const contacts = await Promise.all(ids.map((id) => manager.findOneByOrFail(Contact, { id })));
    for (const address of addresses) {
      const isObjector = contacts.some(
        ({ emailKey, objectedAt }) => emailKey === address && objectedAt !== null,
      );
      if (!isObjector) await this.suppressions.remove(manager, address);
    }
  }
}
