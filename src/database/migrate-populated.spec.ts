import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { freshDatabase } from '../../test/support/fresh-database.js';
import type { FreshDatabase } from '../../test/support/fresh-database.js';
import { dialect } from '../config/dialect.js';
import { entities } from '../entities.js';
import { Outlet } from '../modules/outlets/outlet.entity.js';
import { OutletDomain } from '../modules/outlets/outlet-domain.entity.js';
import { createDataSource } from './data-source.js';
import { migrations } from './migrations/index.js';
import { undoLastMigration } from './undo-last-migration.js';
import { addColumn, addForeignKey, column } from './tables.js';

/** A change as later versions will make it: SQLite rebuilds `outlet`, the parent of many tables. */
class AddRating1800000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'outlet', column.int('rating').orNull());
    await addColumn(runner, 'outlet', column.ref('raterId').orNull());
    await addForeignKey(runner, 'outlet', {
      name: 'fk_outlet_rater',
      column: 'raterId',
      table: 'user',
      onDelete: 'SET NULL',
    });
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropForeignKey('outlet', 'fk_outlet_rater');
    await runner.dropColumn('outlet', 'raterId');
    await runner.dropColumn('outlet', 'rating');
  }
}

describe('a migration of a database that people have used', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    dataSource = createDataSource(database, entities);
    dataSource.setOptions({ migrations: [...migrations, AddRating1800000000000] });
    await dataSource.initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.remove();
  });

  const counts = async () => [
    await dataSource.manager.count(Outlet),
    await dataSource.manager.count(OutletDomain),
  ];

  it('keeps parents and children, forth and back, and foreign keys still hold', async () => {
    const now = new Date('2026-03-05T09:00:00Z');
    const outlet = (id: string, parentId: string | null): Outlet => ({
      id,
      parentId,
      catalogueId: null,
      level: 'title',
      name: id,
      mediumType: 'newspaper',
      scope: 'local',
      country: 'DE',
      states: [],
      seat: '',
      publisher: '',
      homepage: '',
      languages: ['de'],
      origin: 'user',
      notes: '',
      editedFields: [],
      createdAt: now,
      updatedAt: now,
      version: 1,
    });
    await dataSource.manager.insert(Outlet, [outlet('group', null), outlet('title', 'group')]);
    await dataSource.manager.insert(OutletDomain, [
      { id: 'a', outletId: 'group', host: 'a.example' },
      { id: 'b', outletId: 'title', host: 'b.example' },
    ]);

    await dataSource.runMigrations();
    expect(await counts()).toEqual([2, 2]);
    await dataSource.query(`UPDATE "outlet" SET "rating" = 5 WHERE "id" = 'title'`);
    const stranger = `INSERT INTO "outlet_domain" ("id", "outletId", "host") VALUES ('c', 'nobody', 'c.example')`;
    await expect(dataSource.query(stranger)).rejects.toThrow(/foreign key/i);

    await undoLastMigration(dataSource);
    expect(await counts()).toEqual([2, 2]);
    expect(await dataSource.manager.findOneByOrFail(Outlet, { id: 'title' })).toMatchObject({
      parentId: 'group',
    });
    await dataSource.manager.delete(Outlet, { id: 'title' });
    expect(await counts()).toEqual([1, 1]);
  });
});

describe('the shipped migrations', () => {
  it('run back to nothing and forth again to what the entities declare', async () => {
    const database = await freshDatabase();
    const dataSource = await createDataSource(database, entities).initialize();
    try {
      for (let left = migrations.length; left > 0; left--) await undoLastMigration(dataSource);
      const tables: { name: string }[] = await dataSource.query(
        dialect === 'sqlite'
          ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
          : `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
      );
      expect(tables.map((table) => table.name)).toEqual(['migrations']);
      await dataSource.runMigrations();
      expect((await dataSource.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
    } finally {
      await dataSource.destroy();
      await database.remove();
    }
  });
});
