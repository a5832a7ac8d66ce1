import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { inTransaction } from '../../../database/in-transaction.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Setting } from '../../accounts/setting.entity.js';

const key = 'links.check';
const stored = z.object({ on: z.boolean() });

/** Whether addresses of mentions are looked at from time to time. On until an administrator switches it off: asking by HEAD fetches no page. */
@Injectable()
export class LinkSwitch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  async isOn(): Promise<boolean> {
    const setting = await this.dataSource.manager.findOneBy(Setting, { key });
    return stored.safeParse(setting?.value).data?.on ?? true;
  }

  async set(on: boolean, userId: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      await manager.save(Setting, { key, value: { on } });
      await this.audit.record(manager, {
        userId,
        action: on ? 'links.on' : 'links.off',
        subjectId: key,
        details: {},
      });
    });
  }
}
