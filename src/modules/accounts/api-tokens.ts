import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { hashSecret, newSecret } from '../../shared/secrets.js';
import { ApiToken } from './api-token.entity.js';
import type { TokenScope } from './api-token.entity.js';
import { AuditLog } from './audit-log.js';
import { User } from './user.entity.js';

const touchAfterMs = 60_000;

/** Bearer tokens for scripts: shown once, stored as a hash, revocable, never stronger than their owner. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Returns the token in the only moment when it can be read. */
  async create(userId: string, name: string, scope: TokenScope): Promise<{ id: string; secret: string }> {
    const now = this.clock.now();
    const id = newId(now);
    const secret = `echolot_${newSecret()}`;
    await inTransaction(this.dataSource, async (manager) => {
      await manager.insert(ApiToken, {
        id,
        userId,
        name,
        scope,
        tokenHash: hashSecret(secret),
        createdAt: now,
        lastUsedAt: null,
        revokedAt: null,
      });
      await this.audit.record(manager, {
        userId,
        action: 'api-token.create',
        subjectId: id,
        details: { scope },
      });
    });
    return { id, secret };
  }

  async resume(secret: string): Promise<{ token: ApiToken; user: User } | null> {
    const tokens = this.dataSource.getRepository(ApiToken);
    const token = await tokens.findOneBy({ tokenHash: hashSecret(secret), revokedAt: IsNull() });
    const user = token && (await this.dataSource.getRepository(User).findOneBy({ id: token.userId }));
    if (!token || !user) return null;
    const now = this.clock.now();
    if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > touchAfterMs) {
      await tokens.update({ id: token.id }, { lastUsedAt: now });
    }
    return { token, user };
  }

  listOf(userId: string): Promise<ApiToken[]> {
    return this.dataSource
      .getRepository(ApiToken)
      .find({ where: { userId, revokedAt: IsNull() }, order: { createdAt: 'DESC' } });
  }

  /** Ends a token for good: whoever held it must get a new one. Throws `not-found` for tokens of others. */
  async revoke(userId: string, id: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const revoked = await manager.update(
        ApiToken,
        { id, userId, revokedAt: IsNull() },
        { revokedAt: this.clock.now() },
      );
      if (!revoked.affected) throw notFound('token');
      await this.audit.record(manager, { userId, action: 'api-token.revoke', subjectId: id });
    });
  }
}
