import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { UserError } from '../../shared/errors.js';
import { AttemptLimit } from './attempt-limit.js';
import { networkOf } from './network-of.js';
import { passwordFits } from './password.js';
import { Sessions } from './sessions.js';
import type { User } from './user.entity.js';
import { normalEmail, UsersRepository } from './users.repository.js';

const windowMs = 15 * 60_000;

/**
 * Checks address and password and starts a session. At most 10 failures per account and 50 per address of the network in a quarter of an
 * hour; an account that does not exist answers like a wrong password and takes as long.
 */
@Injectable()
export class SignIn {
  private readonly perAccount = new AttemptLimit(10, windowMs);
  private readonly perNetwork = new AttemptLimit(50, windowMs);

  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async run(input: {
    email: string;
    password: string;
    network: string;
    userAgent: string;
  }): Promise<{ user: User; secret: string }> {
    const now = this.clock.now();
    const account = normalEmail(input.email);
    const network = networkOf(input.network);
    const waitMs = Math.max(this.perAccount.waitMs(account, now), this.perNetwork.waitMs(network, now));
    if (waitMs > 0) throw new UserError('too-many-attempts', { minutes: Math.ceil(waitMs / 60_000) });
    // counted before the slow check, so that parallel guesses do not slip through
    this.perAccount.count(account, now);
    this.perNetwork.count(network, now);
    const user = await this.users.findByEmail(account);
    if (!(await passwordFits(input.password, user?.passwordHash ?? null)) || !user) {
      throw new UserError('wrong-credentials');
    }
    this.perAccount.forget(account);
    this.perNetwork.uncount(network);
    return { user, secret: await this.sessions.start(user.id, input.userAgent) };
  }
}
