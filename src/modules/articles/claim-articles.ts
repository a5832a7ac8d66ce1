import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { insertRows } from '../../database/many-rows.js';
import { Item } from '../feeds/item.entity.js';
import { ArticleReading } from './article-reading.entity.js';
import { OutletArticleSetting } from './outlet-article-setting.entity.js';

/** Tries for one page. */
export const mostAttempts = 3;
/** Older items are not read when an outlet is switched on. */
const newForMs = 7 * 86_400_000;
/** Longer than any reading takes, waiting for the host's turn included. */
const leaseMs = 10 * 60_000;
/** Of one outlet in one round; rounds are a minute apart. */
const perOutlet = 4;

/** Hands out items whose article page is to be read, so that no two processes read the same one. */
@Injectable()
export class ClaimArticles {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The newest items of switched-on outlets that wait for a reading, a few for each outlet; items whose feed carried the full text need none. Whoever
   * crashes loses the claim by time; the try counts.
   */
  async next(now: Date): Promise<Item[]> {
    const settings = await this.dataSource.manager.find(OutletArticleSetting, { order: { outletId: 'ASC' } });
    const claimed: Item[] = [];
    for (const { outletId } of settings) {
      const due = await this.due(outletId, now);
      for (const item of due) if (await this.claim(item.id, now)) claimed.push(item);
    }
    return claimed;
  }

  private due(outletId: string, now: Date): Promise<Item[]> {
    return this.dataSource.manager
      .createQueryBuilder(Item, 'item')
      .leftJoin(ArticleReading, 'reading', 'reading.itemId = item.id')
      .where('item.outletId = :outletId', { outletId })
      .andWhere('item.firstSeenAt > :since', { since: new Date(now.getTime() - newForMs) })
      .andWhere('item.url IS NOT NULL')
      .andWhere('item.content IS NULL')
      .andWhere('(reading.itemId IS NULL OR reading.nextTryAt <= :now)', { now })
      .orderBy('item.firstSeenAt', 'DESC')
      .addOrderBy('item.id', 'DESC')
      .limit(perOutlet)
      .getMany();
  }

  private claim(itemId: string, now: Date): Promise<boolean> {
    const nextTryAt = new Date(now.getTime() + leaseMs);
    return inTransaction(this.dataSource, async (manager) => {
      const known = await manager.findOneBy(ArticleReading, { itemId });
      return known ? takeOver(manager, known, nextTryAt, now) : begin(manager, itemId, nextTryAt, now);
    });
  }
}

async function begin(manager: EntityManager, itemId: string, nextTryAt: Date, now: Date): Promise<boolean> {
  // retention may have removed the item in the meantime
  if (!(await manager.existsBy(Item, { id: itemId }))) return false;
  const row: ArticleReading = { ...blank(itemId, now), nextTryAt };
  const stored = await insertRows(
    manager,
    ArticleReading,
    [row],
    'ON CONFLICT DO NOTHING RETURNING "itemId"',
  );
  return stored.length === 1;
}

/** Gives a claim back as if it had never been: nobody learned anything about the page. */
export async function handBack(
  manager: EntityManager,
  { itemId, attempts, at }: ArticleReading,
): Promise<void> {
  const mine = { itemId, attempts };
  if (attempts === 1) await manager.delete(ArticleReading, mine);
  else
    await manager.update(ArticleReading, mine, { outcome: 'failed', attempts: attempts - 1, nextTryAt: at });
}

async function takeOver(
  manager: EntityManager,
  { itemId, attempts, outcome, nextTryAt: was }: ArticleReading,
  nextTryAt: Date,
  now: Date,
): Promise<boolean> {
  if (was === null || was > now) return false;
  if (attempts >= mostAttempts) {
    // the last try never came to its end
    if (outcome === 'pending')
      await manager.update(
        ArticleReading,
        { itemId, attempts },
        { outcome: 'failed', errorCode: 'given_up', nextTryAt: null },
      );
    return false;
  }
  const { affected } = await manager.update(
    ArticleReading,
    { itemId, attempts },
    { outcome: 'pending', attempts: attempts + 1, nextTryAt, at: now },
  );
  return affected === 1;
}

function blank(itemId: string, now: Date): Omit<ArticleReading, 'nextTryAt'> {
  return { itemId, at: now, outcome: 'pending', textHash: null, words: 0, errorCode: null, attempts: 1 };
}
