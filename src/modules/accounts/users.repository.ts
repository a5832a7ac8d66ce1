import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dialect } from '../../config/dialect.js';
import { UserError } from '../../shared/errors.js';
import { User } from './user.entity.js';
import type { UserRole } from './user.entity.js';

@Injectable()
export class UsersRepository {
  constructor(private readonly dataSource: DataSource) {}

  async isEmpty(manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return !(await manager.exists(User));
  }

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<User | null> {
    return manager.findOneBy(User, { id });
  }

  findByEmail(email: string, manager: EntityManager = this.dataSource.manager): Promise<User | null> {
    return manager.findOneBy(User, { email: normalEmail(email) });
  }

  list(): Promise<User[]> {
    return this.dataSource.getRepository(User).find({ order: { name: 'ASC', email: 'ASC' } });
  }

  /** Throws `email-taken` when the address already has an account. */
  async insert(manager: EntityManager, user: User): Promise<void> {
    if (await this.findByEmail(user.email, manager))
      throw new UserError('email-taken', { email: user.email });
    await manager.insert(User, user);
  }

  async update(
    manager: EntityManager,
    id: string,
    change: Partial<Omit<User, 'id' | 'email'>>,
  ): Promise<void> {
    await manager.update(User, { id }, change);
  }

  /** Administrators, held until the transaction ends, so that two of them cannot step down at once and leave nobody. */
  async countAdmins(manager: EntityManager): Promise<number> {
    const role: UserRole = 'admin';
    const admins = manager.createQueryBuilder(User, 'u').where('u.role = :role', { role });
    // SQLite knows no row locks and needs none: its transactions queue
    if (dialect === 'postgres') admins.setLock('pessimistic_write');
    return (await admins.getMany()).length;
  }
}

/** Addresses are compared without regard to case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
