import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { inTransaction } from '../../database/in-transaction.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Setting } from '../accounts/setting.entity.js';

const key = 'contacts';
const text = (max: number) =>
  z
    .string()
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);

/** How this organisation deals with contacts. */
export const contactSettings = z.object({
  /** Months without contact after which somebody has to decide whether a contact is kept. */
  reviewMonths: z.coerce.number().int().min(1).max(120).default(24),
  /** Who is responsible, as the notice names them: name, address, data protection officer; empty: the name of the organisation. */
  controller: text(1000).default(''),
  /** Own wordings of the notice, empty: the one that comes with Echolot. Words in braces are filled in (`notice-text.ts`). */
  noticeDe: text(4000).default(''),
  noticeEn: text(4000).default(''),
});
export type ContactSettingsValue = z.infer<typeof contactSettings>;

@Injectable()
export class ContactSettings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  async current(manager: EntityManager = this.dataSource.manager): Promise<ContactSettingsValue> {
    const stored = await manager.findOneBy(Setting, { key });
    return contactSettings.parse(stored?.value ?? {});
  }

  async change(value: ContactSettingsValue, userId: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const before = await this.current(manager);
      const names = Object.keys(before) as (keyof ContactSettingsValue)[];
      const fields = names.filter((name) => before[name] !== value[name]);
      if (!fields.length) return;
      await manager.save(Setting, { key, value: { ...value } });
      const details = { fields, reviewMonths: value.reviewMonths };
      await this.audit.record(manager, { userId, action: 'contacts.settings', subjectId: key, details });
    });
  }
}
