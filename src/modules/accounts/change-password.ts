import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { notFound, UserError } from '../../shared/errors.js';
import { AuditLog } from './audit-log.js';
import { assertStrongPassword, hashPassword, passwordFits } from './password.js';
import { Sessions } from './sessions.js';
import type { User } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

/** Sets a new password and signs out every other browser. Throws `wrong-password` or `weak-password`. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UsersRepository,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  async run(
    userId: string,
    input: { current: string; next: string; keepSession: string | null },
  ): Promise<void> {
    const user = await this.users.find(userId);
    if (!user) throw notFound('user');
    if (!(await passwordFits(input.current, user.passwordHash))) throw new UserError('wrong-password');
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
