import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { dialect } from '../config/dialect.js';

/** Both databases take about 32,000 values in one statement. */
const valuesAtOnce = 20_000;

/**
 * Inserts whole rows in as few statements as possible; `ending` says what happens on a conflict and what comes back, in SQL that both databases
 * understand (`ON CONFLICT … RETURNING …`). For the hot path of polling: TypeORM's query builder takes several times as long.
 */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  rows: readonly Row[],
  ending = '',
): Promise<unknown[]> {
  const meta = manager.connection.getMetadata(target);
  const names = meta.columns.map((column) => `"${column.databaseName}"`).join(', ');
  const returned: unknown[] = [];
  for (const some of portions(rows, meta.columns.length)) {
    const { sql, values } = tuples(manager, meta, meta.columns, some, false);
    const text = `INSERT INTO "${meta.tableName}" (${names}) VALUES ${sql} ${ending}`;
    const answer: unknown = await manager.query(text, values);
    if (Array.isArray(answer)) returned.push(...(answer as unknown[]));
  }
  return returned;
}

/** Reads `columns` of all rows whose `by` is one of `values`; in no order. */
export async function selectRows<Row extends ObjectLiteral, Name extends keyof Row & string>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  columns: readonly Name[],
  by: keyof Row & string,
  values: readonly string[],
): Promise<Pick<Row, Name>[]> {
  const meta = manager.connection.getMetadata(target);
  const { driver } = manager.connection;
  const chosen = columns.map((name) => columnNamed(meta, name));
  const names = chosen.map((column) => `"${column.databaseName}"`).join(', ');
  const rows: Pick<Row, Name>[] = [];
  for (const some of portions(values, 1)) {
    const places = some.map((_, at) => driver.createParameter('value', at)).join(', ');
    const text = `SELECT ${names} FROM "${meta.tableName}" WHERE "${columnNamed(meta, by).databaseName}" IN (${places})`;
    const found = await manager.query<Record<string, unknown>[]>(text, [...some]);
    for (const raw of found) {
      const row: ObjectLiteral = {};
      for (const column of chosen) {
        const value: unknown = driver.prepareHydratedValue(raw[column.databaseName], column);
        row[column.propertyName] = value;
      }
      rows.push(row as Pick<Row, Name>);
    }
  }
  return rows;
}

/** Sets `columns` of many rows, each to its own values, found by their `id`. Rows that are not there are passed over. */
export async function updateRows<Row extends { id: string }, Name extends keyof Row & string>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  columns: readonly Name[],
  rows: readonly Pick<Row, 'id' | Name>[],
): Promise<void> {
  const meta = manager.connection.getMetadata(target);
  const chosen = ['id', ...columns].map((name) => columnNamed(meta, name));
  // a list of VALUES calls its columns column1, column2, … on both databases
  const sets = columns.map((name, at) => `"${columnNamed(meta, name).databaseName}" = "v"."column${at + 2}"`);
  for (const some of portions(rows, chosen.length)) {
    const { sql, values } = tuples(manager, meta, chosen, some, dialect === 'postgres');
    const table = `"${meta.tableName}"`;
    await manager.query(
      `UPDATE ${table} SET ${sets.join(', ')} FROM (VALUES ${sql}) AS "v" WHERE ${table}."id" = "v"."column1"`,
      values,
    );
  }
}

/** `($1, $2), ($3, $4)` with the values of the rows as the driver wants them. */
function tuples(
  manager: EntityManager,
  meta: EntityMetadata,
  columns: readonly ColumnMetadata[],
  rows: readonly ObjectLiteral[],
  typed: boolean,
): { sql: string; values: unknown[] } {
  const { driver } = manager.connection;
  const types = columns.map((column) => driver.normalizeType(column));
  const values: unknown[] = [];
  const sql = rows.map((row) => {
    const places = columns.map((column, at) => {
      const value: unknown = row[column.propertyName];
      if (value === undefined) throw new Error(`${meta.tableName}.${column.propertyName} has no value`);
      values.push(driver.preparePersistentValue(value, column));
      const place = driver.createParameter('value', values.length - 1);
      return typed ? `CAST(${place} AS ${types[at] ?? 'text'})` : place;
    });
    return `(${places.join(', ')})`;
  });
  return { sql: sql.join(', '), values };
}

function columnNamed(meta: EntityMetadata, name: string): ColumnMetadata {
  const column = meta.findColumnWithPropertyName(name);
  if (!column) throw new Error(`${meta.tableName} has no column ${name}`);
  return column;
}

function* portions<Row>(rows: readonly Row[], width: number): Generator<readonly Row[]> {
  const size = Math.floor(valuesAtOnce / width);
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
