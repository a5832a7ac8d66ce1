import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Item } from './item.entity.js';
import { readRetentionRun } from './retention-run.js';
import type { RetentionRun } from './retention-run.js';

export interface StoredItemsState {
  items: number;
  /** First sight of the oldest; null without items. */
  oldest: Date | null;
  lastRun: RetentionRun | null;
}

@Injectable()
export class RetentionQueries {
  constructor(private readonly dataSource: DataSource) {}

  async state(): Promise<StoredItemsState> {
    const { manager } = this.dataSource;
    const [oldest] = await manager.find(Item, {
      select: { id: true, firstSeenAt: true },
      order: { firstSeenAt: 'ASC' },
      take: 1,
    });
    return {
      items: await manager.count(Item),
      oldest: oldest?.firstSeenAt ?? null,
      lastRun: await readRetentionRun(manager),
    };
  }
}
