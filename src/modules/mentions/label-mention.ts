import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { notFound, UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import type { MentionLabel } from './label-groups.js';
import { labelsByRule } from './label-mentions.js';
import { Mention } from './mention.entity.js';

/** A label, or `rule`: what the rules say. */
export type WantedLabel = MentionLabel | 'rule';

export interface LabelOutcome {
  label: MentionLabel;
  version: number;
  /** What brings back what was before; null when nothing changed. */
  before: WantedLabel | null;
}

/** A person says whose words a mention carries, or leaves it to the rules again. */
@Injectable()
export class LabelMention {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `not-found`, and `changed-meanwhile` when `version` (null: not checked) is no longer the mention's. */
  change(id: string, wanted: WantedLabel, version: number | null, userId: string): Promise<LabelOutcome> {
    return inTransaction(this.dataSource, async (manager) => {
      const mention = await manager.findOneBy(Mention, { id });
      if (!mention) throw notFound('mention');
      if (version !== null && version !== mention.version) throw new UserError('changed-meanwhile');
      const [byRule] = await labelsByRule(manager, [mention]);
      const label = wanted === 'rule' ? byRule! : wanted;
      const labelledBy = wanted === 'rule' ? 'rule' : 'hand';
      if (label === mention.label && labelledBy === mention.labelledBy) {
        return { label, version: mention.version, before: null };
      }
      const next = { label, labelledBy, version: mention.version + 1 } as const;
      const { affected } = await manager.update(Mention, { id, version: mention.version }, next);
      if (affected !== 1) throw new UserError('changed-meanwhile');
      const details = { from: mention.label, to: label, by: labelledBy };
      await this.audit.record(manager, { userId, action: 'mention.label', subjectId: id, details });
      const before = mention.labelledBy === 'rule' ? 'rule' : mention.label;
      return { label, version: next.version, before };
    });
  }
}
