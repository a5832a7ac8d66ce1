import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { readMailbox } from '../../../mail/mail-address.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Recipients } from '../../contacts/distribution/recipients.js';
import { Suppressions } from '../../contacts/suppressions.js';
import type { Release } from '../release.entity.js';
import { storedRelease } from '../stored-release.js';
import { newRecipient } from './new-recipient.js';
import { onceKeys, rootOf } from './sending-keys.js';
import type { SendingRecipient } from './sending-recipient.entity.js';
import type { Sending } from './sending.entity.js';
import { storeRecipients } from './store-recipients.js';
import { storedSending, storeSending } from './stored-sending.js';
import { whoHasIt } from './who-has-it.js';

/** Settles who gets a mail and lets the sending go: now, or when nothing holds it back any more. */
@Injectable()
export class QueueSending {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly recipients: Recipients,
    private readonly suppressions: Suppressions,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  ) {}

  /**
   * How many mails are in the queue. Throws `not-found`, `changed-meanwhile`, `sending-state`, `mail-not-set-up`, `no-embargo` where one should
   * stand on top, `no-moment`, and `no-recipients` when everybody has the release or gets none.
   */
  async run(id: string, version: number | null, userId: string | null): Promise<number> {
    const now = this.clock.now();
    const from = readMailbox(this.settings.mailFrom ?? '');
    if (this.settings.smtpUrl === null || !from) throw new UserError('mail-not-set-up');
    const host = from.address.slice(from.address.lastIndexOf('@') + 1);
    return inTransaction(this.dataSource, async (manager) => {
      const sending = await storedSending(manager, id, ['draft'], version);
      const release = await storedRelease(manager, sending.releaseId, null);
      if (sending.underEmbargo && !(release.embargoUntil && release.embargoUntil > now))
        throw new UserError('no-embargo');
      if (sending.timing === 'at' && sending.startAt === null) throw new UserError('no-moment');
      const { queued, skipped } = await this.rows(manager, sending, release, host, now);
      const count = await storeRecipients(manager, queued);
      if (!count) throw new UserError('no-recipients');
      await storeRecipients(manager, skipped);
      await storeSending(manager, sending, { state: 'waiting', updatedAt: now });
      const details = { recipients: count };
      await this.audit.record(manager, { userId, action: 'sending.queue', subjectId: id, details });
      return count;
    });
  }

  /** Whom nobody writes to stands in the log too, without an address. */
  private async rows(
    manager: EntityManager,
    sending: Sending,
    release: Release,
    host: string,
    now: Date,
  ): Promise<{ queued: SendingRecipient[]; skipped: SendingRecipient[] }> {
    const { listIds, contactIds } = sending;
    const takenOut = new Set(sending.takenOutIds);
    const chosen = await this.recipients.of(manager, { listIds, contactIds }, now);
    const keys = chosen.recipients.map(({ emailKey }) => emailKey);
    const hashes = await this.suppressions.hashes(manager, keys);
    const root = rootOf(release);
    const row = (facts: Partial<SendingRecipient>) => newRecipient(sending.id, host, now, facts);
    const ids = chosen.recipients.map(({ contactId }) => contactId);
    const has = await whoHasIt(manager, root, ids);
    const queued = chosen.recipients
      .filter(({ contactId }) => !takenOut.has(contactId) && !has.has(contactId))
      .map(({ contactId, outletId, email, emailKey }) => {
        const addressHash = hashes.get(emailKey) ?? null;
        return row({ contactId, outletId, email, addressHash, ...onceKeys(root, contactId, addressHash) });
      });
    const byHand = chosen.recipients.filter(({ contactId }) => takenOut.has(contactId));
    const already = chosen.recipients.filter(
      ({ contactId }) => !takenOut.has(contactId) && has.has(contactId),
    );
    const skipped = [
      ...already.map(({ contactId, outletId }) => ({ contactId, outletId, skipReason: 'already' as const })),
      ...byHand.map(({ contactId, outletId }) => ({ contactId, outletId, skipReason: 'by-hand' as const })),
      ...chosen.leftOut.map(({ contactId, reason }) => ({ contactId, skipReason: reason })),
    ].map((facts) => row({ ...facts, state: 'skipped' }));
    return { queued, skipped };
  }
}
