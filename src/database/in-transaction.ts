import type { DataSource, EntityManager } from 'typeorm';

/**
 * Runs `work` in one transaction: all of it is stored or nothing. On SQLite transactions queue one behind the other
 * (`sqlite-gate.ts`). Keep it short, keep the network outside, and use only the manager that is passed in.
 */
export function inTransaction<T>(
  dataSource: DataSource | EntityManager,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(work);
}
