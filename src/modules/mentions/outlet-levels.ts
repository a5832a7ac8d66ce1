import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Outlet } from '../outlets/outlet.entity.js';
import type { OutletLevel as Level } from '../outlets/outlet.entity.js';
import type { TitleOf } from './counting-rules.js';

/** What an outlet is among others. */
export interface OutletLevel {
  level: Level;
  /** The title of an edition; null for everything else. */
  title: { id: string; name: string } | null;
}

export type OutletLevels = ReadonlyMap<string, OutletLevel>;

export async function outletLevels(
  manager: EntityManager,
  ids: readonly (string | null)[],
): Promise<OutletLevels> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))];
  if (!known.length) return new Map();
  const select = { id: true, name: true, level: true, parentId: true } as const;
  const outlets = await manager.find(Outlet, { select, where: { id: In(known) } });
  const titleIds = outlets.flatMap(({ level, parentId }) =>
    level === 'edition' && parentId !== null ? parentId : [],
  );
  const titles = titleIds.length ? await manager.find(Outlet, { select, where: { id: In(titleIds) } }) : [];
  const titleById = new Map(titles.map(({ id, name }) => [id, { id, name }]));
  return new Map(
    outlets.map(({ id, level, parentId }) => {
      const title = level === 'edition' ? titleById.get(parentId ?? '') : undefined;
      return [id, { level, title: title ?? null }];
    }),
  );
}

/** As the counting rules ask for it. */
export function titlesIn(levels: OutletLevels): TitleOf {
  return (outletId) => levels.get(outletId)?.title?.id;
}
