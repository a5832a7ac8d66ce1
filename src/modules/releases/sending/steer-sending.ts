import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Like } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Task } from '../../campaigns/tasks/task.entity.js';
import { pauseTaskKey } from './pause-for-server.js';
import { noClaims } from './sending-keys.js';
import { SendingRecipient } from './sending-recipient.entity.js';
import type { Sending, SendingState } from './sending.entity.js';
import { storedSending, storeSending } from './stored-sending.js';

export const steps = ['pause', 'resume', 'cancel', 'restore'] as const;
export type Step = (typeof steps)[number];

const allowed: Record<Step, readonly SendingState[]> = {
  pause: ['waiting', 'running'],
  resume: ['paused'],
  cancel: ['draft', 'waiting', 'running', 'paused'],
  restore: ['cancelled'],
};

/** Stops a sending, lets it go on, or ends it. A mail that is being handed over at this moment still goes. */
@Injectable()
export class SteerSending {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `not-found` and `sending-state`. A draft that was thrown away comes back with `restore`; nothing that had begun does. */
  async run(id: string, step: Step, userId: string | null): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      const sending = await storedSending(manager, id, allowed[step]);
      await storeSending(manager, sending, {
        ...(await this.changes(manager, sending, step, now)),
        updatedAt: now,
      });
      const action = `sending.${step}`;
      await this.audit.record(manager, { userId, action, subjectId: id });
    });
  }

  private async changes(
    manager: EntityManager,
    sending: Sending,
    step: Step,
    now: Date,
  ): Promise<Partial<Sending>> {
    switch (step) {
      case 'pause':
        return { state: 'paused', pauseReason: 'by-hand', pauseDetail: '' };
      case 'resume':
        await manager.update(
          Task,
          { uniqueKey: Like(`${pauseTaskKey(sending.id)}:%`), doneAt: IsNull() },
          { doneAt: now },
        );
        return { state: 'waiting', pauseReason: null, pauseDetail: '' };
      case 'cancel':
        await manager.update(
          SendingRecipient,
          { sendingId: sending.id, state: 'queued' },
          { state: 'skipped', skipReason: 'cancelled', ...noClaims },
        );
        return { state: 'cancelled', pauseReason: null, finishedAt: sending.state === 'draft' ? null : now };
      case 'restore':
        // only drafts have no end
        return sending.finishedAt === null ? { state: 'draft' } : {};
    }
  }
}
