import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { User } from '../accounts/user.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Match } from './match.entity.js';
import { Mention } from './mention.entity.js';
import type { WatchNames } from './watch-names.js';
import { WatchRematch } from './watch-rematch.entity.js';
import { WatchRevision } from './watch-revision.entity.js';
import { Watch } from './watch.entity.js';

/** A watch with what its list shows. */
export interface WatchRow {
  watch: Watch;
  campaign: { id: string; name: string } | null;
  /** Mentions it found, and how many of them wait for a decision. */
  found: number;
  waiting: number;
  /** Day of the newest mention. */
  lastDay: string | null;
  /** The last walk of its wording over stored items; null when there was none. */
  rematch: WatchRematch | null;
}

export interface RevisionRow {
  number: number;
  query: string;
  /** What it called by name then. */
  names: WatchNames | null;
  createdAt: Date;
  who: string | null;
}

const tallyRows = z.array(
  z.object({
    watchId: z.string(),
    found: z.coerce.number(),
    waiting: z.coerce.number(),
    lastDay: z.string().nullable(),
  }),
);

@Injectable()
export class WatchQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Names for lists of choices, the active ones first. */
  async names(): Promise<{ id: string; name: string; active: boolean }[]> {
    const watches = await this.dataSource.manager.find(Watch, {
      select: { id: true, name: true, active: true },
      order: { active: 'DESC', name: 'ASC' },
    });
    return watches.map(({ id, name, active }) => ({ id, name, active }));
  }

  /** All watches, the active ones first, then by name: a house has dozens, not thousands. */
  async all(): Promise<WatchRow[]> {
    const watches = await this.dataSource.manager.find(Watch, { order: { active: 'DESC', name: 'ASC' } });
    return this.rowsOf(watches);
  }

  async row(id: string): Promise<WatchRow | null> {
    const watch = await this.dataSource.manager.findOneBy(Watch, { id });
    return watch ? ((await this.rowsOf([watch]))[0] ?? null) : null;
  }

  /** Ids after `afterId`, oldest watch first, for the API's pages. */
  async page(limit: number, afterId: string | null): Promise<WatchRow[]> {
    const query = this.dataSource.createQueryBuilder(Watch, 'w').orderBy('w.id', 'ASC').limit(limit);
    if (afterId !== null) query.where('w.id > :afterId', { afterId });
    return this.rowsOf(await query.getMany());
  }

  /** Newest wording first. */
  async revisions(watchId: string): Promise<RevisionRow[]> {
    const { manager } = this.dataSource;
    const rows = await manager.find(WatchRevision, { where: { watchId }, order: { number: 'DESC' } });
    const ids = [...new Set(rows.flatMap(({ userId }) => userId ?? []))];
    const users = ids.length
      ? await manager.find(User, { select: { id: true, name: true }, where: { id: In(ids) } })
      : [];
    return rows.map(({ number, query, names, createdAt, userId }) => ({
      number,
      query,
      names,
      createdAt,
      who: users.find((user) => user.id === userId)?.name ?? null,
    }));
  }

  private async rowsOf(watches: readonly Watch[]): Promise<WatchRow[]> {
    if (!watches.length) return [];
    const { manager } = this.dataSource;
    const ids = watches.map(({ id }) => id);
    const tally = tallyRows.parse(
      await this.dataSource
        .createQueryBuilder(Match, 'mt')
        .innerJoin(Mention, 'm', 'm.itemId = mt.itemId')
        .select('mt.watchId', 'watchId')
        .addSelect('COUNT(*)', 'found')
        .addSelect(`SUM(CASE WHEN m.review = 'new' THEN 1 ELSE 0 END)`, 'waiting')
        .addSelect('MAX(m.day)', 'lastDay')
        .where('mt.watchId IN (:...ids)', { ids })
        .groupBy('mt.watchId')
        .getRawMany(),
    );
    const walks = await manager.findBy(WatchRematch, { watchId: In(ids) });
    const campaignIds = [...new Set(watches.flatMap(({ campaignId }) => campaignId ?? []))];
    const campaigns = campaignIds.length
      ? await manager.find(Campaign, { select: { id: true, name: true }, where: { id: In(campaignIds) } })
      : [];
    return watches.map((watch) => {
      const counts = tally.find(({ watchId }) => watchId === watch.id);
      const campaign = campaigns.find(({ id }) => id === watch.campaignId);
      return {
        watch,
        campaign: campaign ? { id: campaign.id, name: campaign.name } : null,
        found: counts?.found ?? 0,
        waiting: counts?.waiting ?? 0,
        lastDay: counts?.lastDay ?? null,
        rematch: walks.find(({ watchId }) => watchId === watch.id) ?? null,
      };
    });
  }
}
