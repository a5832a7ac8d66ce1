import { Inject, Injectable } from '@nestjs/common';
import { Brackets, DataSource, IsNull, Not } from 'typeorm';
import { dialect } from '../../config/dialect.js';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { ActiveWatches } from './active-watches.js';
import { matchItems } from './match-items.js';
import { outletFacts } from './outlet-facts.js';
import { storeMentions } from './store-mentions.js';
import { batchSize, storedBatch, turn } from './stored-items.js';
import { endMatches } from './unmatched-mentions.js';
import { WatchRematch } from './watch-rematch.entity.js';
import { Watch } from './watch.entity.js';

/** Far longer than a batch takes; renewed by each. */
const leaseMs = 60_000;

/**
 * Works off the walks that changed watches asked for: batch by batch, newest items first. Each batch and the place it reached are stored
 * together, so a walk that a crash interrupted goes on behind its last batch once the lease is over.
 */
@Injectable()
export class RematchStoredItems {
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly watches: ActiveWatches,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Until nothing waits that nobody else works on. Returns the walks that came to their end. */
  async workOff(): Promise<number> {
    let finished = 0;
    for (;;) {
      let walk = await this.claim();
      if (!walk) return finished;
      while (walk && walk.finishedAt === null) {
        if (this.stopping) {
          await this.dataSource.manager.update(WatchRematch, mine(walk), { leaseUntil: null });
          return finished;
        }
        walk = await this.step(walk);
        await turn();
      }
      if (walk) finished += 1;
    }
  }

  /** Lets the batch under way finish and begins no other. */
  stop(): void {
    this.stopping = true;
  }

  /** Frees all walks: for the one worker of an installation, before it begins. */
  async freeAll(): Promise<void> {
    await this.dataSource.manager.update(WatchRematch, { leaseUntil: Not(IsNull()) }, { leaseUntil: null });
  }

  /** The walk that waits longest, now leased; null when there is none. */
  claim(): Promise<WatchRematch | null> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const query = manager
        .createQueryBuilder(WatchRematch, 'r')
        .where('r.finishedAt IS NULL')
        .andWhere(
          new Brackets((free) => free.where('r.leaseUntil IS NULL').orWhere('r.leaseUntil <= :now', { now })),
        )
        .orderBy('r.startedAt')
        .addOrderBy('r.watchId')
        .take(1);
      // on SQLite the transaction itself keeps others out
      if (dialect === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked');
      const walk = await query.getOne();
      if (!walk) return null;
      const leaseUntil = this.lease();
      await manager.update(WatchRematch, mine(walk), { leaseUntil });
      return { ...walk, leaseUntil };
    });
  }

  /** One batch. Returns the walk as it stands then; null when a newer wording has taken its place, or the watch is gone. */
  async step(walk: WatchRematch): Promise<WatchRematch | null> {
    const { manager } = this.dataSource;
    const watch = await manager.findOneBy(Watch, { id: walk.watchId });
    if (!watch) return null;
    if (watch.revision !== walk.revision) {
      // worded anew while it was paused: being resumed brings a walk of its own
      await manager.update(WatchRematch, mine(walk), { finishedAt: this.clock.now(), leaseUntil: null });
      return null;
    }
    // a paused watch finds nothing; when it is resumed, a walk of its own makes up for it
    const after = walk.cursorAt && walk.cursorId ? { at: walk.cursorAt, id: walk.cursorId } : null;
    const items = watch.active ? await storedBatch(manager, walk.since, after) : [];
    const compiled = this.watches.compile([watch]);
    const found = matchItems(items, compiled, await outletFacts(manager, items));
    const last = items.at(-1);
    const now = this.clock.now();
    const moved = {
      done: walk.done + items.length,
      cursorAt: last?.firstSeenAt ?? walk.cursorAt,
      cursorId: last?.id ?? walk.cursorId,
      finishedAt: items.length < batchSize ? now : null,
      leaseUntil: items.length < batchSize ? null : this.lease(),
    };
    return inTransaction(this.dataSource, async (inside) => {
      // first of all: locks the row, and ends here when a newer wording has taken it
      const { affected } = await inside.update(WatchRematch, { ...mine(walk), done: walk.done }, moved);
      if (affected !== 1) return null;
      const stored = await storeMentions(inside, found, now, this.settings.timeZone);
      const ended = await endMatches(inside, { items, watchIds: [...compiled.facts.keys()] }, found, now);
      const counted = { found: walk.found + stored.size, ended: walk.ended + ended };
      await inside.update(WatchRematch, mine(walk), counted);
      return { ...walk, ...moved, ...counted };
    });
  }

  private lease(): Date {
    return new Date(this.clock.now().getTime() + leaseMs);
  }
}

const mine = ({ watchId, run }: WatchRematch) => ({ watchId, run });
