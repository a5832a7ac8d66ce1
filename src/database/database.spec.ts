import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openFreshDatabase } from '../../test/support/fresh-database.js';
import { dialect } from '../config/dialect.js';
import { Setting } from '../modules/accounts/setting.entity.js';
import { inTransaction } from './in-transaction.js';
import { migrations } from './migrations/index.js';

describe('the database', () => {
  let dataSource: DataSource;
  let close: (this: void) => Promise<void>;

  beforeAll(async () => {
    ({ dataSource, close } = await openFreshDatabase());
  });
  afterAll(() => close());

  it('has after all migrations exactly the schema that the entities declare', async () => {
    const difference = await dataSource.driver.createSchemaBuilder().log();
    expect(difference.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('runs each migration of the folder once, oldest first', async () => {
    const files = (await readdir(`${import.meta.dirname}/migrations`)).filter((name) => /^\d/.test(name));
    const numbers = migrations.map(({ name }) => /\d{13}$/.exec(name)?.[0]);
    expect(numbers).toEqual(files.map((name) => name.slice(0, 13)).sort());
  });

  it('is opened as the decisions say', async () => {
    if (dialect === 'postgres') {
      expect(await dataSource.query('SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
      return;
    }
    const pragma = async (name: string) =>
      Object.values((await dataSource.query<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('busy_timeout')).toBe(5000);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('synchronous')).toBe(1);
  });

  it('keeps parallel transactions and single writes apart', async () => {
    const settings = dataSource.getRepository(Setting);
    const units = Array.from({ length: 150 }, async (_, i) => {
      if (i % 3 === 0) return settings.insert({ key: `single-${i}`, value: { i } });
      const fails = i % 3 === 1;
      return inTransaction(dataSource, async (manager) => {
        await manager.insert(Setting, { key: `first-${i}`, value: { i } });
        await inTransaction(manager, (inner) => inner.insert(Setting, { key: `second-${i}`, value: { i } }));
        if (fails) throw new Error('on purpose');
      }).catch((error: Error) => {
        if (error.message !== 'on purpose') throw error;
      });
    });
    await Promise.all(units);
    const keys = (await settings.find()).map((row) => row.key);
    expect(keys.filter((key) => key.startsWith('single-'))).toHaveLength(50);
    expect(keys.filter((key) => key.startsWith('first-'))).toHaveLength(50);
    expect(keys.filter((key) => key.startsWith('second-'))).toHaveLength(50);
    const rolledBack = keys.map((key) => Number(key.split('-')[1])).filter((i) => i % 3 === 1);
    expect(rolledBack).toEqual([]);
  });

  it('throws on a where clause that lost its value', async () => {
    const settings = dataSource.getRepository(Setting);
    const lost = undefined as unknown as string;
    await expect(settings.findOneBy({ key: lost })).rejects.toThrow(/undefined/i);
  });
});
