import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dialect } from '../../../config/dialect.js';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Item } from '../../feeds/item.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { labelsByRule } from '../label-mentions.js';
import { Mention } from '../mention.entity.js';
import { newcomer } from '../newcomer.js';
import { headlineOf, storeAreaDistricts } from '../store-mentions.js';
import { lockStories } from '../stories/lock-stories.js';
import { removeMentions } from '../stories/remove-mentions.js';

export interface Adoption {
  id: string;
  headline: string;
  /** False when it was a mention already. */
  isNew: boolean;
}

/** Makes an item that no watch found a mention, because a person did find it; that person vouches for it, so it is relevant at once. */
@Injectable()
export class AdoptItem {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Throws `not-found`. */
  async adopt(itemId: string, userId: string): Promise<Adoption> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const item = await storedItem(manager, itemId);
      const known = await manager.findOneBy(Mention, { itemId });
      if (known) return { id: known.id, headline: known.headline, isNew: false };
      const outlet = item.outletId === null ? null : await manager.findOneBy(Outlet, { id: item.outletId });
      const id = newId(now);
      const headline = headlineOf(item);
      const facts = {
        itemId,
        outletId: outlet?.id ?? null,
        url: item.url,
        mediumType: outlet?.mediumType ?? ('unknown' as const),
      };
      const [label] = await labelsByRule(manager, [facts]);
      await manager.insert(Mention, {
        id,
        ...newcomer(id),
        ...facts,
        headline,
        publishedAt: item.publishedAt,
        day: dayOf(item.publishedAt, this.settings.timeZone),
        scope: outlet?.scope ?? 'unknown',
        foundBy: 'hand',
        review: 'relevant',
        label: label!,
        labelledBy: 'rule',
        note: '',
        reviewedAt: now,
        reviewedBy: userId,
        createdAt: now,
        version: 1,
      });
      await storeAreaDistricts(manager, [{ id, outletId: facts.outletId }]);
      await this.audit.record(manager, {
        userId,
        action: 'mention.adopt',
        subjectId: id,
        details: { itemId },
      });
      return { id, headline, isNew: true };
    });
  }

  /** Undoes it, as long as nobody has touched the mention since. Throws `not-found`, `changed-meanwhile`. */
  async undo(id: string, userId: string): Promise<Pick<Adoption, 'headline'>> {
    return inTransaction(this.dataSource, async (manager) => {
      await lockStories(manager);
      const mention = await manager.findOneBy(Mention, { id });
      if (!mention) throw notFound('mention');
      const { headline, itemId, foundBy, version } = mention;
      if (foundBy !== 'hand' || itemId === null || version !== 1) throw new UserError('changed-meanwhile');
      await removeMentions(manager, [id]);
      await this.audit.record(manager, {
        userId,
        action: 'mention.adopt-undo',
        subjectId: id,
        details: { itemId },
      });
      return { headline };
    });
  }
}

async function storedItem(manager: EntityManager, id: string): Promise<Item> {
  const query = manager.createQueryBuilder(Item, 'i').where({ id });
  // retention leaves an item alone whose row somebody holds
  if (dialect === 'postgres') query.setLock('pessimistic_read');
  const item = await query.getOne();
  if (!item) throw notFound('item');
  return item;
}
