import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { dayOf } from '../../shared/days.js';
import { notFound, UserError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Mention } from '../mentions/mention.entity.js';
import type { Metric } from '../outlets/figures/metrics.js';
import { problemOfNumber, refuse } from '../outlets/figures/refuse-figure.js';
import { estimators } from './estimators/reach-value.js';
import { MentionAudience } from './mention-audience.entity.js';
import { estimatorOf } from './piece-audience.queries.js';

/** The audience of one piece as somebody states it; its metric follows from the channel. */
export type StatedAudience = Pick<MentionAudience, 'low' | 'high' | 'source' | 'url' | 'asOf' | 'note'>;

/** Gives one piece an audience of its own, or takes it back. What stood before is returned, for the way back, and is in the log. */
@Injectable()
export class SetMentionAudience {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Throws `not-found`, `audience-of-site` for pieces on the web, and the codes of `refuse-figure.ts`. */
  async set(
    mentionId: string,
    stated: StatedAudience,
    userId: string | null,
  ): Promise<StatedAudience | null> {
    const now = this.clock.now();
    refuse(problemOfNumber(stated, dayOf(now, this.settings.timeZone)));
    return inTransaction(this.dataSource, async (manager) => {
      const { metric, stored } = await this.stored(manager, mentionId);
      const { low, high, source, url, asOf, note } = stated;
      const facts = { low, high, source, url, asOf, note };
      if (stored) {
        const change = { ...facts, createdAt: now, createdBy: userId };
        await manager.update(MentionAudience, { id: stored.id }, change);
      } else {
        const id = newId(now);
        await manager.insert(MentionAudience, {
          ...facts,
          id,
          mentionId,
          metric,
          createdAt: now,
          createdBy: userId,
        });
      }
      const before = stored && statedOf(stored);
      const details = { metric, ...facts, before };
      await this.audit.record(manager, { userId, action: 'mention.audience', subjectId: mentionId, details });
      return before;
    });
  }

  /** Null when there was none. Throws `not-found`, `audience-of-site`. */
  async remove(mentionId: string, userId: string | null): Promise<StatedAudience | null> {
    return inTransaction(this.dataSource, async (manager) => {
      const { metric, stored } = await this.stored(manager, mentionId);
      if (!stored) return null;
      await manager.delete(MentionAudience, { id: stored.id });
      const before = statedOf(stored);
      const details = { metric, before };
      await this.audit.record(manager, {
        userId,
        action: 'mention.audience-remove',
        subjectId: mentionId,
        details,
      });
      return before;
    });
  }

  private async stored(
    manager: EntityManager,
    mentionId: string,
  ): Promise<{ metric: Metric; stored: MentionAudience | null }> {
    const mention = await manager.findOneBy(Mention, { id: mentionId });
    if (!mention) throw notFound('mention');
    const rule = estimatorOf(mention.channel);
    if (rule === 'portal') throw new UserError('audience-of-site');
    const { metric } = estimators[rule];
    return { metric, stored: await manager.findOneBy(MentionAudience, { mentionId, metric }) };
  }
}

function statedOf({ low, high, source, url, asOf, note }: MentionAudience): StatedAudience {
  return { low, high, source, url, asOf, note };
}
