import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { notFound, UserError } from '../../shared/errors.js';
import { AuditLog } from './audit-log.js';
import type { UserRole } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

/** Gives a person another role and returns the old one. Throws `last-admin` when nobody would be left to administer. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UsersRepository,
    private readonly audit: AuditLog,
  ) {}

  run(id: string, role: UserRole, by: string): Promise<UserRole> {
    return inTransaction(this.dataSource, async (manager) => {
      const user = await this.users.find(id, manager);
      if (!user) throw notFound('user');
      if (user.role === 'admin' && role !== 'admin' && (await this.users.countAdmins(manager)) === 1) {
        throw new UserError('last-admin');
      }
      await this.users.update(manager, id, { role });
      await this.audit.record(manager, {
        userId: by,
        action: 'user.change-role',
        subjectId: id,
        details: { from: user.role, to: role },
      });
      return user.role;
    });
  }
}
