import type { DataSource } from 'typeorm';

/**
 * Takes the newest migration back. On SQLite without a transaction around it: TypeORM would begin one before it switches foreign keys
 * off, SQLite ignores the switch inside a transaction, and every rebuilt table would delete its children. Back the file up first.
 */
export async function undoLastMigration(dataSource: DataSource): Promise<void> {
  await dataSource.undoLastMigration({
    transaction: dataSource.options.type === 'postgres' ? 'each' : 'none',
  });
}
