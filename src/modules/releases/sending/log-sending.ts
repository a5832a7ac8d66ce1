import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { selectRows } from '../../../database/many-rows.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Contact } from '../../contacts/contact.entity.js';
import { Recipients } from '../../contacts/distribution/recipients.js';
import { Suppressions } from '../../contacts/suppressions.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import type { Release } from '../release.entity.js';
import { storedRelease } from '../stored-release.js';
import { emptySending } from './draft-sending.js';
import { newRecipient } from './new-recipient.js';
import { onceKeys, rootOf } from './sending-keys.js';
import type { LoggedSending } from './sending-input.js';
import type { SendingRecipient } from './sending-recipient.entity.js';
import { Sending } from './sending.entity.js';
import { storeRecipients } from './store-recipients.js';
import { TellOfSent } from './tell-of-sent.js';

/** Writes down that a release went out without Echolot: to whom, when and how. */
@Injectable()
export class LogSending {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly recipients: Recipients,
    private readonly suppressions: Suppressions,
    private readonly tell: TellOfSent,
  ) {}

  /** Throws `not-found`, `unknown-outlet`, and `no-recipients`. Whoever had it by mail already is not counted twice. */
  async run(
    releaseId: string,
    logged: LoggedSending,
    userId: string | null,
  ): Promise<{ id: string; count: number }> {
    const now = this.clock.now();
    const id = newId(now);
    const { at, ...facts } = logged;
    return inTransaction(this.dataSource, async (manager) => {
      const release = await storedRelease(manager, releaseId, null);
      const rows = await this.rows(manager, id, release, logged, now);
      await manager.insert(Sending, {
        ...emptySending(now),
        ...facts,
        id,
        releaseId,
        userId,
        state: 'done',
        releaseVersion: release.version,
        startedAt: at,
        finishedAt: at,
      });
      const count = await storeRecipients(manager, rows);
      if (!count) throw new UserError('no-recipients');
      while ((await this.tell.some(manager)) > 0);
      const details = { way: logged.way, recipients: count };
      await this.audit.record(manager, { userId, action: 'sending.log', subjectId: id, details });
      return { id, count };
    });
  }

  private async rows(
    manager: EntityManager,
    sendingId: string,
    release: Release,
    { way, at, listIds, contactIds, outletIds }: LoggedSending,
    now: Date,
  ): Promise<SendingRecipient[]> {
    const ids = new Set(contactIds);
    for (const listId of listIds)
      for (const contactId of await this.recipients.contactsOf(manager, listId)) ids.add(contactId);
    const columns = ['id', 'outletId', 'email', 'emailKey', 'erasedAt'] as const;
    const contacts = await selectRows(manager, Contact, columns, 'id', [...ids]);
    const keys = contacts.flatMap(({ emailKey }) => emailKey ?? []);
    const hashes = await this.suppressions.hashes(manager, [...new Set(keys)]);
    const sent = { state: 'sent' as const, sentAt: at };
    const row = (facts: Partial<SendingRecipient>) =>
      newRecipient(sendingId, 'by-hand', now, { ...sent, ...facts });
    const byContact = contacts
      .filter(({ erasedAt }) => erasedAt === null)
      .map(({ id: contactId, outletId, email, emailKey }) => {
        if (way !== 'mail') return row({ contactId, outletId });
        const addressHash = hashes.get(emailKey ?? '') ?? null;
        return row({
          contactId,
          outletId,
          email,
          addressHash,
          ...onceKeys(rootOf(release), contactId, addressHash),
        });
      });
    await refuseUnknownOutlets(manager, outletIds);
    const covered = new Set(byContact.map(({ outletId }) => outletId));
    const alone = outletIds.filter((outletId) => !covered.has(outletId));
    return [...byContact, ...alone.map((outletId) => row({ outletId }))];
  }
}

async function refuseUnknownOutlets(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const found = await manager.find(Outlet, { select: { id: true }, where: { id: In([...ids]) } });
  const known = new Set(found.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new UserError('unknown-outlet', { outlet: unknown });
}
