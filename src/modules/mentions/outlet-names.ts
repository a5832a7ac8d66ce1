import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Outlet } from '../outlets/outlet.entity.js';

/** Names of the outlets of some items, by outlet id. */
export async function outletNames(
  manager: EntityManager,
  items: readonly { outletId: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(items.flatMap(({ outletId }) => outletId ?? []))];
  if (!ids.length) return new Map();
  const outlets = await manager.find(Outlet, { select: { id: true, name: true }, where: { id: In(ids) } });
  return new Map(outlets.map(({ id, name }) => [id, name]));
}
