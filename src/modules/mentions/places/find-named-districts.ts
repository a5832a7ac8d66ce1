import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan } from 'typeorm';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { dialect } from '../../../config/dialect.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { gazetteerRules } from '../../places/gazetteer/gazetteer.js';
import { ReadGazetteer } from '../../places/read-gazetteer.js';
import { Mention } from '../mention.entity.js';
import { storeNamedDistricts } from './store-named-districts.js';

/** Mentions in one transaction: some tens of milliseconds. */
const atOnce = 200;

/** New and edited mentions, then those that older rules have searched. */
const waiting: readonly FindOptionsWhere<Mention>[] = [
  { placeRules: IsNull() },
  { placeRules: LessThan(gazetteerRules) },
];

/**
 * Searches mentions for the districts that they name. What waits is found by a query, newest first, and locked while it is searched: any number of processes may do it at once, and a crash loses
 * nothing.
 */
@Injectable()
export class FindNamedDistricts {
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly gazetteer: ReadGazetteer,
  ) {}

  /** Until nothing waits, or for so many batches. Returns how many mentions were searched. */
  async workOff(batches = Infinity): Promise<number> {
    let searched = 0;
    for (let batch = 0; batch < batches && !this.stopping; batch++) {
      const some = await this.next();
      searched += some;
      if (some === 0) break;
    }
    return searched;
  }

  /** How many mentions wait. */
  async waiting(): Promise<number> {
    let sum = 0;
    for (const where of waiting) sum += await this.dataSource.manager.countBy(Mention, where);
    return sum;
  }

  /** Lets the batch under way finish and begins no other. */
  stop(): void {
    this.stopping = true;
  }

  private async next(): Promise<number> {
    for (const where of waiting) {
      // asked outside the transaction, so that an idle look takes no lock
      if (!(await this.dataSource.manager.existsBy(Mention, where))) continue;
      const gazetteer = await this.gazetteer.current(this.dataSource.manager);
      return inTransaction(this.dataSource, async (manager) => {
        const ids = await claimed(manager, where);
        if (ids.length) await storeNamedDistricts(manager, ids, gazetteer);
        return ids.length;
      });
    }
    return 0;
  }
}

/** On SQLite the transaction itself keeps others out. */
async function claimed(manager: EntityManager, where: FindOptionsWhere<Mention>): Promise<string[]> {
  const mentions = await manager.find(Mention, {
    select: { id: true },
    where,
    order: { id: 'DESC' },
    take: atOnce,
    ...(dialect === 'postgres' && {
      lock: { mode: 'pessimistic_write' as const, onLocked: 'skip_locked' as const },
    }),
  });
  return mentions.map(({ id }) => id);
}
