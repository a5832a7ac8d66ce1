import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';

const forSqlite = (value) => {
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '');
  return typeof value === 'boolean' ? Number(value) : value;
};

/** Writes rows past the application as fast as the database takes them. */
export function sqliteStore(dataDir, { careless }) {
  const database = new Database(join(dataDir, 'echolot.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('busy_timeout = 5000');
  if (careless) {
    database.pragma('synchronous = OFF');
    database.pragma('foreign_keys = OFF');
    database.pragma('cache_size = -262144');
  }
  const statements = new Map();
  const statementOf = (table, columns) => {
    const key = `${table} ${columns.join()}`;
    if (!statements.has(key)) {
      const names = columns.map((name) => `"${name}"`).join(', ');
      statements.set(
        key,
        database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`),
      );
    }
    return statements.get(key);
  };
  const insert = database.transaction((table, rows) => {
    const columns = Object.keys(rows[0]);
    const statement = statementOf(table, columns);
    for (const row of rows) statement.run(columns.map((name) => forSqlite(row[name])));
  });
  return {
    insert: async (table, rows) => {
      if (rows.length) insert(table, rows);
    },
    read: async (sql) => database.prepare(sql).all(),
    run: async (sql) => void database.exec(sql),
    plan: async (sql, values) =>
      database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(values)
        .map(({ detail }) => detail),
    close: async () => void database.close(),
  };
}

export async function postgresStore(url, { careless }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  if (careless) await client.query(`SET synchronous_commit = off`);
  const types = new Map();
  const typeOf = async (table) => {
    if (!types.has(table)) {
      const { rows } = await client.query(
        `SELECT attname, format_type(atttypid, NULL) AS type FROM pg_attribute WHERE attrelid = '"${table}"'::regclass AND attnum > 0`,
      );
      types.set(table, new Map(rows.map(({ attname, type }) => [attname, type])));
    }
    return types.get(table);
  };
  return {
    insert: async (table, rows) => {
      if (!rows.length) return;
      const columns = Object.keys(rows[0]);
      const type = await typeOf(table);
      const lists = columns.map((name, at) => `$${at + 1}::${type.get(name)}[]`);
      const names = columns.map((name) => `"${name}"`).join(', ');
      await client.query(
        `INSERT INTO "${table}" (${names}) SELECT * FROM unnest(${lists.join(', ')})`,
        columns.map((name) => rows.map((row) => row[name] ?? null)),
      );
    },
    read: async (sql) => (await client.query(sql)).rows,
    run: async (sql) => void (await client.query(sql)),
    plan: async (sql, values) =>
      (await client.query(`EXPLAIN (ANALYZE, BUFFERS) ${sql}`, values)).rows.map((row) => row['QUERY PLAN']),
    close: () => client.end(),
  };
}
