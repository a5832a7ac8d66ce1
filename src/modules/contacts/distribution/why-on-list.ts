import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { chunksOf } from '../../../shared/chunks-of.js';
import { searchKey } from '../../../shared/search-key.js';
import { DistributionArea } from '../../outlets/distribution-area.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import type { MediumType, Scope } from '../../outlets/outlet.entity.js';
import { District } from '../../places/district.entity.js';
import type { ContactKind } from '../contact.entity.js';
import type { ContactView } from '../contacts.queries.js';
import type { ListFilter } from '../distribution-list.entity.js';

/** A line of the filter, and how a contact fits it. */
export type Why =
  | { by: 'kind'; kind: ContactKind }
  | { by: 'topic'; topics: string[] }
  /** Names with their kind: districts that the contact writes about, or in which the outlet spreads. */
  | { by: 'district'; how: 'own' | 'area'; districts: string[] }
  | { by: 'state'; how: 'own' | 'area' | 'outlet'; states: string[] }
  | { by: 'scope'; scope: Scope }
  | { by: 'mediumType'; mediumType: MediumType };

interface Facts {
  kind: ContactKind;
  /** As written. */
  topics: string[];
  own: readonly NamedPlace[];
  area: readonly NamedPlace[];
  outlet: { scope: Scope; mediumType: MediumType; states: readonly string[] } | null;
}

interface NamedPlace {
  ags: string;
  name: string;
  state: string;
}

/** Why a living list takes these contacts in, by contact. For the contacts of one page. */
export async function whyOnList(
  manager: EntityManager,
  views: readonly ContactView[],
  filter: ListFilter,
): Promise<Map<string, Why[]>> {
  const outletIds = [...new Set(views.flatMap(({ contact }) => contact.outletId ?? []))];
  const outlets = new Map<string, Outlet>();
  const areas: DistributionArea[] = [];
  for (const ids of chunksOf(outletIds)) {
    for (const outlet of await manager.findBy(Outlet, { id: In(ids) })) outlets.set(outlet.id, outlet);
    if (filter.districts.length || filter.states.length)
      areas.push(...(await manager.findBy(DistributionArea, { outletId: In(ids) })));
  }
  const districts = await manager.find(District, {
    select: { ags: true, name: true, kind: true, state: true },
  });
  const placeOf = new Map(
    districts.map(({ ags, name, kind, state }) => [ags, { ags, name: `${name} (${kind})`, state }]),
  );
  const places = (keys: readonly string[]) => keys.flatMap((ags) => placeOf.get(ags) ?? []);
  return new Map(
    views.map(({ contact, topics, districts: own }) => {
      const area = areas.filter(({ outletId }) => outletId === contact.outletId);
      const facts: Facts = {
        kind: contact.kind,
        topics,
        own: places(own),
        area: places(area.map(({ districtAgs }) => districtAgs)),
        outlet: outlets.get(contact.outletId ?? '') ?? null,
      };
      return [contact.id, reasonsOf(facts, filter)];
    }),
  );
}

/** The lines of the filter that say something, each with what fits it. */
export function reasonsOf({ kind, topics, own, area, outlet }: Facts, filter: ListFilter): Why[] {
  const found: Why[] = [];
  if (filter.kinds.length) found.push({ by: 'kind', kind });
  const fitting = topics.filter((topic) => filter.topics.includes(searchKey(topic).slice(0, 80)));
  if (fitting.length) found.push({ by: 'topic', topics: fitting });
  for (const [how, places] of [
    ['own', own],
    ['area', area],
  ] as const) {
    const named = places.filter(({ ags }) => filter.districts.includes(ags)).map(({ name }) => name);
    if (named.length) found.push({ by: 'district', how, districts: named.sort() });
    const states = places.map(({ state }) => state).filter((state) => filter.states.includes(state));
    if (states.length) found.push({ by: 'state', how, states: [...new Set(states)].sort() });
  }
  const seat = outlet?.states.filter((state) => filter.states.includes(state)) ?? [];
  if (seat.length) found.push({ by: 'state', how: 'outlet', states: [...seat].sort() });
  if (outlet && filter.scopes.length) found.push({ by: 'scope', scope: outlet.scope });
  if (outlet && filter.mediumTypes.length) found.push({ by: 'mediumType', mediumType: outlet.mediumType });
  return found;
}
