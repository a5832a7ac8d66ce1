import { mkdir } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import type { Settings } from './config/settings.js';
import { createDataSource } from './database/data-source.js';
import { entities } from './entities.js';
import { loadReferenceData } from './load-reference-data.js';
import type { Clock } from './shared/clock.js';

/**
 * Opens the database, brings its tables up to date and loads what `config/` holds. Doing it again changes nothing. Several processes may start at
 * once: on PostgreSQL one prepares, the others wait; on SQLite there is one process. Says on `tell` what was done.
 */
export async function openPreparedDatabase(
  settings: Settings,
  clock: Clock,
  tell: (line: string) => void,
  { referenceData = true } = {},
): Promise<DataSource> {
  await mkdir(settings.dataDir, { recursive: true });
  const dataSource = await createDataSource(settings, entities).initialize();
  try {
    await oneAtATime(dataSource, async () => {
      for (const migration of await dataSource.runMigrations()) tell(`Migrated: ${migration.name}`);
      if (referenceData) await loadReferenceData(dataSource, clock, tell);
    });
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function oneAtATime(dataSource: DataSource, work: () => Promise<void>): Promise<void> {
  if (dataSource.options.type !== 'postgres') return work();
  const runner = dataSource.createQueryRunner();
  await runner.query('SELECT pg_advisory_lock(7034210)');
  try {
    await work();
  } finally {
    await runner.query('SELECT pg_advisory_unlock(7034210)');
    await runner.release();
  }
}
