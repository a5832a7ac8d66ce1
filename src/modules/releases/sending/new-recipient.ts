import { newId } from '../../../shared/ids.js';
import type { SendingRecipient } from './sending-recipient.entity.js';

/** A row that nothing was done with yet. `host` is the sender's, for the Message-ID. */
export function newRecipient(
  sendingId: string,
  host: string,
  now: Date,
  facts: Partial<SendingRecipient>,
): SendingRecipient {
  const id = newId(now);
  return {
    id,
    sendingId,
    contactId: null,
    outletId: null,
    email: null,
    addressHash: null,
    onceContact: null,
    onceAddress: null,
    state: 'queued',
    skipReason: null,
    attempts: 0,
    refusals: null,
    nextTryAt: null,
    leaseUntil: null,
    worker: null,
    messageId: `<${id}@${host}>`,
    error: '',
    withNotice: false,
    sentAt: null,
    toldAt: null,
    bounce: null,
    bouncedAt: null,
    softBounces: 0,
    createdAt: now,
    ...facts,
  };
}
