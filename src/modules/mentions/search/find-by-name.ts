import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { germanOrder } from '../../../shared/german-order.js';
import { searchKey } from '../../../shared/search-key.js';
import { readableTitle } from '../../../shared/text/place-template.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { contactName } from '../../contacts/contact-name.js';
import { Contact } from '../../contacts/contact.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { District } from '../../places/district.entity.js';
import { districtName } from '../../places/district-name.js';
import { Release } from '../../releases/release.entity.js';
import { Watch } from '../watch.entity.js';
import { bestNamed } from './name-ranks.js';

/** What has a name of its own, in the order of the quick search. */
export const namedKinds = ['outlets', 'contacts', 'campaigns', 'releases', 'watches', 'districts'] as const;
export type NamedKind = (typeof namedKinds)[number];

export interface FoundName {
  name: string;
  href: string;
  /** What tells it from others of the name. */
  beside?: string;
}

/** Finds outlets, contacts, campaigns, releases, watches and districts by the beginnings of the words of their names. */
@Injectable()
export class FindByName {
  constructor(private readonly dataSource: DataSource) {}

  /** At most `most` of each kind, the closest name first; contacts only for those who may see them. */
  async find(
    text: string,
    most: number,
    { contacts }: { contacts: boolean },
  ): Promise<Record<NamedKind, FoundName[]>> {
    const { manager } = this.dataSource;
    const select = { id: true, name: true } as const;
    const lists: Record<NamedKind, FoundName[]> = {
      outlets: linked('/outlets', await manager.find(Outlet, { select })),
      contacts: contacts ? await contactNames(manager) : [],
      campaigns: linked('/campaigns', await manager.find(Campaign, { select })),
      releases: linked(
        '/releases',
        (
          await manager.find(Release, {
            select: { id: true, headline: true },
            where: { archivedAt: IsNull() },
          })
        ).map(({ id, headline }) => ({ id, name: readableTitle(headline) })),
      ),
      watches: linked('/watches', await manager.find(Watch, { select })),
      districts: linked(
        '/places',
        (
          await manager.find(District, {
            select: { ags: true, name: true, kind: true },
            where: { validTo: IsNull() },
          })
        ).map((district) => ({ id: district.ags, name: districtName(district) })),
      ),
    };
    const wanted = searchKey(text);
    for (const kind of namedKinds) lists[kind] = bestNamed(lists[kind], wanted, most, germanOrder);
    return lists;
  }
}

/** Those in use, by person or desk. */
async function contactNames(manager: EntityManager): Promise<FoundName[]> {
  const found = await manager.find(Contact, {
    select: {
      id: true,
      kind: true,
      title: true,
      firstName: true,
      lastName: true,
      desk: true,
      email: true,
      erasedAt: true,
      outletId: true,
    },
    where: { archivedAt: IsNull(), erasedAt: IsNull() },
  });
  const outlets = await manager.find(Outlet, { select: { id: true, name: true } });
  const nameOf = new Map(outlets.map(({ id, name }) => [id, name]));
  return found.flatMap((contact) => {
    const outlet = nameOf.get(contact.outletId ?? '') ?? null;
    const name = contactName(contact, outlet);
    const beside = contact.kind === 'person' && outlet !== null ? { beside: outlet } : {};
    return name === null ? [] : [{ name, href: `/contacts/${contact.id}`, ...beside }];
  });
}

function linked(path: string, rows: readonly { id: string; name: string }[]): FoundName[] {
  return rows.map(({ id, name }) => ({ name, href: `${path}/${id}` }));
}
