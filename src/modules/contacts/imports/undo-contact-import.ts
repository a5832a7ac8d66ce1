import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Contact } from '../contact.entity.js';
import { isReferredTo } from '../merge/contact-references.js';
import { changeContact, factsOf, unchangedSince } from './change-contact.js';
import type { ContactFacts } from './change-contact.js';
import { ContactImport } from './contact-import.entity.js';
import { ImportedContact } from './imported-contact.entity.js';

export interface UndoneImport {
  removed: number;
  restored: number;
  /** Contacts that stay as they are, because somebody has worked on them since. */
  kept: number;
}

/** Takes an import back: its new contacts go, and changed fields become what they were, unless somebody has changed them since. */
@Injectable()
export class UndoContactImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Throws `not-found`, `changed-meanwhile`, `undo-expired` after 30 days. */
  run(id: string, userId: string | null): Promise<UndoneImport> {
    return inTransaction(this.dataSource, async (manager) => {
      const found = await manager.findOneBy(ContactImport, { id });
      if (!found) throw notFound('import');
      const now = this.clock.now();
      const { affected } = await manager.update(
        ContactImport,
        { id, state: 'done' },
        { state: 'undone', changedAt: now },
      );
      if (affected !== 1) throw new UserError('changed-meanwhile');
      const rows = await manager.findBy(ImportedContact, { importId: id });
      if (!rows.length && found.created + found.changed > 0) throw new UserError('undo-expired');
      const undone: UndoneImport = { removed: 0, restored: 0, kept: 0 };
      for (const row of rows) {
        const outcome =
          row.kind === 'new' ? await this.remove(manager, row) : await this.restore(manager, row, now);
        undone[outcome]++;
      }
      await manager.delete(ImportedContact, { importId: id });
      await this.audit.record(manager, {
        userId,
        action: 'contacts.import-undo',
        subjectId: id,
        details: { ...undone },
      });
      return undone;
    });
  }

  private async remove(
    manager: EntityManager,
    { contactId, version }: ImportedContact,
  ): Promise<'removed' | 'kept'> {
    const contact = await manager.findOneBy(Contact, { id: contactId });
    // an objection or erasure counts up no version everywhere, and must leave its trace
    const isTouched =
      !contact || contact.version !== version || contact.objectedAt !== null || contact.erasedAt !== null;
    if (isTouched || (await isReferredTo(manager, contactId))) return 'kept';
    await manager.delete(Contact, { id: contactId });
    return 'removed';
  }

  private async restore(
    manager: EntityManager,
    row: ImportedContact,
    now: Date,
  ): Promise<'restored' | 'kept'> {
    const contact = await manager.findOneBy(Contact, { id: row.contactId });
    if (!contact || contact.erasedAt) return 'kept';
    const after = row.after ?? {};
    const names = unchangedSince(await factsOf(manager, contact), after);
    if (!names.length) return 'kept';
    const before = Object.fromEntries(
      names.map((name) => [name, row.before?.[name]]),
    ) as Partial<ContactFacts>;
    await changeContact(manager, contact.id, before, this.settings.timeZone, now);
    return names.length === Object.keys(after).length ? 'restored' : 'kept';
  }
}
