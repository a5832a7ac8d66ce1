import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ItemReferences } from '../feeds/retention-references.js';
import { Match } from './match.entity.js';
import { Mention } from './mention.entity.js';

/** Items that a watch found or a mention tells of stay stored. */
export class MentionedItems extends ItemReferences {
  override async referredTo(manager: EntityManager, itemIds: readonly string[]): Promise<Set<string>> {
    const where = { itemId: In([...itemIds]) };
    const select = { itemId: true } as const;
    const matches = await manager.find(Match, { select, where });
    const mentions = await manager.find(Mention, { select, where });
    return new Set([...matches, ...mentions].flatMap(({ itemId }) => itemId ?? []));
  }
}
