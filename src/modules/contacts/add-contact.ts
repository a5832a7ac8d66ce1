import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { UserError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from '../accounts/audit-log.js';
import type { ContactDraft } from './contact-input.js';
import { Contact } from './contact.entity.js';
import { contactColumns, nameOfOutlet, storeBeats } from './stored-contact.js';
import { Suppressions } from './suppressions.js';

@Injectable()
export class AddContact {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly suppressions: Suppressions,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Id of the new contact. Throws `address-suppressed`, `unknown-outlet`, `unknown-district`. */
  run(draft: ContactDraft, userId: string | null): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      const id = await this.add(manager, draft);
      const details = { kind: draft.kind };
      await this.audit.record(manager, { userId, action: 'contact.add', subjectId: id, details });
      return id;
    });
  }

  /** For callers with a transaction of their own, who write their own line in the log: imports. Throws as {@link run}. */
  async add(manager: EntityManager, draft: ContactDraft): Promise<string> {
    const now = this.clock.now();
    const id = newId(now);
    const outletName = await nameOfOutlet(manager, draft.outletId);
    const columns = contactColumns(draft, outletName, null, this.settings.timeZone);
    await refuseSuppressed(manager, this.suppressions, columns.emailKey);
    await manager.insert(Contact, {
      ...columns,
      id,
      noticeSentAt: null,
      objectedAt: null,
      erasedAt: null,
      firstContactAt: null,
      lastContactAt: null,
      reviewedAt: null,
      nextContactDay: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
      archivedAt: null,
    });
    await storeBeats(manager, id, draft);
    return id;
  }
}

/** Throws `address-suppressed`: somebody does not want to be written to there, and typing it again does not change that. */
export async function refuseSuppressed(
  manager: EntityManager,
  suppressions: Suppressions,
  emailKey: string | null,
): Promise<void> {
  if (emailKey !== null && (await suppressions.among(manager, [emailKey])).size)
    throw new UserError('address-suppressed');
}
