import type { EntityManager, ObjectLiteral } from 'typeorm';

const atOnce = 200;

/** Inserts many rows in few statements; ids are made by the caller. */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => Row,
  rows: readonly Row[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += atOnce) {
    await manager
      .createQueryBuilder()
      .insert()
      .into<ObjectLiteral>(entity)
      .values(rows.slice(start, start + atOnce))
      .updateEntity(false)
      .execute();
  }
}
