import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { inTransaction } from '../../../database/in-transaction.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Setting } from '../../accounts/setting.entity.js';

/** Hours within which an enquiry is to be answered unless somebody says otherwise: the default, the least and the most. */
export const answerHours = { standard: 24, least: 1, most: 720 };

const key = 'enquiry-hours';
const schema = z.object({ hours: z.number().int().min(answerHours.least).max(answerHours.most) });

export async function readAnswerHours(manager: EntityManager): Promise<number> {
  const stored = await manager.findOneBy(Setting, { key });
  return stored ? schema.parse(stored.value).hours : answerHours.standard;
}

/** How long an answer to an enquiry may take. */
@Injectable()
export class EnquiryHours {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  hours(): Promise<number> {
    return readAnswerHours(this.dataSource.manager);
  }

  /** `hours` within {@link answerHours}. Enquiries that are there keep their time. Returns what it was. */
  async change(hours: number, userId: string): Promise<number> {
    const value = schema.parse({ hours });
    return inTransaction(this.dataSource, async (manager) => {
      const from = await readAnswerHours(manager);
      if (from === hours) return from;
      await manager.save(Setting, { key, value });
      const details = { from, to: hours };
      await this.audit.record(manager, { userId, action: 'enquiry.hours', subjectId: key, details });
      return from;
    });
  }
}
