import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../../../shared/clock.js';
import { notFound } from '../../../shared/errors.js';
import { byNameAndKey } from '../../../web/http/page-of-sorted.js';
import { ContactsQueries } from '../contacts.queries.js';
import type { ContactView } from '../contacts.queries.js';
import { DistributionList } from '../distribution-list.entity.js';
import type { ListFilter } from '../distribution-list.entity.js';
import { ListMember } from '../list-member.entity.js';
import type { LeftOutReason } from './choose-recipients.js';
import { livingContacts } from './living-contacts.js';
import { Recipients } from './recipients.js';
import type { ChosenRecipients } from './recipients.js';
import type { Warning } from './warn-of.js';
import { whyOnList } from './why-on-list.js';
import type { Why } from './why-on-list.js';

export interface ListRow {
  list: DistributionList;
  contacts: number;
}

/** Somebody on a list: why a living list has them, and what becomes of a mail to them. */
export interface ListedContact {
  view: ContactView;
  why: Why[];
  leftOut: LeftOutReason | null;
  warnings: Warning[];
}

const counts = z.array(z.object({ listId: z.string(), count: z.coerce.number().int() }));

export const byListName = byNameAndKey<Pick<DistributionList, 'id' | 'name'>>(
  ({ name }) => name,
  ({ id }) => id,
);

/** Typed reads about distribution lists. */
@Injectable()
export class ListsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly recipients: Recipients,
    private readonly contacts: ContactsQueries,
    private readonly clock: Clock,
  ) {}

  find(id: string): Promise<DistributionList | null> {
    return this.dataSource.manager.findOneBy(DistributionList, { id });
  }

  /** Throws `not-found`. */
  async one(id: string): Promise<DistributionList> {
    const list = await this.find(id);
    if (!list) throw notFound('list');
    return list;
  }

  async row(id: string): Promise<ListRow | null> {
    const list = await this.find(id);
    return list && (await this.withCounts([list]))[0]!;
  }

  /** In use, or in the archive; in German order. */
  async lists({ archived = false } = {}): Promise<DistributionList[]> {
    const lists = await this.dataSource.manager.findBy(DistributionList, {
      archivedAt: archived ? Not(IsNull()) : IsNull(),
    });
    return lists.sort(byListName);
  }

  /** Those that contacts can be put on. */
  async fixed(): Promise<DistributionList[]> {
    return (await this.lists()).filter(({ kind }) => kind === 'fixed');
  }

  async rows(options: { archived?: boolean } = {}): Promise<ListRow[]> {
    return this.withCounts(await this.lists(options));
  }

  /** All of them, archived ones included, for the API: the newest first; `before` is the id of the last one shown. */
  async page(limit: number, before?: string): Promise<ListRow[]> {
    const query = this.dataSource.manager.createQueryBuilder(DistributionList, 'list');
    if (before !== undefined) query.where('list.id < :before', { before });
    return this.withCounts(await query.orderBy('list.id', 'DESC').take(limit).getMany());
  }

  /** Who would be on a living list with this filter. */
  async count(filter: ListFilter): Promise<number> {
    return (await livingContacts(this.dataSource.manager, filter)).length;
  }

  /** Who gets a mail when it is sent to this list alone. */
  chosen(listId: string, { everyone = false } = {}): Promise<ChosenRecipients> {
    const { manager } = this.dataSource;
    return this.recipients.of(manager, { listIds: [listId], contactIds: [], everyone }, this.clock.now());
  }

  /** Contacts of the list with what is to be said of them, in the order of `ids`. */
  async listed(
    list: DistributionList,
    ids: readonly string[],
    { leftOut, warnings }: ChosenRecipients,
  ): Promise<ListedContact[]> {
    const views = await this.contacts.withIds(ids);
    const whys = list.filter
      ? await whyOnList(this.dataSource.manager, views, list.filter)
      : new Map<string, Why[]>();
    const viewOf = new Map(views.map((view) => [view.contact.id, view]));
    const reasonOf = new Map(leftOut.map(({ contactId, reason }) => [contactId, reason]));
    return ids.flatMap((id) => {
      const view = viewOf.get(id);
      if (!view) return [];
      const about = warnings.filter(({ contactId }) => contactId === id);
      return { view, why: whys.get(id) ?? [], leftOut: reasonOf.get(id) ?? null, warnings: about };
    });
  }

  /** Of a fixed list. */
  async memberIds(listId: string): Promise<string[]> {
    const rows = await this.dataSource.manager.findBy(ListMember, { listId });
    return rows.map(({ contactId }) => contactId);
  }

  /** Lists in use that have the contact on them, living ones included. */
  async ofContact(contactId: string): Promise<DistributionList[]> {
    const { manager } = this.dataSource;
    const members = await manager.findBy(ListMember, { contactId });
    const fixed = new Set(members.map(({ listId }) => listId));
    const found: DistributionList[] = [];
    for (const list of await this.lists()) {
      const isOn = list.filter
        ? (await livingContacts(manager, list.filter, contactId)).length > 0
        : fixed.has(list.id);
      if (isOn) found.push(list);
    }
    return found;
  }

  private async withCounts(lists: readonly DistributionList[]): Promise<ListRow[]> {
    const { manager } = this.dataSource;
    const rows = await manager
      .createQueryBuilder(ListMember, 'm')
      .select('m.listId', 'listId')
      .addSelect('COUNT(*)', 'count')
      .where({ listId: In(lists.map(({ id }) => id)) })
      .groupBy('m.listId')
      .getRawMany();
    const fixed = new Map(counts.parse(rows).map(({ listId, count }) => [listId, count]));
    const found: ListRow[] = [];
    for (const list of lists) {
      const living = list.filter ? await this.count(list.filter) : 0;
      found.push({ list, contacts: list.filter ? living : (fixed.get(list.id) ?? 0) });
    }
    return found;
  }
}
