import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { inTransaction } from '../../../database/in-transaction.js';
import { Setting } from '../../accounts/setting.entity.js';
import { Mention } from '../mention.entity.js';
import { storyRules } from './story-rules.js';

const key = 'story-rules';
const stored = z.object({ rules: z.number() });

/** Puts all mentions down to be compared again when the rules of stories have changed since the last time. */
@Injectable()
export class QueueStoriesAnew {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether it was due. */
  async runIfDue(): Promise<boolean> {
    const setting = await this.dataSource.manager.findOneBy(Setting, { key });
    if (setting && stored.parse(setting.value).rules === storyRules) return false;
    await inTransaction(this.dataSource, async (manager) => {
      if (setting) await manager.update(Mention, { storySeq: Not(IsNull()) }, { storySeq: null });
      await manager.save(Setting, { key, value: { rules: storyRules } });
    });
    return setting !== null;
  }
}
