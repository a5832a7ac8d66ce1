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
import { requestRematch } from './rematch-queue.js';
import { keepRevision, rewordCallers } from './reword-callers.js';
import { savedNamesInForce } from './saved-names-in-force.js';
import { readableQuery } from './watch-query.js';
import { sameNames } from './watch-names.js';
import type { WatchNames } from './watch-names.js';
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
  /** Whether stored items are now held against a new wording; `watch_rematch` tells how far that is. */
  rematching: boolean;
}

/**
 * Creates and changes watches. Each wording is kept as a revision, and a new one is put down to be held against stored items in the
 * background. Watches whose queries call this one by name are reworded with it.
 */
@Injectable()
export class SaveWatch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws `query-syntax`, `unknown-campaign`. */
  async create(draft: WatchDraft, author: Author): Promise<SavedWatch> {
    const now = this.clock.now();
    const id = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      const names = await namesOf(manager, null, draft, author);
      await requireCampaign(manager, draft.campaignId);
      await manager.insert(Watch, {
        id,
        ...draft,
        names,
        active: true,
        revision: 1,
        createdAt: now,
        updatedAt: now,
      });
      await keepRevision(manager, { id, revision: 1, query: draft.query, names }, author.userId, now);
      await this.audit.record(manager, {
        userId: author.userId,
        action: 'watch.create',
        subjectId: id,
        details: { ...draft },
      });
      await requestRematch(manager, { id, revision: 1 }, now);
      await rewordCallers(manager, this.audit, author.userId, now);
    });
    return { id, rematching: true };
  }

  /**
   * `seenAt` is the `updatedAt` that the person saw (null: do not check). Throws `query-syntax`, `unknown-campaign`, `not-found`,
   * and `changed-meanwhile` when somebody else saved in between.
   */
  async change(id: string, draft: WatchDraft, seenAt: Date | null, author: Author): Promise<SavedWatch> {
    const now = this.clock.now();
    const rematching = await inTransaction(this.dataSource, async (manager) => {
      const watch = await manager.findOneBy(Watch, { id });
      if (!watch) throw notFound('watch');
      if (seenAt && watch.updatedAt.getTime() !== seenAt.getTime()) throw new UserError('changed-meanwhile');
      const names = await namesOf(manager, id, draft, author);
      await requireCampaign(manager, draft.campaignId);
      const isReworded = watch.query !== draft.query || !sameNames(names, watch.names);
      const revision = watch.revision + (isReworded ? 1 : 0);
      const { affected } = await manager.update(
        Watch,
        { id, updatedAt: watch.updatedAt },
        { ...draft, names, revision, updatedAt: now },
      );
      // the row moved between reading and writing: possible on PostgreSQL only
      if (affected !== 1) throw new UserError('changed-meanwhile');
      if (isReworded)
        await keepRevision(manager, { id, revision, query: draft.query, names }, author.userId, now);
      await this.audit.record(manager, {
        userId: author.userId,
        action: 'watch.change',
        subjectId: id,
        details: { ...draft, revision },
      });
      const isOpen = isReworded && watch.active;
      if (isOpen) await requestRematch(manager, { id, revision }, now);
      await rewordCallers(manager, this.audit, author.userId, now);
      return isOpen;
    });
    return { id, rematching };
  }
}

/** Throws `query-syntax`. */
async function namesOf(
  manager: EntityManager,
  id: string | null,
  { name, query }: WatchDraft,
  author: Author,
): Promise<WatchNames | null> {
  return readableQuery(query, await savedNamesInForce(manager, { id, name, query }), author.locale).called;
}

async function requireCampaign(manager: EntityManager, id: string | null): Promise<void> {
  if (id !== null && !(await manager.existsBy(Campaign, { id }))) {
    throw new UserError('unknown-campaign', { campaign: id });
  }
}
