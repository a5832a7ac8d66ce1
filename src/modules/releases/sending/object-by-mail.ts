import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { UserError } from '../../../shared/errors.js';
import { emailKey } from '../../contacts/email-key.js';
import { ObjectContact } from '../../contacts/rights/object-contact.js';
import { Suppressions } from '../../contacts/suppressions.js';
import { SendingRecipient } from './sending-recipient.entity.js';
import { UnsubscribeTokens } from './unsubscribe-token.js';

/** Somebody says by the link in a mail that they want no more of them (Art. 21 GDPR). */
@Injectable()
export class ObjectByMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tokens: UnsubscribeTokens,
    private readonly suppressions: Suppressions,
    private readonly objectContact: ObjectContact,
  ) {}

  async knows(token: string): Promise<boolean> {
    return (await this.recipient(token)) !== null;
  }

  /** For the contact, and for the address that the mail went to, which may be another by now. Harmless when it is known already. False: not a token of ours. */
  async run(token: string): Promise<boolean> {
    const row = await this.recipient(token);
    if (!row) return false;
    const key = row.email === null ? null : emailKey(row.email);
    if (key !== null)
      await inTransaction(this.dataSource, (manager) => this.suppressions.add(manager, key, 'objection'));
    if (row.contactId !== null) await this.object(row.contactId);
    return true;
  }

  private async recipient(token: string): Promise<SendingRecipient | null> {
    const id = await this.tokens.read(token);
    return id === null ? null : this.dataSource.manager.findOneBy(SendingRecipient, { id });
  }

  private async object(contactId: string): Promise<void> {
    try {
      await this.objectContact.run(contactId, true, null);
    } catch (error) {
      // nothing is left of an erased contact that anybody could write to
      if (!(error instanceof UserError) || error.code !== 'contact-erased') throw error;
    }
  }
}
