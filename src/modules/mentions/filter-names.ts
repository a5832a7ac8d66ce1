import type { EntityManager } from 'typeorm';
import { Outlet } from '../outlets/outlet.entity.js';
import { districtName } from '../places/district-name.js';
import { District } from '../places/district.entity.js';
import { DataField } from './fields/data-field.entity.js';
import type { MentionFilter } from './mention-filter.js';

/** Names of the outlet and district in a filter, null when there is none or it is unknown; and the own fields, archived ones too. */
export interface FilterNames {
  outlet: string | null;
  district: string | null;
  fields: readonly DataField[];
}

export async function filterNames(manager: EntityManager, filter: MentionFilter): Promise<FilterNames> {
  const { outletId, districtAgs } = filter;
  const outlet = outletId ? await manager.findOneBy(Outlet, { id: outletId }) : null;
  const district = districtAgs ? await manager.findOneBy(District, { ags: districtAgs }) : null;
  const fields = await manager.find(DataField, { order: { position: 'ASC', id: 'ASC' } });
  return { fields, outlet: outlet?.name ?? null, district: district && districtName(district) };
}
