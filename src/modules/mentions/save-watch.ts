import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound, UserError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import type { Locale } from '../../web/i18n/locale.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { RematchStoredItems } from './rematch-stored-items.js';
import { readableQuery } from './watch-query.js';
import { WatchRevision } from './watch-revision.entity.js';
import { Watch } from './watch.entity.js';

export interface WatchDraft {
  name: string;
  query: string;
  campaignId: string | null;
}

/** Who saves, and in which language a syntax error is told. */
export interface Author {
  userId: string;
  locale: Locale;
}

export interface SavedWatch {
  id: string;
  /** Mentions that the wording found among stored items. */
  newMentions: number;
}

/** Creates and changes watches. Each wording is kept as a revision, and a new wording is held against stored items at once. */
@Injectable()
export class SaveWatch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly rematch: RematchStoredItems,
    private readonly clock: Clock,
  ) {}

  /** Throws `query-syntax`, `unknown-campaign`. */
  async create(draft: WatchDraft, author: Author): Promise<SavedWatch> {
    readableQuery(draft.query, author.locale);
    const now = this.clock.now();
    const id = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      await requireCampaign(manager, draft.campaignId);
      await manager.insert(Watch, {
        id,
        ...draft,
        active: true,
        revision: 1,
        createdAt: now,
        updatedAt: now,
      });
      await this.keepRevision(manager, id, 1, draft.query, author.userId, now);
      await this.audit.record(manager, {
        userId: author.userId,
        action: 'watch.create',
        subjectId: id,
        details: { ...draft },
      });
    });
    return { id, ...(await this.rematch.run(id)) };
  }

  /**
   * `seenAt` is the `updatedAt` that the person saw (null: do not check). Throws `query-syntax`, `unknown-campaign`, `not-found`,
   * and `changed-meanwhile` when somebody else saved in between.
   */
  async change(id: string, draft: WatchDraft, seenAt: Date | null, author: Author): Promise<SavedWatch> {
    readableQuery(draft.query, author.locale);
    const now = this.clock.now();
    const reworded = await inTransaction(this.dataSource, async (manager) => {
      const watch = await manager.findOneBy(Watch, { id });
      if (!watch) throw notFound('watch');
      if (seenAt && watch.updatedAt.getTime() !== seenAt.getTime()) throw new UserError('changed-meanwhile');
      await requireCampaign(manager, draft.campaignId);
      const isReworded = watch.query !== draft.query;
      const revision = watch.revision + (isReworded ? 1 : 0);
      const { affected } = await manager.update(
        Watch,
        { id, updatedAt: watch.updatedAt },
        { ...draft, revision, updatedAt: now },
      );
      // the row moved between reading and writing: possible on PostgreSQL only
      if (affected !== 1) throw new UserError('changed-meanwhile');
      if (isReworded) await this.keepRevision(manager, id, revision, draft.query, author.userId, now);
      await this.audit.record(manager, {
        userId: author.userId,
        action: 'watch.change',
        subjectId: id,
        details: { ...draft, revision },
      });
      return isReworded && watch.active;
    });
    return { id, ...(reworded ? await this.rematch.run(id) : { newMentions: 0 }) };
  }

  private async keepRevision(
    manager: EntityManager,
    watchId: string,
    number: number,
    query: string,
    userId: string,
    now: Date,
  ): Promise<void> {
    await manager.insert(WatchRevision, { id: newId(now), watchId, number, query, createdAt: now, userId });
  }
}

async function requireCampaign(manager: EntityManager, id: string | null): Promise<void> {
  if (id !== null && !(await manager.existsBy(Campaign, { id }))) {
    throw new UserError('unknown-campaign', { campaign: id });
  }
}
