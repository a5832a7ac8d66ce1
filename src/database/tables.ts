import { Table, TableColumn, TableForeignKey } from 'typeorm';
import type { QueryRunner, TableColumnOptions } from 'typeorm';
import { columnTypes } from './columns.js';

/** Words for hand-written migrations; each makes the same column that its decorator in `columns.ts` declares. */
export const column = {
  id: (name = 'id') => make(name, { ...columnTypes.id, isPrimary: true }),
  key: (name: string, length: number) =>
    make(name, { type: 'varchar', length: String(length), isPrimary: true }),
  ref: (name: string) => make(name, columnTypes.id),
  text: (name: string, length?: number) =>
    make(name, length === undefined ? { type: 'text' } : { type: 'varchar', length: String(length) }),
  code: (name: string, defaultValue?: string) =>
    make(
      name,
      defaultValue === undefined ? columnTypes.code : { ...columnTypes.code, default: `'${defaultValue}'` },
    ),
  instant: (name: string) => make(name, columnTypes.instant),
  day: (name: string) => make(name, { type: 'varchar', length: '10' }),
  json: (name: string) => make(name, columnTypes.json),
  int: (name: string, defaultValue?: number) =>
    make(
      name,
      defaultValue === undefined ? columnTypes.int : { ...columnTypes.int, default: String(defaultValue) },
    ),
  intKey: (name: string) => make(name, { ...columnTypes.int, isPrimary: true }),
  float: (name: string) => make(name, columnTypes.float),
  flag: (name: string) => make(name, columnTypes.flag),
};

export interface TableDraft {
  columns: ColumnDraft[];
  indexes?: { name: string; columns: string[]; unique?: boolean }[];
  foreignKeys?: {
    name: string;
    column: string;
    table: string;
    references?: string;
    onDelete: 'CASCADE' | 'SET NULL' | 'NO ACTION';
  }[];
}

export type ColumnDraft = TableColumnOptions & { orNull: () => ColumnDraft };

export async function createTable(runner: QueryRunner, name: string, draft: TableDraft): Promise<void> {
  await runner.createTable(
    new Table({
      name,
      columns: draft.columns.map(({ orNull: _, ...options }) => options),
      indices: (draft.indexes ?? []).map((index) => ({
        name: index.name,
        columnNames: index.columns,
        isUnique: index.unique ?? false,
      })),
      foreignKeys: (draft.foreignKeys ?? []).map((key) => ({
        name: key.name,
        columnNames: [key.column],
        referencedTableName: key.table,
        referencedColumnNames: [key.references ?? 'id'],
        onDelete: key.onDelete,
      })),
    }),
  );
}

/**
 * Adds a column. On SQLite TypeORM rebuilds the table for it; foreign keys are off while migrations run (see
 * `migrate.ts`), so that the rebuild does not cascade into child tables.
 */
export async function addColumn(runner: QueryRunner, table: string, draft: ColumnDraft): Promise<void> {
  const { orNull: _, ...options } = draft;
  await runner.addColumn(table, new TableColumn(options));
}

/**
 * Adds columns that may be null and refer to nothing, by the database's own statement: SQLite then rebuilds nothing, and the indexes that
 * earlier migrations made with plain SQL, which TypeORM does not know of in the same run, stay.
 */
export async function addPlainColumns(
  runner: QueryRunner,
  table: string,
  drafts: readonly ColumnDraft[],
): Promise<void> {
  for (const { orNull: _, ...options } of drafts) {
    const type = runner.connection.driver.createFullType(new TableColumn(options));
    await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${options.name}" ${type}`);
  }
}

/** The way back of {@link addPlainColumns}. */
export async function dropPlainColumns(
  runner: QueryRunner,
  table: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${name}"`);
}

export async function dropColumns(
  runner: QueryRunner,
  table: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) await runner.dropColumn(table, name);
}

export async function addForeignKey(
  runner: QueryRunner,
  table: string,
  key: NonNullable<TableDraft['foreignKeys']>[number],
): Promise<void> {
  await runner.createForeignKey(
    table,
    new TableForeignKey({
      name: key.name,
      columnNames: [key.column],
      referencedTableName: key.table,
      referencedColumnNames: [key.references ?? 'id'],
      onDelete: key.onDelete,
    }),
  );
}

function make(name: string, options: Omit<TableColumnOptions, 'name'>): ColumnDraft {
  return { name, ...options, orNull: () => make(name, { ...options, isNullable: true }) };
}
