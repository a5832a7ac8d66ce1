import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { selectRows, updateRows } from '../../../database/many-rows.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { repeatedPieces } from '../counting-rules.js';
import type { CountedMention } from '../counting-rules.js';
import { Mention } from '../mention.entity.js';

const columns = ['id', 'storyId', 'outletId', 'review', 'label', 'publishedAt', 'repeatOf'] as const;

/**
 * Says anew which mentions of these stories repeat a placement that another one counts for (`counting-rules.ts`), in the transaction of `manager`. Whoever changes the story, the
 * outlet or the review of mentions calls it.
 */
export async function markRepeats(manager: EntityManager, storyIds: readonly string[]): Promise<void> {
  if (!storyIds.length) return;
  const mentions = await selectRows(manager, Mention, columns, 'storyId', storyIds);
  const titles = await titlesOf(manager, mentions);
  const stories = new Map<string, (CountedMention & { repeatOf: string | null })[]>();
  for (const mention of mentions) {
    const story = stories.get(mention.storyId);
    if (story) story.push(mention);
    else stories.set(mention.storyId, [mention]);
  }
  const changed = [...stories.values()].flatMap((story) => {
    const repeats = repeatedPieces(story, (outletId) => titles.get(outletId));
    return story.flatMap(({ id, repeatOf }) => {
      const now = repeats.get(id) ?? null;
      return now === repeatOf ? [] : [{ id, repeatOf: now }];
    });
  });
  changed.sort((a, b) => (a.id < b.id ? -1 : 1));
  await updateRows(manager, Mention, ['repeatOf'], changed);
}

/** The title of each edition among the outlets of some mentions. */
async function titlesOf(
  manager: EntityManager,
  mentions: readonly { outletId: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(mentions.flatMap(({ outletId }) => outletId ?? []))];
  if (!ids.length) return new Map();
  const outlets = await manager.find(Outlet, {
    select: { id: true, level: true, parentId: true },
    where: { id: In(ids), level: 'edition' },
  });
  return new Map(outlets.flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId] as const])));
}
