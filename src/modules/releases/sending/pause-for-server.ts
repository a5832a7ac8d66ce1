import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { newId } from '../../../shared/ids.js';
import { readableTitle } from '../../../shared/text/place-template.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Task } from '../../campaigns/tasks/task.entity.js';
import { Release } from '../release.entity.js';
import { Sending } from './sending.entity.js';

/** The server takes no mail at all: every running sending stops, says why, and becomes a task. */
@Injectable()
export class PauseForServer {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  async run(manager: EntityManager, pauseDetail: string): Promise<void> {
    const now = this.clock.now();
    for (const sending of await manager.findBy(Sending, { state: 'running' })) {
      const stopped = { state: 'paused' as const, pauseReason: 'server' as const, pauseDetail };
      await manager.update(
        Sending,
        { id: sending.id },
        { ...stopped, updatedAt: now, version: sending.version + 1 },
      );
      await this.makeTask(manager, sending, now);
      const fact = { userId: null, action: 'sending.pause', subjectId: sending.id };
      await this.audit.record(manager, { ...fact, details: { reason: 'server' } });
    }
  }

  private async makeTask(manager: EntityManager, sending: Sending, now: Date): Promise<void> {
    const release = await manager.findOneByOrFail(Release, { id: sending.releaseId });
    const words = messagesFor('de').sendings.task;
    await manager.insert(Task, {
      id: newId(now),
      kind: 'todo',
      title: words.title(readableTitle(release.headline)).slice(0, 300),
      note: words.note,
      dueDay: dayOf(now, 'UTC'),
      campaignId: release.campaignId,
      releaseId: release.id,
      outletId: null,
      districtAgs: null,
      contactId: null,
      uniqueKey: `${pauseTaskKey(sending.id)}:${now.getTime()}`,
      doneAt: null,
      doneBy: null,
      result: null,
      createdAt: now,
    });
  }
}

/** What the keys of the tasks about a sending begin with. */
export const pauseTaskKey = (sendingId: string) => `sending-paused:${sendingId}`;
