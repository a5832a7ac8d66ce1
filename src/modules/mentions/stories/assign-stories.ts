import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { Mention } from '../mention.entity.js';
import { lockStories } from './lock-stories.js';
import { settleStories } from './settle-stories.js';
import { StoryMirror } from './story-mirror.js';

/** Mentions in one transaction: about a tenth of a second. */
const atOnce = 1000;

/** Mentions whose stories have to be settled, and what to tell then. */
export interface Regrouping<T> {
  ids: string[];
  answer: (manager: EntityManager) => T | Promise<T>;
}

/**
 * Gives mentions their stories. What waits is found by a query and settled under the story clock, so any number of processes may do it at once, a crash loses nothing, and
 * doing it again changes nothing.
 */
@Injectable()
export class AssignStories {
  private readonly mirror = new StoryMirror();
  private stopping = false;
  /** The mirror is one for all: a work begins when the one before has ended. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Until nothing waits, or for so many batches. Returns how many mentions were settled. */
  async workOff(batches = Infinity): Promise<number> {
    let settled = 0;
    for (let batch = 0; batch < batches && !this.stopping; batch++) {
      // asked outside the transaction, so that an idle look takes no lock
      if (!(await this.dataSource.manager.existsBy(Mention, { storySeq: IsNull() }))) break;
      const some = await this.changing(async (manager, seq) => {
        const waiting = await manager
          .createQueryBuilder(Mention, 'm')
          .select('m.id', 'id')
          .where('m.storySeq IS NULL')
          .orderBy('m.publishedAt')
          .addOrderBy('m.id')
          .limit(atOnce)
          .getRawMany<{ id: string }>();
        const ids = waiting.map(({ id }) => id);
        await settleStories(manager, this.mirror, ids, { seq, now: this.clock.now() });
        return ids.length;
      });
      settled += some;
      if (some === 0) break;
    }
    return settled;
  }

  /** Lets the batch under way finish and begins no other. */
  stop(): void {
    this.stopping = true;
  }

  /** Settles mentions again after `change` altered what is decided about them, in the same transaction; `answer` reads what came of it. */
  regroup<T>(change: (manager: EntityManager) => Promise<Regrouping<T>>): Promise<T> {
    return this.changing(async (manager, seq) => {
      const { ids, answer } = await change(manager);
      await settleStories(manager, this.mirror, ids, { seq, now: this.clock.now() });
      return answer(manager);
    });
  }

  private changing<T>(work: (manager: EntityManager, seq: number) => Promise<T>): Promise<T> {
    const result = this.turn.then(() => this.change(work));
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async change<T>(work: (manager: EntityManager, seq: number) => Promise<T>): Promise<T> {
    try {
      return await inTransaction(this.dataSource, async (manager) => {
        const seq = await lockStories(manager);
        await this.mirror.catchUp(manager, seq);
        return work(manager, seq);
      });
    } catch (error) {
      this.mirror.clear();
      throw error;
    }
  }
}
