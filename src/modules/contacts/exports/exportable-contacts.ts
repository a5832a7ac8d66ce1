import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../../shared/errors.js';
import type { ContactFilter } from '../contact-filter.js';
import { ContactsQueries } from '../contacts.queries.js';
import type { ContactView } from '../contacts.queries.js';
import { DistributionList } from '../distribution-list.entity.js';
import { livingContacts } from '../distribution/living-contacts.js';
import { ListMember } from '../list-member.entity.js';
import { Suppressions } from '../suppressions.js';

/** What is to be taken out: what a filter shows, one contact, or a distribution list. */
export type ExportScope =
  { kind: 'filter'; filter: ContactFilter } | { kind: 'contact'; id: string } | { kind: 'list'; id: string };

/** Contacts as a file may hold them: nobody who has objected, is suppressed or was erased. */
@Injectable()
export class ExportableContacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactsQueries,
    private readonly suppressions: Suppressions,
  ) {}

  /** By name. Throws `not-found`. */
  async of(scope: ExportScope): Promise<ContactView[]> {
    const views = await this.views(scope);
    const addresses = [...new Set(views.flatMap(({ contact }) => contact.emailKey ?? []))];
    const suppressed = await this.suppressions.among(this.dataSource.manager, addresses);
    return views.filter(
      ({ contact }) => !contact.objectedAt && !contact.erasedAt && !suppressed.has(contact.emailKey ?? ''),
    );
  }

  private async views(scope: ExportScope): Promise<ContactView[]> {
    switch (scope.kind) {
      case 'filter':
        return this.contacts.matching(scope.filter);
      case 'contact': {
        const view = await this.contacts.detail(scope.id);
        if (!view || view.contact.erasedAt) throw notFound('contact');
        return [view];
      }
      case 'list': {
        const views = await this.contacts.withIds(await this.membersOf(scope.id));
        const inUse = views.filter(({ contact }) => contact.archivedAt === null);
        return inUse.sort((a, b) => (a.contact.sortName < b.contact.sortName ? -1 : 1));
      }
    }
  }

  private async membersOf(listId: string): Promise<string[]> {
    const { manager } = this.dataSource;
    const list = await manager.findOneBy(DistributionList, { id: listId });
    if (!list) throw notFound('list');
    if (list.filter) return livingContacts(manager, list.filter);
    return (await manager.findBy(ListMember, { listId })).map(({ contactId }) => contactId);
  }
}
