import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../../database/many-rows.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { chunksOf } from '../../../shared/chunks-of.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { applyMentionFilter } from '../../mentions/mention-filter.js';
import type { MentionFilter } from '../../mentions/mention-filter.js';
import { Mention } from '../../mentions/mention.entity.js';
import { mostItems } from './press-review-input.js';
import type { PressReviewInput } from './press-review-input.js';
import { PressReview, PressReviewItem } from './press-review.entity.js';

/** Chosen one by one, or all that a filter finds. */
export type Choice = { mentionIds: readonly string[] } | { filter: MentionFilter };

/** Begins a press review with mentions in the order of their days. */
@Injectable()
export class StartPressReview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Id of the new one. Throws `period-order`, `press-review-empty`, and `too-large` beyond {@link mostItems} pieces. */
  async run(input: PressReviewInput, choice: Choice, userId: string | null): Promise<string> {
    if (input.periodStart > input.periodEnd) throw new UserError('period-order');
    const now = this.clock.now();
    const id = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      const mentionIds = await chosen(manager, choice);
      if (!mentionIds.length) throw new UserError('press-review-empty');
      if (mentionIds.length > mostItems) throw new UserError('too-large', { limit: String(mostItems) });
      const stamps = { createdAt: now, updatedAt: now, createdBy: userId, version: 1, archivedAt: null };
      await manager.insert(PressReview, { ...input, ...stamps, id });
      const rows = mentionIds.map((mentionId, ordinal) => ({
        id: newId(now),
        pressReviewId: id,
        mentionId,
        ordinal,
        summary: '',
      }));
      await insertRows(manager, PressReviewItem, rows);
      const details = { title: input.title, pieces: rows.length };
      await this.audit.record(manager, { userId, action: 'press-review.start', subjectId: id, details });
    });
    return id;
  }
}

/** Ids by day of publication; one more than allowed at most. */
async function chosen(manager: EntityManager, choice: Choice): Promise<string[]> {
  if ('filter' in choice) {
    const rows = await applyMentionFilter(manager.createQueryBuilder(Mention, 'm'), choice.filter)
      .select('m.id', 'id')
      .orderBy('m.publishedAt')
      .addOrderBy('m.id')
      .limit(mostItems + 1)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
  const found: Pick<Mention, 'id' | 'publishedAt'>[] = [];
  for (const some of chunksOf([...new Set(choice.mentionIds)]))
    found.push(
      ...(await manager.find(Mention, { select: { id: true, publishedAt: true }, where: { id: In(some) } })),
    );
  return found
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
