import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Contact } from '../../contacts/contact.entity.js';
import { emailKey } from '../../contacts/email-key.js';
import { Suppressions } from '../../contacts/suppressions.js';
import type { SendingRecipient, SkipReason } from './sending-recipient.entity.js';

/** Asked again right before each mail: an objection may be a second old. */
@Injectable()
export class MayBeWrittenTo {
  constructor(private readonly suppressions: Suppressions) {}

  /** Why not; null: yes. */
  async refusal(
    manager: EntityManager,
    { contactId, email }: Pick<SendingRecipient, 'contactId' | 'email'>,
  ): Promise<SkipReason | null> {
    const contact = contactId === null ? null : await manager.findOneBy(Contact, { id: contactId });
    if (!contact || contact.erasedAt) return 'erased';
    if (contact.objectedAt) return 'objected';
    if (contact.archivedAt) return 'archived';
    const key = email === null ? null : emailKey(email);
    if (key === null) return 'no-address';
    return (await this.suppressions.among(manager, [key])).size ? 'suppressed' : null;
  }
}
