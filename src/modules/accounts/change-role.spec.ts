import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { MovableClock } from '../../../test/support/movable-clock.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from './audit-log.js';
import { ChangeRole } from './change-role.js';
import { User } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

describe('ChangeRole', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ dataSource, close } = await openFreshDatabase());
  });
  afterAll(() => close());

  it('leaves one administrator when two step down at the same time', async () => {
    const clock = new MovableClock('2026-03-05T09:00:00Z');
    const admins = ['a', 'b'].map((name) => ({
      id: newId(clock.now()),
      email: `${name}@example.org`,
      name,
      role: 'admin' as const,
      passwordHash: '-',
      locale: null,
      theme: 'auto' as const,
      createdAt: clock.now(),
    }));
    await dataSource.manager.insert(User, admins);
    const users = new UsersRepository(dataSource);
    const changeRole = new ChangeRole(dataSource, users, new AuditLog(clock));
    const outcomes = await Promise.allSettled(admins.map(({ id }) => changeRole.run(id, 'viewer', id)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await dataSource.manager.countBy(User, { role: 'admin' })).toBe(1);
  });
});
