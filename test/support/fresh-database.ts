import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { dialect } from '../../src/config/dialect.js';
import { createDataSource } from '../../src/database/data-source.js';
import { migrations } from '../../src/database/migrations/index.js';
import { entities } from '../../src/entities.js';

export interface FreshDatabase {
  dataDir: string;
  databaseUrl: string | null;
  /** Removes the database and the directory; close every data source on it first. */
  remove(): Promise<void>;
}

/** An empty, migrated database of its own: a SQLite file, or on PostgreSQL a clone of a migrated template. */
export async function freshDatabase(options: { migrated?: boolean } = {}): Promise<FreshDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'echolot-test-'));
  const removeDir = () => rm(dataDir, { recursive: true, force: true });
  if (dialect === 'sqlite') {
    if (options.migrated ?? true) await migrate(dataDir, null);
    return { dataDir, databaseUrl: null, remove: removeDir };
  }
  const server = process.env['DATABASE_URL'] ?? '';
  const name = `echolot_test_${randomBytes(6).toString('hex')}`;
  if (options.migrated ?? true) {
    const template = await migratedTemplate(server, dataDir);
    await onServer(server, (client) => createDatabase(client, name, template));
  } else {
    await onServer(server, (client) => createDatabase(client, name, 'template0'));
  }
  return {
    dataDir,
    databaseUrl: inDatabase(server, name),
    remove: async () => {
      await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      await removeDir();
    },
  };
}

/** An open data source on a fresh database; `close` ends both. */
export async function openFreshDatabase(): Promise<{
  dataSource: DataSource;
  database: FreshDatabase;
  close: () => Promise<void>;
}> {
  const database = await freshDatabase();
  const dataSource = await createDataSource(database, entities).initialize();
  return {
    dataSource,
    database,
    close: async () => {
      await dataSource.destroy();
      await database.remove();
    },
  };
}

async function migratedTemplate(server: string, dataDir: string): Promise<string> {
  const steps = migrations.map(
    (migration) => `${migration.name}${String(Reflect.get(migration.prototype, 'up'))}`,
  );
  const template = `echolot_template_${createHash('sha256').update(steps.join()).digest('hex').slice(0, 12)}`;
  await onServer(server, async (client) => {
    // one test process builds the template, the others wait for it
    await client.query('SELECT pg_advisory_lock(7034211)');
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (!found.rowCount) {
      const draft = `${template}_draft`;
      await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
      await migrate(dataDir, inDatabase(server, draft));
      await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
    }
    await client.query('SELECT pg_advisory_unlock(7034211)');
  });
  return template;
}

async function createDatabase(client: pg.Client, name: string, template: string): Promise<void> {
  // two clones of one template at once are refused by the server: take turns
  await client.query('SELECT pg_advisory_lock(7034211)');
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.query('SELECT pg_advisory_unlock(7034211)');
}

async function migrate(dataDir: string, databaseUrl: string | null): Promise<void> {
  const dataSource = await createDataSource({ dataDir, databaseUrl }, entities).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function inDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
