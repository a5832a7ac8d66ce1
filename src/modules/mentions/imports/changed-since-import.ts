import { In, IsNull, MoreThan, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from '../../accounts/audit-entry.entity.js';
import { Attribution } from '../attribution.entity.js';
import { Match } from '../match.entity.js';
import { Mention } from '../mention.entity.js';
import { StoryDecision } from '../story-decision.entity.js';

/**
 * Which of these mentions, at most 500, somebody has worked on since they were imported: reviewed, edited, merged, attributed; or a watch has found them too, so that they would be there
 * without the import. An import itself leaves version 1 and writes nothing of a single mention into the log.
 */
export async function changedSinceImport(
  manager: EntityManager,
  mentions: readonly Pick<Mention, 'id' | 'itemId'>[],
): Promise<Set<string>> {
  const ids = mentions.map(({ id }) => id);
  if (!ids.length) return new Set();
  const itemIds = mentions.flatMap(({ itemId }) => itemId ?? []);
  const edited = await manager.find(Mention, {
    select: { id: true },
    where: { id: In(ids), version: MoreThan(1) },
  });
  const logged = await manager.find(AuditEntry, {
    select: { subjectId: true },
    where: { subjectId: In(ids) },
  });
  const decided = await manager.find(StoryDecision, {
    select: { mentionId: true, otherId: true },
    where: [{ mentionId: In(ids) }, { otherId: In(ids) }],
  });
  const ruled = await manager.find(Attribution, {
    select: { mentionId: true },
    where: { mentionId: In(ids), ruledBy: Not(IsNull()) },
  });
  const matched = itemIds.length
    ? await manager.find(Match, {
        select: { itemId: true },
        where: { itemId: In(itemIds), endedAt: IsNull() },
      })
    : [];
  const foundToo = new Set(matched.map(({ itemId }) => itemId));
  return new Set([
    ...edited.map(({ id }) => id),
    ...logged.map(({ subjectId }) => subjectId),
    ...decided.flatMap(({ mentionId, otherId }) => [mentionId, otherId ?? mentionId]),
    ...ruled.map(({ mentionId }) => mentionId),
    ...mentions.flatMap(({ id, itemId }) => (itemId !== null && foundToo.has(itemId) ? [id] : [])),
  ]);
}
