import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { emailKey } from '../../contacts/email-key.js';
import { SuppressionEntry } from '../../contacts/suppression-entry.entity.js';
import { Suppressions } from '../../contacts/suppressions.js';
import { Release } from '../release.entity.js';
import { noClaims, onceKeys, rootOf } from './sending-keys.js';
import { SendingRecipient } from './sending-recipient.entity.js';
import type { RecipientState } from './sending-recipient.entity.js';
import { Sending } from './sending.entity.js';
import { TellOfSent } from './tell-of-sent.js';

/** `sent`: an uncertain mail did arrive. `again`: one that failed or is uncertain goes once more. `skip`, `unskip`: taken out of the queue and back. */
export const decisions = [
  'sent',
  'again',
  'skip',
  'unskip',
  'bounce-hard',
  'bounce-soft',
  'bounce-undo',
] as const;
export type Decision = (typeof decisions)[number];

const allowed: Record<Decision, readonly RecipientState[]> = {
  sent: ['uncertain'],
  again: ['uncertain', 'failed'],
  skip: ['queued'],
  unskip: ['skipped'],
  'bounce-hard': ['sent', 'uncertain'],
  'bounce-soft': ['sent', 'uncertain'],
  'bounce-undo': ['bounced', 'sent'],
};

/** What only a person can say about one recipient. */
@Injectable()
export class DecideRecipient {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly suppressions: Suppressions,
    private readonly tell: TellOfSent,
  ) {}

  /** Throws `not-found`, `recipient-state`, and `already-sent` when the release meanwhile went to the contact or address in another way. */
  async run(sendingId: string, id: string, decision: Decision, userId: string | null): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const row = await manager.findOneBy(SendingRecipient, { id, sendingId });
      if (!row) throw notFound('recipient');
      await this.inside(manager, row, decision);
      const details = { recipient: id };
      await this.audit.record(manager, {
        userId,
        action: `sending.recipient.${decision}`,
        subjectId: sendingId,
        details,
      });
    });
  }

  /** Inside the caller's transaction. */
  async inside(manager: EntityManager, row: SendingRecipient, decision: Decision): Promise<void> {
    if (!allowed[decision].includes(row.state)) throw new UserError('recipient-state');
    const changes = await this.changes(manager, row, decision);
    const { affected } = await manager.update(SendingRecipient, { id: row.id, state: row.state }, changes);
    if (affected !== 1) throw new UserError('changed-meanwhile');
    if (decision === 'sent') await this.tell.some(manager);
  }

  private async changes(
    manager: EntityManager,
    row: SendingRecipient,
    decision: Decision,
  ): Promise<Partial<SendingRecipient>> {
    const now = this.clock.now();
    switch (decision) {
      case 'sent':
        return { state: 'sent', sentAt: row.sentAt ?? now, worker: null };
      case 'again':
      case 'unskip':
        return this.backInQueue(manager, row, decision);
      case 'skip':
        return { state: 'skipped', skipReason: 'by-hand', ...noClaims };
      case 'bounce-soft':
        return {
          state: 'sent',
          sentAt: row.sentAt ?? now,
          bounce: 'soft',
          bouncedAt: now,
          softBounces: row.softBounces + 1,
        };
      case 'bounce-hard': {
        const key = row.email === null ? null : emailKey(row.email);
        if (key !== null) await this.suppressions.add(manager, key, 'bounce');
        // the address is dead, the contact may get the release at another one
        return {
          state: 'bounced',
          sentAt: row.sentAt ?? now,
          bounce: 'hard',
          bouncedAt: now,
          onceContact: null,
        };
      }
      case 'bounce-undo':
        return this.unbounced(manager, row);
    }
  }

  private async backInQueue(
    manager: EntityManager,
    row: SendingRecipient,
    decision: Decision,
  ): Promise<Partial<SendingRecipient>> {
    const sending = await manager.findOneByOrFail(Sending, { id: row.sendingId });
    const outOfQueue = row.skipReason === 'by-hand' || row.skipReason === 'cancelled';
    const mail = sending.way === 'smtp' && sending.state !== 'cancelled' && row.email !== null;
    if (!mail || (decision === 'unskip' && !outOfQueue)) throw new UserError('recipient-state');
    const updatedAt = this.clock.now();
    if (sending.state === 'done') {
      const open = { state: 'waiting' as const, finishedAt: null, updatedAt, version: sending.version + 1 };
      await manager.update(Sending, { id: sending.id }, open);
    }
    const claims = await this.claims(manager, sending, row);
    return {
      ...claims,
      state: 'queued',
      skipReason: null,
      worker: null,
      nextTryAt: null,
      refusals: null,
      error: '',
    };
  }

  /** The claims of a row, taken again where it gave them up. */
  private async claims(manager: EntityManager, { releaseId }: Sending, row: SendingRecipient) {
    const release = await manager.findOneByOrFail(Release, { id: releaseId });
    const keys = onceKeys(rootOf(release), row.contactId, row.addressHash);
    for (const key of ['onceContact', 'onceAddress'] as const) {
      const value = keys[key];
      const holder = value ? await manager.findOneBy(SendingRecipient, { [key]: value }) : null;
      if (holder && holder.id !== row.id) throw new UserError('already-sent');
    }
    return keys;
  }

  private async unbounced(manager: EntityManager, row: SendingRecipient): Promise<Partial<SendingRecipient>> {
    if (row.bounce === null) throw new UserError('recipient-state');
    if (row.bounce === 'hard' && row.addressHash !== null)
      // an objection stays
      await manager.delete(SuppressionEntry, { addressHash: row.addressHash, reason: 'bounce' });
    const softBounces = row.bounce === 'soft' ? Math.max(row.softBounces - 1, 0) : row.softBounces;
    return { state: 'sent', bounce: null, bouncedAt: null, softBounces };
  }
}
