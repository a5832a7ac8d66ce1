import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { forgetDeleted } from '../../../database/forget-deleted.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { ContactDistrict } from '../contact-district.entity.js';
import { ContactTopic } from '../contact-topic.entity.js';
import type { Contact } from '../contact.entity.js';
import { Interaction } from '../interaction.entity.js';
import { InteractionChange } from '../interactions/interaction-change.entity.js';
import { ListMember } from '../list-member.entity.js';
import { storedContact, storeNextVersion } from '../stored-contact.js';
import { Suppressions } from '../suppressions.js';
import { ContactHolders } from './contact-holders.js';

/** Art. 17 GDPR. What stays: an empty row, that there were interactions and when, and the address as a keyed hash, so that no import brings it back. */
@Injectable()
export class EraseContact {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly suppressions: Suppressions,
    private readonly holders: ContactHolders,
  ) {}

  /** Cannot be undone. Throws `not-found` and `contact-erased`, and then none is erased. */
  async run(ids: readonly string[], userId: string | null): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      for (const id of new Set(ids)) {
        await this.erase(manager, await storedContact(manager, id, null));
        await this.audit.record(manager, { userId, action: 'contact.erase', subjectId: id });
      }
    });
    await forgetDeleted(this.dataSource, [
      'contact',
      'contact_topic',
      'contact_district',
      'interaction',
      'contact_merge',
      'imported_contact',
      'interaction_change',
    ]);
  }

  private async erase(manager: EntityManager, contact: Contact): Promise<void> {
    const now = this.clock.now();
    const contactId = contact.id;
    await this.holders.eraseContact(manager, contact);
    if (contact.emailKey !== null) await this.suppressions.add(manager, contact.emailKey, 'erasure');
    await manager.delete(ContactTopic, { contactId });
    await manager.delete(ContactDistrict, { contactId });
    await manager.delete(ListMember, { contactId });
    await manager.delete(InteractionChange, { contactId });
    await manager.update(Interaction, { contactId }, { summary: '' });
    await storeNextVersion(manager, contact, { ...nothingLeft, erasedAt: now, updatedAt: now });
  }
}

/** Every column that says something of the contact. What stays is when the row was made, changed and last used. */
const nothingLeft = {
  outletId: null,
  desk: '',
  role: '',
  title: '',
  firstName: '',
  lastName: '',
  salutation: '',
  email: null,
  emailKey: null,
  phone: '',
  address: '',
  preferredTime: '',
  copyDeadline: '',
  note: '',
  sortName: '',
  source: '',
  legalBasis: 'none' as const,
  obtainedDay: null,
  noticeDueDay: null,
  noticeSentAt: null,
  objectedAt: null,
  nextContactDay: null,
  remindAfterDays: null,
  reviewedAt: null,
};
