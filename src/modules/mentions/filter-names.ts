import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { germanOrder } from '../../shared/german-order.js';
import { Grant } from '../funding/grant.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { districtName } from '../places/district-name.js';
import { District } from '../places/district.entity.js';
import { Municipality } from '../places/municipality.entity.js';
import { DataField } from './fields/data-field.entity.js';
import { KeyMessage } from './key-messages/key-message.entity.js';
import type { MentionFilter } from './mention-filter.js';
import { Tag } from './tags/tag.entity.js';

/** Names of the outlet, grant, district and municipality in a filter, null when there is none or it is unknown; own fields, archived ones too; tags and key messages. */
export interface FilterNames {
  outlet: string | null;
  grant: string | null;
  district: string | null;
  municipality: string | null;
  fields: readonly DataField[];
  tags: readonly Choice[];
  messages: readonly Choice[];
}

interface Choice {
  id: string;
  name: string;
}

export async function filterNames(manager: EntityManager, filter: MentionFilter): Promise<FilterNames> {
  const { outletId, grantId, districtAgs, municipalityAgs } = filter;
  const outlet = outletId ? await manager.findOneBy(Outlet, { id: outletId }) : null;
  const grant = grantId ? await manager.findOneBy(Grant, { id: grantId }) : null;
  const district = districtAgs ? await manager.findOneBy(District, { ags: districtAgs }) : null;
  const municipality = municipalityAgs
    ? await manager.findOneBy(Municipality, { ags: municipalityAgs })
    : null;
  const fields = await manager.find(DataField, { order: { position: 'ASC', id: 'ASC' } });
  const tags = await manager.find(Tag, { select: { id: true, name: true }, where: { deletedAt: IsNull() } });
  const messages = await manager.find(KeyMessage, { select: { id: true, text: true } });
  return {
    fields,
    outlet: outlet?.name ?? null,
    grant: grant?.title ?? null,
    district: district && districtName(district),
    municipality: municipality?.name ?? null,
    tags: byName(tags),
    messages: byName(messages.map(({ id, text }) => ({ id, name: text }))),
  };
}

function byName(choices: readonly Choice[]): Choice[] {
  return [...choices].sort((a, b) => germanOrder(a.name, b.name));
}
