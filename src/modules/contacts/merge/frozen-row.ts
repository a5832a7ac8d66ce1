import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import { columnTypes } from '../../../database/columns.js';
import type { FrozenRow } from './merge-snapshot.js';

/** A row as JSON holds it. */
export function freeze(meta: EntityMetadata, row: ObjectLiteral): FrozenRow {
  const pairs = meta.columns.map(({ propertyName }) => {
    const value: unknown = row[propertyName];
    return [propertyName, value instanceof Date ? value.toISOString() : value] as const;
  });
  return Object.fromEntries(pairs);
}

/** The way back of {@link freeze}. A column that came to the table since is left to its default. */
export function thaw(meta: EntityMetadata, row: FrozenRow): ObjectLiteral {
  const pairs = meta.columns.flatMap(({ propertyName, type }) => {
    const value = row[propertyName];
    if (value === undefined) return [];
    const isMoment = type === columnTypes.instant.type && typeof value === 'string';
    return [[propertyName, isMoment ? new Date(value) : value] as const];
  });
  return Object.fromEntries(pairs);
}

/** The columns of its primary key. */
export function keyOf(meta: EntityMetadata, row: ObjectLiteral): FrozenRow {
  return Object.fromEntries(
    meta.primaryColumns.map(({ propertyName }) => [propertyName, row[propertyName] as unknown]),
  );
}

/** Inserts a row again, unless something that it refers to is gone. */
export async function insertAgain(
  manager: EntityManager,
  meta: EntityMetadata,
  row: FrozenRow,
): Promise<void> {
  for (const key of meta.foreignKeys) {
    const value = row[key.columns[0]!.propertyName];
    if (value === null || value === undefined) continue;
    const there = { [key.referencedColumns[0]!.propertyName]: value };
    if (!(await manager.existsBy(key.referencedEntityMetadata.target, there))) return;
  }
  await manager.createQueryBuilder().insert().into(meta.target).values(thaw(meta, row)).orIgnore().execute();
}
