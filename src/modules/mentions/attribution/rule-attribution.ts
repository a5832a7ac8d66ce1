import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Release } from '../../releases/release.entity.js';
import { Attribution } from '../attribution.entity.js';
import { Mention } from '../mention.entity.js';
import { lockStories } from '../stories/lock-stories.js';
import { AttributeMentions } from './attribute-mentions.js';
import { attributionRules } from './proof.js';
import type { Grade } from './proof.js';

/** A person's grade with its reason; null: the rules' grade holds again. */
export type Ruling = { grade: Grade; reason: string } | null;

/** A person overrules what the rules say of a mention and a release. */
@Injectable()
export class RuleAttribution {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attribute: AttributeMentions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Returns the ruling that held before: pass it back to undo. Throws `not-found`, and `reason-required` for a grade without one. */
  async rule(mentionId: string, releaseId: string, ruling: Ruling, userId: string): Promise<Ruling> {
    if (ruling && !ruling.reason.trim()) throw new UserError('reason-required');
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      await lockStories(manager);
      const mention = await manager.findOneBy(Mention, { id: mentionId });
      if (!mention) throw notFound('mention');
      if (!(await manager.existsBy(Release, { id: releaseId }))) throw notFound('release');
      const stored = await manager.findOneBy(Attribution, { mentionId, releaseId });
      const before: Ruling =
        stored?.ruledGrade == null ? null : { grade: stored.ruledGrade, reason: stored.reason };
      const ruled = ruling
        ? { ruledGrade: ruling.grade, reason: ruling.reason.trim(), ruledBy: userId, ruledAt: now }
        : { ruledGrade: null, reason: '', ruledBy: null, ruledAt: null };
      if (stored) await manager.update(Attribution, { id: stored.id }, ruled);
      else if (ruling) {
        const unseen = { grade: 'D' as const, proofs: [], rules: attributionRules, gradedAt: now };
        await manager.insert(Attribution, { id: newId(now), mentionId, releaseId, ...unseen, ...ruled });
      }
      await this.attribute.compare(manager, [mention]);
      await this.audit.record(manager, {
        userId,
        action: ruling ? 'mention.attribute' : 'mention.attribute-by-rule',
        subjectId: mentionId,
        details: {
          releaseId,
          from: before?.grade ?? stored?.grade ?? 'D',
          to: ruling?.grade ?? null,
          reason: ruling?.reason ?? '',
        },
      });
      return before;
    });
  }
}
