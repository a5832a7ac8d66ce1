import type { EntityManager } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { Item } from '../feeds/item.entity.js';
import { storedDays } from './stored-items.js';
import { WatchRematch } from './watch-rematch.entity.js';
import type { Watch } from './watch.entity.js';

/**
 * Puts a watch down for a walk over the stored items of the last 90 days, in the transaction that changes it. A walk of an older wording that is
 * under way ends with this. The work is done elsewhere (`rematch-stored-items.ts`).
 */
export async function requestRematch(
  manager: EntityManager,
  watch: Pick<Watch, 'id' | 'revision'>,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - storedDays * 86_400_000);
  const total = await manager
    .createQueryBuilder(Item, 'i')
    .where('i.firstSeenAt >= :since', { since })
    .getCount();
  const walk: WatchRematch = {
    watchId: watch.id,
    run: newId(now),
    revision: watch.revision,
    since,
    total,
    done: 0,
    cursorAt: null,
    cursorId: null,
    found: 0,
    ended: 0,
    startedAt: now,
    finishedAt: null,
    leaseUntil: null,
  };
  await manager.upsert(WatchRematch, walk, ['watchId']);
}
