import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { chunksOf } from '../../../shared/chunks-of.js';
import { Mention } from '../mention.entity.js';
import { StoryClock } from '../story-clock.entity.js';
import { lockStories } from './lock-stories.js';
import { markRepeats } from './mark-repeats.js';

/**
 * Removes mentions and all that hangs on them, in the transaction of `manager`. What is left of their stories is counted anew at once and waits to be
 * grouped anew: two pieces may have been one story only through one that is gone.
 */
export async function removeMentions(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  const seq = await lockStories(manager);
  const stories = new Set<string>();
  for (const some of chunksOf(ids)) {
    const leaving = await manager.find(Mention, {
      select: { id: true, storyId: true },
      where: { id: In(some) },
    });
    for (const { storyId } of leaving) stories.add(storyId);
    await manager.delete(Mention, { id: In(some) });
  }
  for (const some of chunksOf([...stories]))
    await manager.update(Mention, { storyId: In(some) }, { storySeq: null });
  await markRepeats(manager, [...stories]);
  await manager.update(StoryClock, { id: 1 }, { removedSeq: seq });
}
