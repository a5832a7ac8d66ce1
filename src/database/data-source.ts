import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { DataSourceOptions, EntityTarget, ObjectLiteral } from 'typeorm';
import { dialect } from '../config/dialect.js';
import type { Settings } from '../config/settings.js';
import { migrations } from './migrations/index.js';
import { gateSqlite } from './sqlite-gate.js';

type DatabaseSettings = Pick<Settings, 'databaseUrl' | 'dataDir'>;

/** A data source that is not yet open. `entities` comes from the composition root: the database knows no module. */
export function createDataSource(
  settings: DatabaseSettings,
  entities: EntityTarget<ObjectLiteral>[],
): DataSource {
  const chosen = settings.databaseUrl ? 'postgres' : 'sqlite';
  if (chosen !== dialect) {
    throw new Error(
      `Columns were defined for ${dialect}, but the settings ask for ${chosen}: set DATABASE_URL in the environment.`,
    );
  }
  const dataSource = new DataSource(options(settings, entities as DataSourceOptions['entities']));
  if (dialect === 'sqlite') gateSqlite(dataSource);
  return dataSource;
}

function options(settings: DatabaseSettings, entities: DataSourceOptions['entities']): DataSourceOptions {
  const common = {
    entities,
    migrations,
    migrationsTransactionMode: 'each' as const,
    synchronize: false,
    // a where clause that lost its value must fail, not match every row
    invalidWhereValuesBehavior: { null: 'throw' as const, undefined: 'throw' as const },
  };
  if (settings.databaseUrl) {
    return {
      ...common,
      type: 'postgres',
      url: settings.databaseUrl,
      applicationName: 'echolot',
      installExtensions: false,
    };
  }
  return {
    ...common,
    type: 'better-sqlite3',
    database: join(settings.dataDir, 'echolot.sqlite'),
    enableWAL: true,
    timeout: 5000,
    prepareDatabase: (connection: { pragma(text: string): unknown }) => {
      connection.pragma('synchronous = NORMAL');
      // what is erased must not be left over in free pages of the file (`forget-deleted.ts`)
      connection.pragma('secure_delete = ON');
      // 16 MB for each connection: the system keeps the file in memory anyway
      connection.pragma('cache_size = -16384');
      connection.pragma('temp_store = MEMORY');
    },
  };
}
