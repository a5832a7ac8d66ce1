import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Mention } from '../../mentions/mention.entity.js';
import { mostItems } from './press-review-input.js';
import type { PressReviewInput } from './press-review-input.js';
import { PressReview, PressReviewItem } from './press-review.entity.js';

/** A piece that was taken out, as it has to be put back. */
export type RemovedItem = Pick<PressReviewItem, 'mentionId' | 'ordinal' | 'summary'>;

/** Changes a press review and its pieces. */
@Injectable()
export class EditPressReview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `not-found`, `period-order`, and `changed-meanwhile` when `version` is no longer the stored one. */
  async change(id: string, version: number, input: PressReviewInput, userId: string): Promise<void> {
    if (input.periodStart > input.periodEnd) throw new UserError('period-order');
    await inTransaction(this.dataSource, async (manager) => {
      await stored(manager, id);
      const updatedAt = this.clock.now();
      const { affected } = await manager.update(
        PressReview,
        { id, version },
        { ...input, updatedAt, version: version + 1 },
      );
      if (affected !== 1) throw new UserError('changed-meanwhile');
      await this.audit.record(manager, { userId, action: 'press-review.edit', subjectId: id });
    });
  }

  /** In our own words; empty: none. Throws `not-found`. */
  summarise(id: string, itemId: string, summary: string): Promise<void> {
    return this.withItems(id, async (manager) => {
      const { affected } = await manager.update(
        PressReviewItem,
        { id: itemId, pressReviewId: id },
        { summary },
      );
      if (affected !== 1) throw notFound('press-review-item');
    });
  }

  /** One place up or down; at the end of the list nothing happens. Throws `not-found`. */
  move(id: string, itemId: string, by: 'up' | 'down'): Promise<void> {
    return this.withItems(id, async (manager, items) => {
      const at = items.findIndex((item) => item.id === itemId);
      const [one, other] = [items[at], items[by === 'up' ? at - 1 : at + 1]];
      if (!one) throw notFound('press-review-item');
      if (!other) return;
      await manager.update(PressReviewItem, { id: one.id }, { ordinal: other.ordinal });
      await manager.update(PressReviewItem, { id: other.id }, { ordinal: one.ordinal });
    });
  }

  /** Takes a piece out; what comes back puts it in again ({@link put}). Throws `not-found`. */
  remove(id: string, itemId: string): Promise<RemovedItem> {
    return this.withItems(id, async (manager, items) => {
      const item = items.find((each) => each.id === itemId);
      if (!item) throw notFound('press-review-item');
      await manager.delete(PressReviewItem, { id: itemId });
      const { mentionId, ordinal, summary } = item;
      return { mentionId, ordinal, summary };
    });
  }

  /** Puts a piece in at its place; harmless when it is there already. Throws `not-found`, `too-large`. */
  put(id: string, { mentionId, ordinal, summary }: RemovedItem): Promise<void> {
    return this.withItems(id, async (manager, items) => {
      if (items.some((item) => item.mentionId === mentionId)) return;
      if (items.length >= mostItems) throw new UserError('too-large', { limit: String(mostItems) });
      if (!(await manager.existsBy(Mention, { id: mentionId }))) throw notFound('mention');
      const later = items.filter((item) => item.ordinal >= ordinal);
      for (const item of later.toReversed())
        await manager.update(PressReviewItem, { id: item.id }, { ordinal: item.ordinal + 1 });
      const itemId = newId(this.clock.now());
      await manager.insert(PressReviewItem, { id: itemId, pressReviewId: id, mentionId, ordinal, summary });
    });
  }

  /** Into the archive or back; harmless when it is there already. Throws `not-found`. */
  archive(id: string, archived: boolean, userId: string): Promise<void> {
    return inTransaction(this.dataSource, async (manager) => {
      const review = await stored(manager, id);
      if (archived === (review.archivedAt !== null)) return;
      await manager.update(PressReview, { id }, { archivedAt: archived ? this.clock.now() : null });
      const action = archived ? 'press-review.archive' : 'press-review.restore';
      await this.audit.record(manager, { userId, action, subjectId: id });
    });
  }

  private withItems<T>(
    id: string,
    work: (manager: EntityManager, items: PressReviewItem[]) => Promise<T>,
  ): Promise<T> {
    return inTransaction(this.dataSource, async (manager) => {
      // first of all: whoever else changes the order waits here
      const { affected } = await manager.update(PressReview, { id }, { updatedAt: this.clock.now() });
      if (affected !== 1) throw notFound('press-review');
      const items = await manager.find(PressReviewItem, {
        where: { pressReviewId: id },
        order: { ordinal: 'ASC', id: 'ASC' },
      });
      return work(manager, items);
    });
  }
}

async function stored(manager: EntityManager, id: string): Promise<PressReview> {
  const review = await manager.findOneBy(PressReview, { id });
  if (!review) throw notFound('press-review');
  return review;
}
