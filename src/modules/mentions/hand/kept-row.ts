import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import { UserError } from '../../../shared/errors.js';
import { Clipping } from '../clippings/clipping.entity.js';
import { Mention } from '../mention.entity.js';

/** Rows as they were, by table, parents first; moments are written as `{"$at": milliseconds}`. */
export type KeptRows = { table: string; rows: ObjectLiteral[] }[];

/**
 * A mention with everything that would vanish with it, whichever room it belongs to: the tables that refer to it with ON DELETE CASCADE are found in the
 * model, so a room that comes later is kept too. Throws `mention-has-files` when clippings hang on it: their files have rights and terms of their own,
 * and are swept away once nothing refers to them.
 */
export async function keepRows(manager: EntityManager, mentionId: string): Promise<KeptRows> {
  const top = manager.connection.getMetadata(Mention);
  const kept: KeptRows = [];
  const queue: { meta: EntityMetadata; rows: ObjectLiteral[] }[] = [
    { meta: top, rows: await manager.findBy(Mention, { id: mentionId }) },
  ];
  for (const { meta, rows } of queue) {
    if (!rows.length) continue;
    kept.push({ table: meta.tableName, rows: rows.map(written) });
    for (const child of manager.connection.entityMetadatas) {
      // mentions refer to each other with SET NULL only
      if (child === top) continue;
      const found = await childrenOf(manager, child, meta, rows);
      if (found.length && child.target === Clipping) throw new UserError('mention-has-files');
      queue.push({ meta: child, rows: found });
    }
  }
  return kept;
}

/** Writes kept rows again. What they refer to must still be there. */
export async function restoreRows(manager: EntityManager, kept: KeptRows): Promise<void> {
  const done = new Set<string>();
  for (const { table, rows } of kept) {
    const meta = manager.connection.entityMetadatas.find(({ tableName }) => tableName === table);
    if (!meta) continue;
    for (const row of rows.map(read)) {
      // a row that refers to the mention twice was found twice
      const key = `${table} ${meta.primaryColumns.map(({ propertyName }) => String(row[propertyName])).join(' ')}`;
      if (done.has(key)) continue;
      done.add(key);
      await manager.insert(meta.target, row);
    }
  }
}

async function childrenOf(
  manager: EntityManager,
  child: EntityMetadata,
  parent: EntityMetadata,
  rows: readonly ObjectLiteral[],
): Promise<ObjectLiteral[]> {
  const found: ObjectLiteral[] = [];
  for (const key of child.foreignKeys) {
    const [column] = key.columns;
    const [referenced] = key.referencedColumns;
    if (key.referencedEntityMetadata !== parent || key.onDelete !== 'CASCADE' || !column || !referenced)
      continue;
    for (const row of rows) {
      const where: object = { [column.propertyName]: row[referenced.propertyName] as unknown };
      found.push(...(await manager.findBy<ObjectLiteral>(child.target, where)));
    }
  }
  return found;
}

function written(row: ObjectLiteral): ObjectLiteral {
  return mapped(row, (value) => (value instanceof Date ? { $at: value.getTime() } : value));
}

function read(row: ObjectLiteral): ObjectLiteral {
  return mapped(row, (value) => {
    const at: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, '$at') : undefined;
    return typeof at === 'number' ? new Date(at) : value;
  });
}

function mapped(row: ObjectLiteral, change: (value: unknown) => unknown): ObjectLiteral {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)]));
}
