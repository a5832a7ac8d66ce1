import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { AuditEntry } from '../../accounts/audit-entry.entity.js';
import { districtName } from '../../places/district-name.js';
import { PlacesQueries } from '../../places/places.queries.js';
import { ContactsQueries } from '../contacts.queries.js';
import type { ContactView } from '../contacts.queries.js';
import { DistributionList } from '../distribution-list.entity.js';
import { Interaction } from '../interaction.entity.js';
import { InteractionChange } from '../interactions/interaction-change.entity.js';
import { ListMember } from '../list-member.entity.js';
import { Suppressions } from '../suppressions.js';
import { ContactHolders } from './contact-holders.js';
import type { HeldPart } from './contact-holders.js';
import {
  partOfChanges,
  partOfContact,
  partOfInteractions,
  partOfLists,
  partOfLog,
  partOfSuppression,
} from './held-parts.js';

/** Everything that is stored about a contact. */
export interface ContactReport extends ContactView {
  /** Those with records only, the contact itself first. */
  parts: HeldPart[];
}

/** Art. 15 GDPR in one go. */
@Injectable()
export class ReportOnContact {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactsQueries,
    private readonly places: PlacesQueries,
    private readonly suppressions: Suppressions,
    private readonly holders: ContactHolders,
  ) {}

  /** Throws `not-found`. */
  async of(id: string): Promise<ContactReport> {
    const view = await this.contacts.detail(id);
    if (!view) throw notFound('contact');
    const { manager } = this.dataSource;
    const districts = await this.places.districtsWithKeys(view.districts);
    const { emailKey } = view.contact;
    const parts = [
      partOfContact(view, districts.map(districtName)),
      await interactionsOf(manager, id),
      partOfChanges(
        await manager.find(InteractionChange, { where: { contactId: id }, order: { id: 'ASC' } }),
      ),
      partOfLists(await listsOf(manager, id)),
      partOfSuppression(emailKey === null ? null : await this.suppressions.entryOf(manager, emailKey)),
      ...(await this.holders.recordsOf(manager, view.contact)),
      partOfLog(await manager.find(AuditEntry, { where: { subjectId: id }, order: { id: 'ASC' } })),
    ];
    return { ...view, parts: parts.filter(({ records }) => records.length) };
  }
}

const headlines = z.array(z.object({ id: z.string(), headline: z.string() }));

async function interactionsOf(manager: EntityManager, contactId: string): Promise<HeldPart> {
  const rows = await manager.find(Interaction, { where: { contactId }, order: { at: 'ASC', id: 'ASC' } });
  const ids = [...new Set(rows.flatMap(({ releaseId }) => releaseId ?? []))];
  const named = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 500) {
    // releases stand in a later room, so they are known by the name of their table only
    const found = await manager
      .createQueryBuilder()
      .select('r.id', 'id')
      .addSelect('r.headline', 'headline')
      .from('Release', 'r')
      .where({ id: In(ids.slice(start, start + 500)) })
      .getRawMany();
    for (const { id, headline } of headlines.parse(found)) named.set(id, headline);
  }
  return partOfInteractions(rows, named);
}

async function listsOf(
  manager: EntityManager,
  contactId: string,
): Promise<{ name: string; addedAt: Date }[]> {
  const members = await manager.findBy(ListMember, { contactId });
  const lists = await manager.findBy(DistributionList, { id: In(members.map(({ listId }) => listId)) });
  const names = new Map(lists.map(({ id, name }) => [id, name]));
  return members.map(({ listId, addedAt }) => ({ name: names.get(listId) ?? '', addedAt }));
}
