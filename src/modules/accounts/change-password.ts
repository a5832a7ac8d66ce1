import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound, UserError } from '../../shared/errors.js';
import { AttemptLimit } from './attempt-limit.js';
import { AuditLog } from './audit-log.js';
import { assertStrongPassword, hashPassword, passwordFits } from './password.js';
import { Sessions } from './sessions.js';
import type { User } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

/**
 * Sets a new password and signs out every other browser. Throws `wrong-password`, `weak-password`, or `too-many-attempts` after 10 wrong
 * ones in a quarter of an hour: a browser left open must not be a place to guess at leisure.
 */
@Injectable()
export class ChangePassword {
  private readonly guesses = new AttemptLimit(10, 15 * 60_000);

  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UsersRepository,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async run(
    userId: string,
    input: { current: string; next: string; keepSession: string | null },
  ): Promise<void> {
    const user = await this.users.find(userId);
    if (!user) throw notFound('user');
    const now = this.clock.now();
    const waitMs = this.guesses.waitMs(userId, now);
    if (waitMs > 0) throw new UserError('too-many-attempts', { minutes: Math.ceil(waitMs / 60_000) });
    this.guesses.count(userId, now);
    if (!(await passwordFits(input.current, user.passwordHash))) throw new UserError('wrong-password');
    this.guesses.forget(userId);
    await this.set(user, input.next, { by: userId, keepSession: input.keepSession });
  }

  /** For whoever runs the installation: a new password for a person who lost theirs. Throws `not-found` or `weak-password`. */
  async reset(email: string, next: string): Promise<void> {
    const user = await this.users.findByEmail(email);
    if (!user) throw notFound('user');
    await this.set(user, next, { by: null, keepSession: null });
  }

  private async set(
    user: User,
    next: string,
    { by, keepSession }: { by: string | null; keepSession: string | null },
  ): Promise<void> {
    assertStrongPassword(next, user.email);
    const passwordHash = await hashPassword(next);
    await inTransaction(this.dataSource, async (manager) => {
      await this.users.update(manager, user.id, { passwordHash });
      await this.sessions.end(user.id, { allBut: keepSession }, manager);
      await this.audit.record(manager, { userId: by, action: 'user.change-password', subjectId: user.id });
    });
  }
}
