import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DistributionArea } from '../modules/outlets/distribution-area.entity.js';
import { OutletDomain } from '../modules/outlets/outlet-domain.entity.js';
import { Outlet } from '../modules/outlets/outlet.entity.js';
import { District } from '../modules/places/district.entity.js';
import { newId } from '../shared/ids.js';
import type { Calendar } from './calendar.js';
import { yearLength } from './calendar.js';
import { insertRows } from './insert-rows.js';
import { demoOutlets, hostOf } from './outlets.js';
import type { DemoOutlet } from './outlets.js';

const invented = 'Erfunden für die Vorführung';

/** Ids of the stored outlets by slug. */
export type OutletIds = ReadonlyMap<string, string>;

/** Stores the invented outlets with domain and area. Their districts must be there already. */
export async function storeOutlets(manager: EntityManager, calendar: Calendar): Promise<OutletIds> {
  const since = new Date(`${calendar.day(yearLength)}T06:00:00Z`);
  const ids = new Map(demoOutlets.map(({ slug }) => [slug, newId(since)]));
  const idOf = (slug: string) => ids.get(slug)!;
  const states = await statesByDistrict(manager);
  // titles before the editions below them
  const ordered = [...demoOutlets].sort(
    (a, b) => Number(Boolean(a.editionOf)) - Number(Boolean(b.editionOf)),
  );
  await insertRows(
    manager,
    Outlet,
    ordered.map((outlet) => ({
      id: idOf(outlet.slug),
      ...factsOf(outlet),
      parentId: outlet.editionOf ? idOf(outlet.editionOf) : null,
      states: [...new Set(outlet.districts.flatMap((ags) => states.get(ags) ?? []))],
      createdAt: since,
      updatedAt: since,
      version: 1,
    })),
  );
  await insertRows(
    manager,
    OutletDomain,
    demoOutlets.map(({ slug }) => ({ id: newId(since), outletId: idOf(slug), host: hostOf(slug) })),
  );
  await insertRows(
    manager,
    DistributionArea,
    demoOutlets.flatMap(({ slug, districts }) =>
      districts.map((districtAgs) => ({
        id: newId(since),
        outletId: idOf(slug),
        districtAgs,
        share: null,
        source: invented,
        asOf: calendar.day(yearLength),
      })),
    ),
  );
  return ids;
}

function factsOf({ slug, name, scope, mediumType, place, editionOf, language }: DemoOutlet) {
  return {
    catalogueId: null,
    level: editionOf ? ('edition' as const) : ('title' as const),
    name,
    scope,
    mediumType,
    country: 'DE',
    seat: place ?? '',
    publisher: 'Verlagshaus Erfindung',
    homepage: `https://${hostOf(slug)}/`,
    languages: [language ?? 'de'],
    origin: 'user' as const,
    notes: `${invented}: Dieses Medium gibt es nicht.`,
    editedFields: [],
  };
}

async function statesByDistrict(manager: EntityManager): Promise<Map<string, string>> {
  const keys = demoOutlets.flatMap(({ districts }) => districts);
  const districts = await manager.find(District, {
    select: { ags: true, state: true },
    where: { ags: In(keys) },
  });
  return new Map(districts.map(({ ags, state }) => [ags, state]));
}
