import type { DataSource, EntityManager } from 'typeorm';
import { dialect } from '../../../config/dialect.js';
import { inTransaction } from '../../../database/in-transaction.js';

/**
 * Runs `work` in a transaction that sees one moment of the database and in which nobody else keeps roll-ups. SQLite has one writer at a time anyway. On PostgreSQL the
 * lock comes first: only what is asked after it freezes the view, so what another one has counted meanwhile, and taken off the notes, is seen.
 */
export function takingTurns<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  if (dialect !== 'postgres') return inTransaction(dataSource, work);
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    await manager.query('LOCK TABLE "tally_turn" IN EXCLUSIVE MODE');
    return work(manager);
  });
}
