import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { notFound, UserError } from '../../shared/errors.js';
import { Mention } from './mention.entity.js';

/** Throws `not-found` for a mention that does not exist, and `changed-meanwhile` for one that tells another story. */
export async function requireMembers(
  manager: EntityManager,
  storyId: string,
  mentionIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(mentionIds)];
  if (!wanted.length) return;
  const found = await manager.find(Mention, {
    select: { id: true, storyId: true },
    where: { id: In(wanted) },
  });
  if (found.length < wanted.length) throw notFound('mention');
  if (found.some((mention) => mention.storyId !== storyId)) throw new UserError('changed-meanwhile');
}
