import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import { contactReferences } from './contact-references.js';
import { freeze, insertAgain, keyOf } from './frozen-row.js';
import type { FrozenRow, MergeSnapshot } from './merge-snapshot.js';

/** They say something of the one contact, which is not true of the other: whether it is a duplicate, what an import did. */
const stayBehind = ['contact_distinct', 'imported_contact'];

type Moves = Pick<MergeSnapshot, 'moved' | 'dropped'>;

/** Lets all rows that name `from` name `to`. What `to` has already is dropped, and so is what means nothing without `from`. */
export async function moveReferences(manager: EntityManager, from: string, to: string): Promise<Moves> {
  const moves: Moves = { moved: {}, dropped: {} };
  for (const { meta, property } of contactReferences(manager)) {
    const rows = await manager.findBy(meta.target, { [property]: from });
    for (const row of rows) {
      const key = keyOf(meta, row);
      const isInKey = property in key;
      const there: ObjectLiteral = { ...key, [property]: to };
      if (stayBehind.includes(meta.tableName) || (isInKey && (await manager.existsBy(meta.target, there)))) {
        push(moves.dropped, meta, freeze(meta, row));
        await manager.delete(meta.target, key);
      } else {
        // where the contact is part of the key, the key that finds the row again is the new one
        push(moves.moved, meta, { ...there, [moverKey]: property });
        await manager.update(meta.target, key, { [property]: to });
      }
    }
  }
  return moves;
}

/** Lets the rows that a merge moved name `from` again, where they still name `to`, and puts back what it dropped. */
export async function moveBack(
  manager: EntityManager,
  from: string,
  to: string,
  { moved, dropped }: Moves,
): Promise<void> {
  for (const { meta, property } of contactReferences(manager)) {
    for (const { [moverKey]: mover, ...stored } of moved[meta.tableName] ?? []) {
      if (mover !== property) continue;
      const { [property]: _, ...rest } = stored;
      const isInKey = meta.primaryColumns.some(({ propertyName }) => propertyName === property);
      const key: ObjectLiteral = isInKey ? { ...rest, [property]: to } : rest;
      const found = await manager.findOneBy(meta.target, key);
      if (found?.[property] === to) await manager.update(meta.target, key, { [property]: from });
    }
  }
  const metas = new Map(manager.connection.entityMetadatas.map((meta) => [meta.tableName, meta]));
  for (const [table, rows] of Object.entries(dropped)) {
    const meta = metas.get(table);
    if (meta) for (const row of rows) await insertAgain(manager, meta, row);
  }
}

const moverKey = '$by';

function push(list: Record<string, FrozenRow[]>, { tableName }: EntityMetadata, row: FrozenRow): void {
  (list[tableName] ??= []).push(row);
}
