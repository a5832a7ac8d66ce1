import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Contact } from '../contact.entity.js';
import { factsOf } from '../imports/change-contact.js';
import { contactColumns, nameOfOutlet, storedContact, storeNextVersion } from '../stored-contact.js';
import { Suppressions } from '../suppressions.js';
import { ContactMerge } from './contact-merge.entity.js';
import { freeze } from './frozen-row.js';
import type { FrozenRow } from './merge-snapshot.js';
import { mergedFields } from './merged-contact.js';
import type { Choices } from './merged-contact.js';
import { moveReferences } from './move-references.js';

export interface MergeWish {
  keptId: string;
  otherId: string;
  /** Versions that the person saw; null: not checked. */
  versions: { kept: number | null; other: number | null };
  choices: Choices;
}

/** Makes one contact of two: the kept one gets the chosen fields and everything that was done with the other, which goes. */
@Injectable()
export class MergeContacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly suppressions: Suppressions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Id of the merge, for its undo. Throws `not-found`, `contact-erased`, `changed-meanwhile`, and `merge-needs-name` when the chosen fields name nobody. */
  async run(wish: MergeWish, userId: string | null): Promise<string> {
    const { keptId, otherId } = wish;
    if (keptId === otherId) throw new UserError('invalid-input');
    return inTransaction(this.dataSource, async (manager) => {
      const now = this.clock.now();
      const kept = await storedContact(manager, keptId, wish.versions.kept);
      const other = await storedContact(manager, otherId, wish.versions.other);
      const columns = await this.columns(manager, kept, other, wish.choices);
      const meta = manager.connection.getMetadata(Contact);
      const moves = await moveReferences(manager, otherId, keptId);
      await manager.delete(Contact, { id: otherId });
      await storeNextVersion(manager, kept, { ...columns, updatedAt: now });
      const suppressed = await this.suppress(manager, columns, [kept, other]);
      const before = freeze(meta, kept);
      const merged = changedColumns(before, freeze(meta, { ...kept, ...columns }));
      const snapshot = { kept: before, gone: freeze(meta, other), merged, ...moves, suppressed };
      const id = newId(now);
      await manager.insert(ContactMerge, { id, keptId, userId, at: now, snapshot } as object);
      const details = { other: otherId, merge: id, fields: Object.keys(merged) };
      await this.audit.record(manager, { userId, action: 'contact.merge', subjectId: keptId, details });
      return id;
    });
  }

  private async columns(
    manager: EntityManager,
    kept: Contact,
    other: Contact,
    choices: Choices,
  ): Promise<Partial<Contact>> {
    const fields = mergedFields(kept, other, choices);
    const whole = { ...kept, ...fields };
    const isNamed =
      whole.kind === 'person' ? whole.firstName || whole.lastName : whole.desk || whole.outletId;
    if (!isNamed) throw new UserError('merge-needs-name');
    const facts = await factsOf(manager, whole);
    const { emailKey, sortName, role, title, firstName, lastName, legalBasis } = contactColumns(
      facts,
      await nameOfOutlet(manager, whole.outletId),
      whole.firstContactAt,
      this.settings.timeZone,
    );
    const noticeDueDay = whole.kind === 'person' ? whole.noticeDueDay : null;
    return { ...fields, emailKey, sortName, role, title, firstName, lastName, legalBasis, noticeDueDay };
  }

  /** An objection counts for every address of the two. */
  private async suppress(
    manager: EntityManager,
    { objectedAt }: Partial<Contact>,
    contacts: readonly Contact[],
  ): Promise<string[]> {
    if (!objectedAt) return [];
    const addresses = [...new Set(contacts.flatMap(({ emailKey }) => emailKey ?? []))];
    const before = await this.suppressions.among(manager, addresses);
    for (const address of addresses) await this.suppressions.add(manager, address, 'objection');
    return addresses.filter((address) => !before.has(address));
  }
}

function changedColumns(before: FrozenRow, after: FrozenRow): FrozenRow {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => !['version', 'updatedAt'].includes(name) && value !== before[name],
    ),
  );
}
