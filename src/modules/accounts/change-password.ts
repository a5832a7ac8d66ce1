import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { notFound, UserError } from '../../shared/errors.js';
import { AuditLog } from './audit-log.js';
import { assertStrongPassword, hashPassword, passwordFits } from './password.js';
import { Sessions } from './sessions.js';
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
    assertStrongPassword(input.next, user.email);
    const passwordHash = await hashPassword(input.next);
    await inTransaction(this.dataSource, async (manager) => {
      await this.users.update(manager, userId, { passwordHash });
      await this.sessions.end(userId, { allBut: input.keepSession }, manager);
      await this.audit.record(manager, { userId, action: 'user.change-password', subjectId: userId });
    });
  }
}
