import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/ids.js';
import { hashSecret, newSecret } from '../../../shared/secrets.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { CalendarToken } from './calendar-token.entity.js';

const touchAfterMs = 60_000;

/** Secrets in the address that calendar programs ask for: shown once, stored as a hash, one a person, good for the calendar alone. */
@Injectable()
export class CalendarTokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  of(userId: string): Promise<CalendarToken | null> {
    return this.dataSource.manager.findOneBy(CalendarToken, { userId });
  }

  /** Returns the secret in the only moment when it can be read; the one before is good for nothing from now on. */
  async renew(userId: string, locale: 'de' | 'en'): Promise<string> {
    const createdAt = this.clock.now();
    const secret = newSecret();
    const row = { id: newId(createdAt), userId, locale, createdAt, lastUsedAt: null };
    await inTransaction(this.dataSource, async (manager) => {
      await manager.delete(CalendarToken, { userId });
      await manager.insert(CalendarToken, { ...row, tokenHash: hashSecret(secret) });
      await this.audit.record(manager, { userId, action: 'calendar-token.renew', subjectId: row.id });
    });
    return secret;
  }

  /** Ends it; harmless when there is none. */
  async revoke(userId: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const token = await manager.findOneBy(CalendarToken, { userId });
      if (!token) return;
      await manager.delete(CalendarToken, { id: token.id });
      await this.audit.record(manager, { userId, action: 'calendar-token.revoke', subjectId: token.id });
    });
  }

  /** The token that a secret belongs to; null: none. */
  async resume(secret: string): Promise<CalendarToken | null> {
    const tokens = this.dataSource.getRepository(CalendarToken);
    const token = await tokens.findOneBy({ tokenHash: hashSecret(secret) });
    if (!token) return null;
    const now = this.clock.now();
    if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > touchAfterMs)
      await tokens.update({ id: token.id }, { lastUsedAt: now });
    return token;
  }
}
