import type { QueryRunner } from 'typeorm';

type Dialect = 'sqlite' | 'postgres';

/** Which changes of a row make its text be read again; every other column may change without the search hearing of it. */
const watched = {
  item: ['title', 'summary', 'content', 'publishedAt'],
  mention: ['headline', 'note', 'publishedAt', 'itemId'],
} as const;
type Watched = keyof typeof watched;

/** Names of the triggers that tell the search what changed; on SQLite each is one of these, on PostgreSQL too. */
export const searchTriggers = (['item', 'mention'] as const).flatMap((table) =>
  ['insert', 'update', 'delete'].map((event) => ({ table, name: `search_${table}_${event}` })),
);

/**
 * `search_document` gives each text its place in order of publication. The words themselves stand on SQLite in an FTS5 table that keeps no
 * text (`search_text`), on PostgreSQL in a `tsvector`. Both hold our own folded words and fold nothing themselves.
 */
export async function createSearchTables(runner: QueryRunner, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') {
    await runner.query(
      `CREATE TABLE "search_document" ("seq" INTEGER PRIMARY KEY NOT NULL, "docId" varchar(36) NOT NULL)`,
    );
    await runner.query(
      `CREATE VIRTUAL TABLE "search_text" USING fts5("title", "summary", "content", content='', contentless_delete=1, tokenize="ascii tokenchars '_'", prefix='3')`,
    );
    await runner.query(`INSERT INTO "search_text"("search_text", "rank") VALUES('deletemerge', 5)`);
    await runner.query(
      `CREATE TABLE "search_queue" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "docId" varchar(36) NOT NULL)`,
    );
  } else {
    await runner.query(
      `CREATE TABLE "search_document" ("seq" bigint PRIMARY KEY, "docId" varchar(36) NOT NULL, "words" tsvector NOT NULL)`,
    );
    await runner.query(`CREATE INDEX "ix_search_words" ON "search_document" USING gin ("words")`);
    await runner.query(
      `CREATE TABLE "search_queue" ("id" bigserial PRIMARY KEY, "docId" varchar(36) NOT NULL)`,
    );
  }
  await runner.query(`CREATE UNIQUE INDEX "uq_search_doc" ON "search_document" ("docId")`);
  await createSearchTriggers(runner, dialect);
}

export async function dropSearchTables(runner: QueryRunner, dialect: Dialect): Promise<void> {
  for (const { table, name } of searchTriggers) {
    await runner.query(`DROP TRIGGER IF EXISTS "${name}"${dialect === 'postgres' ? ` ON "${table}"` : ''}`);
    if (dialect === 'postgres') await runner.query(`DROP FUNCTION IF EXISTS "${name}"()`);
  }
  if (dialect === 'sqlite') await runner.query('DROP TABLE "search_text"');
  await runner.query('DROP TABLE "search_queue"');
  await runner.query('DROP TABLE "search_document"');
}

/**
 * Creates the triggers that are missing. SQLite loses those of a table that a later migration rebuilds: such a migration calls this, and
 * the server does so at every start.
 */
export async function createSearchTriggers(
  runner: Pick<QueryRunner, 'query'>,
  dialect: Dialect,
): Promise<void> {
  for (const table of ['item', 'mention'] as const) {
    for (const event of ['insert', 'update', 'delete'] as const) {
      const name = `search_${table}_${event}`;
      if (dialect === 'sqlite') await runner.query(sqliteTrigger(name, table, event));
      else for (const sql of postgresTrigger(name, table, event)) await runner.query(sql);
    }
  }
}

function queued(table: Watched, event: 'insert' | 'update' | 'delete'): string[] {
  const row = event === 'delete' ? 'OLD' : 'NEW';
  const ids = [`${row}."id"`];
  if (table === 'mention') {
    // the text of a mention with an item is found with that item
    if (event === 'update') ids.push('OLD."itemId"');
    ids.push(`${row}."itemId"`);
  }
  return ids.map((id) => `INSERT INTO "search_queue" ("docId") SELECT ${id} WHERE ${id} IS NOT NULL;`);
}

function sqliteTrigger(name: string, table: Watched, event: 'insert' | 'update' | 'delete'): string {
  const columns = watched[table];
  const of = event === 'update' ? ` OF ${columns.map((column) => `"${column}"`).join(', ')}` : '';
  const when =
    event === 'update' ? ` WHEN ${columns.map((c) => `OLD."${c}" IS NOT NEW."${c}"`).join(' OR ')}` : '';
  const body = queued(table, event).join(' ');
  return `CREATE TRIGGER IF NOT EXISTS "${name}" AFTER ${event.toUpperCase()}${of} ON "${table}" FOR EACH ROW${when} BEGIN ${body} END`;
}

function postgresTrigger(name: string, table: Watched, event: 'insert' | 'update' | 'delete'): string[] {
  const columns = watched[table];
  const of = event === 'update' ? ` OF ${columns.map((column) => `"${column}"`).join(', ')}` : '';
  const when =
    event === 'update'
      ? ` WHEN (${columns.map((c) => `OLD."${c}" IS DISTINCT FROM NEW."${c}"`).join(' OR ')})`
      : '';
  const body = queued(table, event).join(' ');
  return [
    `CREATE OR REPLACE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NULL; END $$`,
    `CREATE OR REPLACE TRIGGER "${name}" AFTER ${event.toUpperCase()}${of} ON "${table}" FOR EACH ROW${when} EXECUTE FUNCTION "${name}"()`,
  ];
}
