import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound, UserError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { AuditEntry } from '../accounts/audit-entry.entity.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Mention, reviews } from './mention.entity.js';
import type { Review } from './mention.entity.js';
import { lockStories } from './stories/lock-stories.js';
import { markRepeats } from './stories/mark-repeats.js';

/** A mention as the person saw it; `version` null: decide whatever happened meanwhile. */
export interface SeenMention {
  id: string;
  version: number | null;
}

export interface ReviewOutcome {
  /** Ids of the mentions that are now otherwise than before. */
  changed: string[];
  /** Ids of mentions that somebody else changed since they were shown, and of those that are gone: left as they are. */
  skipped: string[];
  /** The act, for the `undo` of whoever made it; null when nothing changed. */
  undo: string | null;
}

const batch = z.object({
  mentions: z.array(
    z.object({
      id: z.string(),
      from: z.enum(reviews),
      /** Not kept by decisions of earlier versions of Echolot. */
      to: z.enum(reviews).optional(),
      version: z.number(),
    }),
  ),
});

/** A review that a mention is to get, as long as it still has the one that `made` says. */
interface WantedReview extends SeenMention {
  review: Review;
  made?: Pick<Mention, 'review' | 'reviewedBy'>;
}

/** Decides on mentions: ours, not ours, a copy. Each decision is kept in the audit log and can be undone. */
@Injectable()
export class ReviewMention {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** One mention. Throws `not-found`, and `changed-meanwhile` when it is not at the version that was seen. */
  async review(seen: SeenMention, review: Review, userId: string): Promise<ReviewOutcome> {
    const outcome = await this.reviewMany([seen], review, userId);
    if (!outcome.skipped.length) return outcome;
    const exists = await this.dataSource.manager.existsBy(Mention, { id: seen.id });
    throw exists ? new UserError('changed-meanwhile') : notFound('mention');
  }

  /** Several at once; those that changed meanwhile are skipped and told. */
  async reviewMany(seen: readonly SeenMention[], review: Review, userId: string): Promise<ReviewOutcome> {
    if (!seen.length) return { changed: [], skipped: [], undo: null };
    return inTransaction(this.dataSource, (manager) =>
      this.apply(
        manager,
        seen.map((mention) => ({ ...mention, review })),
        userId,
        'mention.review',
      ),
    );
  }

  /** Gives the mentions of one decision their earlier review back, except those that somebody changed since. Throws `not-found`. */
  async undo(decision: string, userId: string): Promise<ReviewOutcome> {
    return inTransaction(this.dataSource, async (manager) => {
      const entry = await manager.findOneBy(AuditEntry, {
        subjectId: decision,
        action: 'mention.review-batch',
      });
      const read = batch.safeParse(entry?.details);
      if (!read.success) throw notFound('mention');
      const back = read.data.mentions.map(({ id, from, to, version }) =>
        to
          ? {
              id,
              version: null,
              review: from,
              made: { review: to, reviewedBy: to === 'new' ? null : entry!.userId },
            }
          : { id, version, review: from },
      );
      return this.apply(manager, back, userId, 'mention.review-undo');
    });
  }

  private async apply(
    manager: EntityManager,
    decisions: readonly WantedReview[],
    userId: string,
    action: string,
  ): Promise<ReviewOutcome> {
    const now = this.clock.now();
    await lockStories(manager);
    const rows = await manager.find(Mention, {
      select: { id: true, review: true, reviewedBy: true, version: true, storyId: true },
      where: { id: In(decisions.map(({ id }) => id)) },
    });
    const known = new Map(rows.map((row) => [row.id, row]));
    const changed: { id: string; from: Review; to: Review; version: number }[] = [];
    const skipped: string[] = [];
    for (const { id, version, review, made } of decisions) {
      const row = known.get(id);
      if (!row || (version !== null && version !== row.version) || (made && !stillMade(row, made)))
        skipped.push(id);
      else if (row.review !== review) {
        const next = {
          review,
          version: row.version + 1,
          ...(review === 'new'
            ? { reviewedAt: null, reviewedBy: null }
            : { reviewedAt: now, reviewedBy: userId }),
        };
        const { affected } = await manager.update(Mention, { id, version: row.version }, next);
        if (affected === 1) changed.push({ id, from: row.review, to: review, version: next.version });
        else skipped.push(id);
      }
    }
    if (!changed.length) return { changed: [], skipped, undo: null };
    const stories = new Set(changed.map(({ id }) => known.get(id)!.storyId));
    await markRepeats(manager, [...stories]);
    const decision = newId(now);
    await this.audit.record(
      manager,
      ...changed.map(({ id, from, to }) => ({ userId, action, subjectId: id, details: { from, to } })),
      {
        userId,
        action: 'mention.review-batch',
        subjectId: decision,
        details: { mentions: changed },
      },
    );
    return { changed: changed.map(({ id }) => id), skipped, undo: decision };
  }
}

/** What else somebody did with the mention since, coding it, say, is no reason to keep the decision. */
function stillMade(row: Mention, made: Pick<Mention, 'review' | 'reviewedBy'>): boolean {
  return row.review === made.review && row.reviewedBy === made.reviewedBy;
}
