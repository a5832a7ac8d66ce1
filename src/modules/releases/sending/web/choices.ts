import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { contactName } from '../../../contacts/contact-name.js';
import { ContactsQueries } from '../../../contacts/contacts.queries.js';
import type { ContactView } from '../../../contacts/contacts.queries.js';
import { DistributionList } from '../../../contacts/distribution-list.entity.js';
import { readOutletFilter } from '../../../outlets/outlet-filter.js';
import { OutletsQueries } from '../../../outlets/outlets.queries.js';
import type { Option, PickList } from './choice-form.js';

/** Candidates on the page; a search narrows them. */
const SHOWN = 40;

/** What can be chosen for a sending. */
@Injectable()
export class Choices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactsQueries,
    private readonly outlets: OutletsQueries,
  ) {}

  lists(): Promise<DistributionList[]> {
    return this.dataSource.manager.find(DistributionList, {
      where: { archivedAt: IsNull() },
      order: { name: 'ASC' },
    });
  }

  async contactList(chosenIds: readonly string[], q: string): Promise<PickList> {
    const chosen = (await this.contacts.withIds(chosenIds)).map(optionOf);
    const filter = q.trim() ? { q: q.trim().slice(0, 100) } : {};
    const page = await this.contacts.page(filter, { limit: SHOWN + chosen.length, sort: 'name' });
    const known = new Set(chosenIds);
    const candidates = page.items.filter(({ contact }) => !known.has(contact.id)).map(optionOf);
    const seen = page.items.length - candidates.length;
    return { chosen, candidates: candidates.slice(0, SHOWN), found: page.total - seen };
  }

  async outletList(chosenIds: readonly string[], q: string): Promise<PickList> {
    const known = new Set(chosenIds);
    const all = await this.outlets.matching({});
    const found = q.trim()
      ? await this.outlets.matching(readOutletFilter(new URLSearchParams({ q: q.trim() })))
      : [];
    const option = ({ id, name, seat }: (typeof all)[number]) => ({
      id,
      label: name,
      hint: seat || undefined,
    });
    const candidates = found.filter(({ id }) => !known.has(id));
    return {
      chosen: all.filter(({ id }) => known.has(id)).map(option),
      candidates: candidates.slice(0, SHOWN).map(option),
      found: candidates.length,
    };
  }
}

function optionOf({ contact, outlet }: ContactView): Option {
  return { id: contact.id, label: contactName(contact, null) ?? '–', hint: outlet?.name };
}
