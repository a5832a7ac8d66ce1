import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { UserError } from '../../shared/errors.js';
import { CreateUser } from './create-user.js';
import type { NewUser } from './create-user.js';
import { SetupToken } from './setup-token.js';
import type { User } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

/** Creates the first account, an administrator's. Throws `already-set-up`, `wrong-setup-token` or `weak-password`. */
@Injectable()
export class SetUp {
  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UsersRepository,
    private readonly token: SetupToken,
    private readonly createUser: CreateUser,
  ) {}

  async run(token: string, input: Omit<NewUser, 'role'>): Promise<User> {
    if (!(await this.users.isEmpty())) throw new UserError('already-set-up');
    if (!(await this.token.fits(token))) throw new UserError('wrong-setup-token');
    const user = await this.createUser.prepare({ ...input, role: 'admin' });
    await inTransaction(this.dataSource, async (manager) => {
      if (!(await this.users.isEmpty(manager))) throw new UserError('already-set-up');
      await this.createUser.store(manager, user, null);
    });
    await this.token.spend();
    return user;
  }
}
