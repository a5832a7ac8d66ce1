import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Outlet } from '../../outlets/outlet.entity.js';
import type { OutletReach } from './outlets-reached.js';

export interface NamedOutlet {
  name: string;
  /** The title of an edition; null for everything that is no edition. */
  title: { id: string; name: string } | null;
}

/** Names of outlets, and of the titles of editions, by id. */
export async function readOutletNames(
  manager: EntityManager,
  outlets: readonly Pick<OutletReach, 'outletId'>[],
): Promise<Map<string, NamedOutlet>> {
  const rows = await readRows(manager, [...new Set(outlets.flatMap(({ outletId }) => outletId ?? []))]);
  const titleId = ({ level, parentId }: Row) => (level === 'edition' ? parentId : null);
  const titles = await readRows(manager, [...new Set(rows.flatMap((row) => titleId(row) ?? []))]);
  const names = new Map(titles.map(({ id, name }) => [id, name]));
  return new Map(
    rows.map((row) => {
      const title = titleId(row);
      return [row.id, { name: row.name, title: title ? { id: title, name: names.get(title)! } : null }];
    }),
  );
}

/** Distinct outlets that we know, as every other page counts them (`coverageOf`): editions count as their title. */
export function titlesAmong(
  outlets: readonly Pick<OutletReach, 'outletId'>[],
  names: ReadonlyMap<string, NamedOutlet>,
): number {
  return new Set(
    outlets.flatMap(({ outletId }) => (outletId && (names.get(outletId)?.title?.id ?? outletId)) ?? []),
  ).size;
}

type Row = Pick<Outlet, 'id' | 'name' | 'level' | 'parentId'>;

async function readRows(manager: EntityManager, ids: string[]): Promise<Row[]> {
  if (!ids.length) return [];
  const select = { id: true, name: true, level: true, parentId: true } as const;
  return manager.find(Outlet, { select, where: { id: In(ids) } });
}
