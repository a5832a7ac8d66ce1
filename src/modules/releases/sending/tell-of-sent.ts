import { Injectable, Optional } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dialect } from '../../../config/dialect.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/ids.js';
import { Contact } from '../../contacts/contact.entity.js';
import { RecordInteractions } from '../../contacts/interactions/record-interactions.js';
import { Delivery } from '../delivery.entity.js';
import { Release } from '../release.entity.js';
import { NoReleasesObserver, ReleasesObserver } from '../releases-observer.js';
import { SendingRecipient } from './sending-recipient.entity.js';
import { Sending } from './sending.entity.js';

const batch = 200;

/**
 * Tells the rooms around of what went out: the history of the contact, the outlet as written to, the notice as given. Many at once, so that
 * attribution opens once; each exactly once, because it is marked in the same transaction.
 */
@Injectable()
export class TellOfSent {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly interactions: RecordInteractions,
    @Optional() private readonly observer: ReleasesObserver = new NoReleasesObserver(),
  ) {}

  /** Until nothing is left to tell. */
  async run(): Promise<void> {
    let told: number;
    do told = await inTransaction(this.dataSource, (manager) => this.some(manager));
    while (told === batch);
  }

  /** Inside the caller's transaction; at most so many that it stays short. */
  async some(manager: EntityManager): Promise<number> {
    const query = manager
      .createQueryBuilder(SendingRecipient, 'r')
      .where({ toldAt: IsNull(), state: In(['sent', 'bounced']) })
      .andWhere('r.sentAt IS NOT NULL')
      .orderBy('r.id')
      .take(batch);
    // on SQLite the transaction itself keeps others out
    if (dialect === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked');
    const rows = await query.getMany();
    if (!rows.length) return 0;
    const sendings = await manager.findBy(Sending, { id: In(rows.map(({ sendingId }) => sendingId)) });
    for (const sending of sendings)
      await this.tell(
        manager,
        sending,
        rows.filter(({ sendingId }) => sendingId === sending.id),
      );
    await manager.update(
      SendingRecipient,
      { id: In(rows.map(({ id }) => id)) },
      { toldAt: this.clock.now() },
    );
    return rows.length;
  }

  private async tell(manager: EntityManager, sending: Sending, rows: SendingRecipient[]): Promise<void> {
    const { releaseId, userId } = sending;
    await this.interactions.run(
      manager,
      rows.flatMap(({ contactId, sentAt }) =>
        contactId && sentAt
          ? [
              {
                contactId,
                kind: 'release' as const,
                direction: 'out' as const,
                at: sentAt,
                userId,
                releaseId,
              },
            ]
          : [],
      ),
    );
    for (const { contactId, withNotice, sentAt } of rows)
      if (withNotice && contactId)
        await manager.update(Contact, { id: contactId, noticeSentAt: IsNull() }, { noticeSentAt: sentAt });
    if (await this.deliver(manager, releaseId, rows)) {
      const release = await manager.findOneByOrFail(Release, { id: releaseId });
      await manager.increment(Release, { id: releaseId }, 'version', 1);
      await this.observer.releaseChanged(manager, release);
    }
  }

  /** How many outlets were written to for the first time; the others keep their moment. */
  private async deliver(
    manager: EntityManager,
    releaseId: string,
    rows: SendingRecipient[],
  ): Promise<number> {
    const first = new Map<string, Date>();
    for (const { outletId, sentAt } of rows) {
      const before = first.get(outletId ?? '');
      if (outletId && sentAt && (!before || sentAt < before)) first.set(outletId, sentAt);
    }
    const known = await manager.findBy(Delivery, { releaseId, outletId: In([...first.keys()]) });
    for (const { outletId } of known) first.delete(outletId);
    const now = this.clock.now();
    const deliveries = [...first].map(([outletId, sentAt]) => ({
      id: newId(now),
      releaseId,
      outletId,
      sentAt,
    }));
    if (deliveries.length)
      await manager.createQueryBuilder().insert().into(Delivery).values(deliveries).orIgnore().execute();
    return deliveries.length;
  }
}
