import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound } from '../../shared/errors.js';
import { AuditEntry } from '../accounts/audit-entry.entity.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Match } from './match.entity.js';
import { requestRematch } from './rematch-queue.js';
import { WatchRevision } from './watch-revision.entity.js';
import { Watch } from './watch.entity.js';

/** removed: the watch had never found anything; paused: its matches prove mentions, so it stays and finds no more. */
export type RemovalOutcome = 'removed' | 'paused';

const instant = z.iso.datetime().transform((text) => new Date(text));
const names = z
  .object({ aliases: z.record(z.string(), z.array(z.string())), queries: z.record(z.string(), z.string()) })
  .nullable()
  .default(null);
const removedWatch = z.object({
  watch: z.object({
    id: z.string(),
    name: z.string(),
    campaignId: z.string().nullable(),
    active: z.boolean(),
    query: z.string(),
    names,
    revision: z.number(),
    createdAt: instant,
  }),
  revisions: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      query: z.string(),
      names,
      createdAt: instant,
      userId: z.string().nullable(),
    }),
  ),
});

/** Pauses, resumes, removes and brings back watches. */
@Injectable()
export class StopWatch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A watch that is switched on again is held, in the background, against the items that came while it was off. */
  async setActive(id: string, active: boolean, userId: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const watch = await manager.findOneBy(Watch, { id });
      if (!watch) throw notFound('watch');
      const now = this.clock.now();
      const { affected } = await manager.update(Watch, { id, active: !active }, { active, updatedAt: now });
      if (affected !== 1) return;
      const action = active ? 'watch.resume' : 'watch.pause';
      await this.audit.record(manager, { userId, action, subjectId: id });
      if (active) await requestRematch(manager, watch, now);
    });
  }

  /** Asks for another walk over stored items, for a watch that is active. Throws `not-found`. */
  async searchAgain(id: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const watch = await manager.findOneBy(Watch, { id });
      if (!watch) throw notFound('watch');
      if (watch.active) await requestRematch(manager, watch, this.clock.now());
    });
  }

  /** Throws `not-found`. What was removed is written into the audit entry, from which {@link restore} brings it back. */
  async remove(id: string, userId: string): Promise<RemovalOutcome> {
    const outcome = await inTransaction(this.dataSource, async (manager) => {
      const watch = await manager.findOneBy(Watch, { id });
      if (!watch) throw notFound('watch');
      if (await manager.existsBy(Match, { watchId: id })) return 'paused';
      const revisions = await manager.find(WatchRevision, {
        where: { watchId: id },
        order: { number: 'ASC' },
      });
      await this.audit.record(manager, {
        userId,
        action: 'watch.remove',
        subjectId: id,
        details: { watch, revisions },
      });
      await manager.delete(Watch, { id });
      return 'removed';
    });
    if (outcome === 'paused') await this.setActive(id, false, userId);
    return outcome;
  }

  /** Undoes a removal. Nothing happens when the watch is there; throws `not-found` when it was never removed. */
  async restore(id: string, userId: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      if (await manager.existsBy(Watch, { id })) return;
      const removal = await manager.findOne(AuditEntry, {
        where: { subjectId: id, action: 'watch.remove' },
        order: { at: 'DESC' },
      });
      const removed = removedWatch.safeParse(removal?.details);
      if (!removed.success) throw notFound('watch');
      const { watch, revisions } = removed.data;
      await manager.insert(Watch, { ...watch, updatedAt: this.clock.now() });
      await manager.insert(
        WatchRevision,
        revisions.map((revision) => ({ ...revision, watchId: id })),
      );
      await this.audit.record(manager, { userId, action: 'watch.restore', subjectId: id });
    });
  }
}
