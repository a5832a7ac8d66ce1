import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Contact } from '../../contacts/contact.entity.js';
import { ContactHolders } from '../../contacts/rights/contact-holders.js';
import type { ContactAccess, ContactErasure, HeldPart } from '../../contacts/rights/contact-holders.js';
import { Release } from '../release.entity.js';
import { SendingRecipient } from './sending-recipient.entity.js';
import { Sending } from './sending.entity.js';

/** What was sent to a contact: in their report, and without their address once they are erased. */
@Injectable()
export class HoldRecipients implements ContactErasure, ContactAccess {
  constructor(holders: ContactHolders) {
    holders.join(this);
  }

  /** The row stays, because counts depend on it, and so does the hash of the address, so that nobody gets a release twice. */
  async eraseContact(manager: EntityManager, { id }: Readonly<Contact>): Promise<void> {
    await manager.update(SendingRecipient, { contactId: id }, { email: null, error: '' });
  }

  async recordsOf(manager: EntityManager, { id }: Readonly<Contact>): Promise<HeldPart[]> {
    const rows = await manager.find(SendingRecipient, { where: { contactId: id }, order: { id: 'ASC' } });
    if (!rows.length) return [];
    const sendings = await manager.findBy(Sending, { id: In(rows.map(({ sendingId }) => sendingId)) });
    const releases = await manager.find(Release, {
      select: { id: true, headline: true },
      where: { id: In(sendings.map(({ releaseId }) => releaseId)) },
    });
    const headlineOf = (row: SendingRecipient) => {
      const sending = sendings.find((each) => each.id === row.sendingId);
      return releases.find((each) => each.id === sending?.releaseId)?.headline ?? null;
    };
    return [
      {
        table: 'sending_recipient',
        title: (t) => t.sendings.held.title,
        records: rows.map((row) => [
          { name: 'release', label: (t) => t.sendings.held.release, value: headlineOf(row) },
          { name: 'email', label: (t) => t.sendings.page.email, value: row.email },
          { name: 'state', label: (t) => t.sendings.page.state, value: row.state },
          { name: 'skipReason', label: (t) => t.sendings.held.skipReason, value: row.skipReason },
          { name: 'sentAt', label: (t) => t.sendings.page.sentAt, value: row.sentAt },
          { name: 'withNotice', label: (t) => t.sendings.held.withNotice, value: row.withNotice },
          { name: 'bounce', label: (t) => t.sendings.held.bounce, value: row.bounce },
          { name: 'error', label: (t) => t.sendings.held.error, value: row.error || null },
          { name: 'messageId', label: () => 'Message-ID', value: row.messageId },
        ]),
      },
    ];
  }
}
