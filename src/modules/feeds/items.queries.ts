import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { containsText, likePattern } from '../../database/contains-text.js';
import { decodeMoment, pageOf } from '../../web/http/list-query.js';
import type { ListAnswer } from '../../web/http/list-query.js';
import { ItemFeed } from './item-feed.entity.js';
import { Item } from './item.entity.js';

/** Which items are meant; what is left out does not narrow. */
export interface ItemFilter {
  feedId?: string | undefined;
  outletId?: string | undefined;
  /** Part of title or summary. */
  q?: string | undefined;
  /** Published at or after, and before. */
  from?: Date | undefined;
  to?: Date | undefined;
}

@Injectable()
export class ItemQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Latest seen first: items keep their place while new ones arrive. Throws `invalid-cursor`. */
  async list(
    filter: ItemFilter,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<ListAnswer<Item>> {
    const query = this.dataSource
      .createQueryBuilder(Item, 'item')
      .where('1 = 1')
      .orderBy('item.firstSeenAt', 'DESC')
      .addOrderBy('item.id', 'DESC')
      .limit(page.limit + 1);
    if (filter.feedId) {
      const shown = query
        .subQuery()
        .select('shown.itemId')
        .from(ItemFeed, 'shown')
        .where('shown.feedId = :feedId');
      query.andWhere(`item.id IN ${shown.getQuery()}`, { feedId: filter.feedId });
    }
    if (filter.outletId) query.andWhere('item.outletId = :outletId', { outletId: filter.outletId });
    if (filter.from) query.andWhere('item.publishedAt >= :from', { from: filter.from });
    if (filter.to) query.andWhere('item.publishedAt < :to', { to: filter.to });
    if (filter.q) {
      query.andWhere(`(${containsText('item.title', 'q')} OR ${containsText('item.summary', 'q')})`, {
        q: likePattern(filter.q),
      });
    }
    if (page.cursor !== undefined) {
      const { at, id } = decodeMoment(page.cursor);
      query
        .andWhere('item.firstSeenAt <= :at', { at })
        .andWhere('(item.firstSeenAt < :at OR item.id < :lastId)', { lastId: id });
    }
    return pageOf(await query.getMany(), page.limit, (item) => [item.firstSeenAt.getTime(), item.id]);
  }

  /** null when unknown. */
  byId(id: string): Promise<Item | null> {
    return this.dataSource.manager.findOneBy(Item, { id });
  }

  /** Ids of the feeds that showed an item, the first one first. */
  async feedsOf(itemId: string): Promise<string[]> {
    const rows = await this.dataSource.manager.find(ItemFeed, {
      where: { itemId },
      order: { firstSeenAt: 'ASC', feedId: 'ASC' },
    });
    return rows.map(({ feedId }) => feedId);
  }
}
