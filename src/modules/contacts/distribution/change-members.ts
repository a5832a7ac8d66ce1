import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertRows, selectRows } from '../../../database/many-rows.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { chunksOf } from '../../../shared/chunks-of.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Contact } from '../contact.entity.js';
import type { DistributionList } from '../distribution-list.entity.js';
import { ListMember } from '../list-member.entity.js';
import { storedList } from './stored-list.js';

/** Puts contacts on a fixed list and takes them off. Somebody who must not be written to may stand on it: sending leaves them out, and the list says so. */
@Injectable()
export class ChangeMembers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Those who are on it already stay; erased and unknown contacts are passed over. `step` names what was done, for {@link takeBack}. Throws `not-found`, and
   * `list-kind` for a living list.
   */
  add(
    listId: string,
    contactIds: readonly string[],
    userId: string | null,
  ): Promise<{ added: number; step: string }> {
    return inTransaction(this.dataSource, async (manager) => {
      await this.fixedList(manager, listId);
      const addedAt = await this.freeMoment(manager, listId);
      const wanted = [...new Set(contactIds)];
      const there = await selectRows(manager, Contact, ['id', 'erasedAt'], 'id', wanted);
      const rows = there.flatMap(({ id, erasedAt }) =>
        erasedAt ? [] : [{ listId, contactId: id, addedAt }],
      );
      const before = await manager.countBy(ListMember, { listId });
      await insertRows(manager, ListMember, rows, 'ON CONFLICT DO NOTHING');
      const added = (await manager.countBy(ListMember, { listId })) - before;
      if (added) await this.note(manager, 'list.members-add', listId, userId, added);
      return { added, step: addedAt.toISOString() };
    });
  }

  /** Takes off whom one {@link add} put on. Returns how many. Throws as {@link add}. */
  takeBack(listId: string, step: Date, userId: string | null): Promise<number> {
    return inTransaction(this.dataSource, async (manager) => {
      await this.fixedList(manager, listId);
      const { affected } = await manager.delete(ListMember, { listId, addedAt: step });
      const removed = affected ?? 0;
      if (removed) await this.note(manager, 'list.members-remove', listId, userId, removed);
      return removed;
    });
  }

  /** Ids of those who were on it. Throws as {@link add}. */
  remove(listId: string, contactIds: readonly string[], userId: string | null): Promise<string[]> {
    return inTransaction(this.dataSource, async (manager) => {
      await this.fixedList(manager, listId);
      const removed: string[] = [];
      for (const ids of chunksOf([...new Set(contactIds)])) {
        const members = await manager.findBy(ListMember, { listId, contactId: In(ids) });
        removed.push(...members.map(({ contactId }) => contactId));
        await manager.delete(ListMember, { listId, contactId: In(ids) });
      }
      if (removed.length) await this.note(manager, 'list.members-remove', listId, userId, removed.length);
      return removed;
    });
  }

  private async fixedList(manager: EntityManager, listId: string): Promise<DistributionList> {
    const list = await storedList(manager, listId, null);
    if (list.kind !== 'fixed') throw new UserError('list-kind');
    return list;
  }

  /** A moment at which nobody was put on this list yet, so that each step has one of its own. */
  private async freeMoment(manager: EntityManager, listId: string): Promise<Date> {
    let moment = this.clock.now();
    while (await manager.existsBy(ListMember, { listId, addedAt: moment }))
      moment = new Date(moment.getTime() + 1);
    return moment;
  }

  private note(
    manager: EntityManager,
    action: string,
    subjectId: string,
    userId: string | null,
    count: number,
  ): Promise<void> {
    return this.audit.record(manager, { userId, action, subjectId, details: { count } });
  }
}
