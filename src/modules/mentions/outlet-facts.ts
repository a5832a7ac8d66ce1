import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DistributionArea } from '../outlets/distribution-area.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { District } from '../places/district.entity.js';
import type { OutletFacts } from './match-items.js';

/** Ids in one statement: well under the limits of both databases. */
const chunk = 500;

/** What queries may ask of the outlets of some items, by outlet id. */
export async function outletFacts(
  manager: EntityManager,
  items: readonly { outletId: string | null }[],
): Promise<Map<string, OutletFacts>> {
  const ids = [...new Set(items.flatMap(({ outletId }) => outletId ?? []))];
  const facts = new Map<string, OutletFacts>();
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk);
    const outlets = await manager.find(Outlet, {
      select: { id: true, name: true, scope: true, states: true },
      where: { id: In(some) },
    });
    const districts = await districtsOf(manager, some);
    for (const { id, name, scope, states } of outlets) {
      facts.set(id, { name, scope, states, districts: districts.get(id) ?? [] });
    }
  }
  return facts;
}

/** Keys and names of the districts in which outlets spread. */
async function districtsOf(
  manager: EntityManager,
  outletIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await manager
    .createQueryBuilder(DistributionArea, 'a')
    .innerJoin(District, 'd', 'd.ags = a.districtAgs')
    .select('a.outletId', 'outletId')
    .addSelect('d.ags', 'ags')
    .addSelect('d.name', 'name')
    .where({ outletId: In([...outletIds]) })
    .getRawMany<{ outletId: string; ags: string; name: string }>();
  const byOutlet = new Map<string, string[]>();
  for (const { outletId, ags, name } of rows) {
    byOutlet.set(outletId, [...(byOutlet.get(outletId) ?? []), ags, name]);
  }
  return byOutlet;
}
