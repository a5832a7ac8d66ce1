import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { hashSecret, newSecret } from '../../shared/secrets.js';
import { Session } from './session.entity.js';
import { User } from './user.entity.js';

/** A session ends after this long without use. */
export const sessionDays = 14;
const touchAfterMs = 5 * 60_000;

/** Server-side sessions. The cookie carries a random secret; whoever reads the database cannot sign in with what is there. */
@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Starts a session and returns the secret for the cookie. */
  async start(userId: string, userAgent: string): Promise<string> {
    const now = this.clock.now();
    const secret = newSecret();
    const sessions = this.dataSource.getRepository(Session);
    await sessions.delete({ expiresAt: LessThanOrEqual(now) });
    await sessions.insert({
      id: newId(now),
      tokenHash: hashSecret(secret),
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: endOf(now),
      userAgent: userAgent.slice(0, 300),
    });
    return secret;
  }

  /** The session and person behind a cookie; null when unknown, ended or expired. Moves the expiry along. */
  async resume(secret: string): Promise<{ session: Session; user: User } | null> {
    const now = this.clock.now();
    const sessions = this.dataSource.getRepository(Session);
    const session = await sessions.findOneBy({ tokenHash: hashSecret(secret) });
    if (!session || session.expiresAt <= now) return null;
    const user = await this.dataSource.getRepository(User).findOneBy({ id: session.userId });
    if (!user) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > touchAfterMs) {
      await sessions.update({ id: session.id }, { lastSeenAt: now, expiresAt: endOf(now) });
    }
    return { session, user };
  }

  listOf(userId: string): Promise<Session[]> {
    return this.dataSource.getRepository(Session).find({ where: { userId }, order: { lastSeenAt: 'DESC' } });
  }

  /** Ends sessions of a person: those named, or with `allBut` all others. Returns how many ended. */
  async end(
    userId: string,
    which: { ids: string[] } | { allBut: string | null },
    manager?: EntityManager,
  ): Promise<number> {
    const where =
      'ids' in which
        ? { userId, id: In(which.ids) }
        : { userId, ...(which.allBut === null ? {} : { id: Not(which.allBut) }) };
    const ended = await (manager ?? this.dataSource.manager).delete(Session, where);
    return ended.affected ?? 0;
  }
}

function endOf(now: Date): Date {
  return new Date(now.getTime() + sessionDays * 86_400_000);
}
