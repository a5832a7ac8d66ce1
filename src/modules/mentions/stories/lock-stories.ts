import type { EntityManager } from 'typeorm';
import { StoryClock } from '../story-clock.entity.js';

/**
 * Takes the story clock for the transaction of `manager` and returns its new reading. Others who change stories wait until the transaction ends. Take it before any mention
 * is written, so that nobody waits in a circle.
 */
export async function lockStories(manager: EntityManager): Promise<number> {
  await manager.increment(StoryClock, { id: 1 }, 'seq', 1);
  const { seq } = await manager.findOneByOrFail(StoryClock, { id: 1 });
  return seq;
}
