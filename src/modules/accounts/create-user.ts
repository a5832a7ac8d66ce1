import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from './audit-log.js';
import { assertStrongPassword, hashPassword } from './password.js';
import type { User, UserRole } from './user.entity.js';
import { normalEmail, UsersRepository } from './users.repository.js';

export interface NewUser {
  email: string;
  name: string;
  role: UserRole;
  password: string;
  locale?: 'de' | 'en' | null;
}

/** Creates an account. Throws `weak-password` or `email-taken`. */
@Injectable()
export class CreateUser {
  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UsersRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async run(input: NewUser, by: string | null): Promise<User> {
    const user = await this.prepare(input);
    await inTransaction(this.dataSource, (manager) => this.store(manager, user, by));
    return user;
  }

  /** The row to be: checks the password and hashes it, which is slow and therefore stays outside the transaction. */
  async prepare(input: NewUser): Promise<User> {
    assertStrongPassword(input.password, input.email);
    const now = this.clock.now();
    return {
      id: newId(now),
      email: normalEmail(input.email),
      name: input.name.trim(),
      role: input.role,
      passwordHash: await hashPassword(input.password),
      locale: input.locale ?? null,
      theme: 'auto',
      createdAt: now,
    };
  }

  async store(manager: EntityManager, user: User, by: string | null): Promise<void> {
    await this.users.insert(manager, user);
    await this.audit.record(manager, {
      userId: by,
      action: 'user.create',
      subjectId: user.id,
      details: { role: user.role },
    });
  }
}
