import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, In, MoreThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { inTransaction } from '../../database/in-transaction.js';
import { hashText } from '../../shared/text/text-hash.js';
import { Setting } from '../accounts/setting.entity.js';
import { mentionLabels } from './label-groups.js';
import { pressPortals } from './label-press-portals.js';
import { readDomainLists } from './label-domains.js';
import { labelsByRule } from './label-mentions.js';
import { labelRules } from './mention-label.js';
import { Mention } from './mention.entity.js';

/** Mentions in one transaction, and the pause after it in which others write. */
const atOnce = 500;
const pauseMs = 10;

const key = 'labels-done';
const done = z.object({ rules: z.number(), revision: z.number(), portals: z.number().default(0) });

/**
 * Labels stored mentions again after rules or lists have changed, except those that a person labelled. A run that breaks off is made again from the
 * beginning; two at a time do the same work twice and no harm.
 */
@Injectable()
export class LabelMentionsAnew {
  private stopping = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Number of mentions whose label changed; null when all are labelled by the rules and lists of today, at the cost of two reads. */
  async runIfDue(): Promise<number | null> {
    const { manager } = this.dataSource;
    const { revision } = await readDomainLists(manager);
    const stored = await manager.findOneBy(Setting, { key });
    const last = stored && done.parse(stored.value);
    const portals = hashText([...(await pressPortals())].sort().join());
    if (last?.rules === labelRules && last.revision === revision && last.portals === portals) return null;
    return this.run({ revision, portals });
  }

  /** Ends a run after the batch under way. */
  stop(): void {
    this.stopping = true;
  }

  private async run(lists: { revision: number; portals: number }): Promise<number> {
    let changed = 0;
    let after = '';
    for (;;) {
      if (this.stopping) return changed;
      const batch = await inTransaction(this.dataSource, (manager) => labelSome(manager, after));
      changed += batch.changed;
      if (batch.last === null) break;
      after = batch.last;
      await sleep(pauseMs);
    }
    const value = { rules: labelRules, ...lists };
    await inTransaction(this.dataSource, (manager) => manager.save(Setting, { key, value }));
    return changed;
  }
}

/** `last` is the id up to which mentions were looked at; null at the end. */
async function labelSome(
  manager: EntityManager,
  after: string,
): Promise<{ changed: number; last: string | null }> {
  const mentions = await manager.find(Mention, {
    select: { id: true, itemId: true, outletId: true, url: true, mediumType: true, label: true },
    where: { id: MoreThan(after), labelledBy: 'rule' },
    order: { id: 'ASC' },
    take: atOnce,
  });
  const wanted = await labelsByRule(manager, mentions);
  let changed = 0;
  for (const label of mentionLabels) {
    const ids = mentions.flatMap((mention, at) =>
      wanted[at] === label && mention.label !== label ? mention.id : [],
    );
    if (!ids.length) continue;
    // a person may have labelled one of them since it was read
    await manager.update(Mention, { id: In(ids), labelledBy: 'rule' }, { label });
    changed += ids.length;
  }
  return { changed, last: mentions.length < atOnce ? null : mentions.at(-1)!.id };
}
