import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Release } from '../release.entity.js';
import { heldBack } from './held-back.js';
import { noClaims } from './sending-keys.js';
import { SendingRecipient } from './sending-recipient.entity.js';
import { Sending } from './sending.entity.js';

/** Moves sendings along: waiting ones begin when nothing holds them back any more, running ones are done when no mail is open. */
@Injectable()
export class BeginSendings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const { manager } = this.dataSource;
    for (const sending of await manager.findBy(Sending, { state: 'waiting' })) {
      const release = await manager.findOneByOrFail(Release, { id: sending.releaseId });
      if (heldBack(sending, release, now)) continue;
      await this.step(sending, 'waiting', {
        state: 'running',
        startedAt: sending.startedAt ?? now,
        releaseVersion: release.version,
      });
    }
  }

  /** Held back again: an embargo was prolonged, or a release taken back. */
  async putBack({ sendingId }: SendingRecipient): Promise<void> {
    const { manager } = this.dataSource;
    const sending = await manager.findOneByOrFail(Sending, { id: sendingId });
    const release = await manager.findOneByOrFail(Release, { id: sending.releaseId });
    if (heldBack(sending, release, this.clock.now()))
      await this.step(sending, 'running', { state: 'waiting' });
  }

  async finish(): Promise<void> {
    const { manager } = this.dataSource;
    await this.dropCancelled(manager);
    const states = ['queued', 'sending', 'handing'] as const;
    for (const sending of await manager.findBy(Sending, { state: 'running' }))
      if (!(await manager.existsBy(SendingRecipient, { sendingId: sending.id, state: In([...states]) })))
        await this.step(sending, 'running', { state: 'done', finishedAt: this.clock.now() });
  }

  /** Mails that were under way when their sending was cancelled, and came back. */
  private async dropCancelled(manager: EntityManager): Promise<void> {
    const rows = await manager
      .createQueryBuilder(SendingRecipient, 'r')
      .innerJoin(Sending, 's', 's.id = r.sendingId')
      .where('s.state = :cancelled AND r.state = :queued', { cancelled: 'cancelled', queued: 'queued' })
      .getMany();
    for (const { id } of rows)
      await manager.update(
        SendingRecipient,
        { id, state: 'queued' },
        { state: 'skipped', skipReason: 'cancelled', ...noClaims },
      );
  }

  private async step(
    { id, version }: Sending,
    state: Sending['state'],
    changes: Partial<Sending>,
  ): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const next = { ...changes, version: version + 1, updatedAt: this.clock.now() };
      const { affected } = await manager.update(Sending, { id, state, version }, next);
      if (affected !== 1) return;
      const details = { state: changes.state };
      await this.audit.record(manager, { userId: null, action: 'sending.step', subjectId: id, details });
    });
  }
}
