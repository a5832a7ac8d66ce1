import type { EntityManager } from 'typeorm';
import { Outlet } from '../outlets/outlet.entity.js';

/** Ids of the outlets above one, nearest first: title, then publisher group. A circle by mistake ends after four. */
export async function outletAncestors(manager: EntityManager, outletId: string | null): Promise<string[]> {
  const above: string[] = [];
  let id = outletId;
  while (id !== null && above.length < 4) {
    const outlet: Pick<Outlet, 'parentId'> | null = await manager.findOne(Outlet, {
      select: { id: true, parentId: true },
      where: { id },
    });
    id = outlet?.parentId ?? null;
    if (id !== null) above.push(id);
  }
  return above;
}
