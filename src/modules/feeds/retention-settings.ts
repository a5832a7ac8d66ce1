import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { inTransaction } from '../../database/in-transaction.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Setting } from '../accounts/setting.entity.js';

/** Days that items are kept which no watch found: the default, the least and the most. */
export const keepDays = { standard: 90, least: 30, most: 3650 };

const key = 'retention';
const schema = z.object({ days: z.number().int().min(keepDays.least).max(keepDays.most) });

export async function readKeepDays(manager: EntityManager): Promise<number> {
  const stored = await manager.findOneBy(Setting, { key });
  return stored ? schema.parse(stored.value).days : keepDays.standard;
}

/** How long items are kept. */
@Injectable()
export class RetentionSettings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  days(): Promise<number> {
    return readKeepDays(this.dataSource.manager);
  }

  /** `days` within {@link keepDays}. */
  async change(days: number, userId: string): Promise<void> {
    const value = schema.parse({ days });
    await inTransaction(this.dataSource, async (manager) => {
      const from = await readKeepDays(manager);
      if (from === days) return;
      await manager.save(Setting, { key, value });
      const details = { from, to: days };
      await this.audit.record(manager, { userId, action: 'retention.change', subjectId: key, details });
    });
  }
}
