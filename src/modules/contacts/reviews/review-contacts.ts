import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { ContactSettings } from '../contact-settings.js';
import { Contact } from '../contact.entity.js';
import { ContactsQueries } from '../contacts.queries.js';
import type { ContactView } from '../contacts.queries.js';
import { reviewBefore } from './review-age.js';

/** Contacts that nobody has been in touch with for so long that somebody has to say why we keep them. */
@Injectable()
export class ReviewContacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly contacts: ContactsQueries,
    private readonly settings: ContactSettings,
  ) {}

  async count(): Promise<number> {
    return (await this.due()).getCount();
  }

  /** The longest ago first, at most `most`; archived ones too, for their data are kept as well. */
  async list(most: number): Promise<ContactView[]> {
    const query = (await this.due()).orderBy('COALESCE(c.lastContactAt, c.createdAt)', 'ASC');
    const rows = await query.addOrderBy('c.id', 'ASC').limit(most).getMany();
    const ids = rows.map(({ id }) => id);
    const views = await this.contacts.withIds(ids);
    return views.sort((a, b) => ids.indexOf(a.contact.id) - ids.indexOf(b.contact.id));
  }

  /** They need not be looked at for as long again. `at` is what takes it back. */
  async keep(ids: readonly string[], userId: string | null): Promise<{ kept: number; at: Date }> {
    const at = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const found = await manager.find(Contact, {
        select: { id: true },
        where: { id: In([...new Set(ids)]), erasedAt: IsNull() },
      });
      if (!found.length) return { kept: 0, at };
      await manager.update(Contact, { id: In(found.map(({ id }) => id)) }, { reviewedAt: at });
      const facts = found.map(({ id }) => ({ userId, action: 'contact.keep', subjectId: id }));
      await this.audit.record(manager, ...facts);
      return { kept: found.length, at };
    });
  }

  /** Those kept at that moment are on the list again: an earlier review of theirs was too long ago to matter. */
  async undoKeep(at: Date, userId: string): Promise<number> {
    return inTransaction(this.dataSource, async (manager) => {
      const { affected } = await manager.update(Contact, { reviewedAt: at }, { reviewedAt: null });
      const details = { contacts: affected ?? 0 };
      await this.audit.record(manager, {
        userId,
        action: 'contact.keep-undo',
        subjectId: 'contacts',
        details,
      });
      return affected ?? 0;
    });
  }

  private async due(): Promise<SelectQueryBuilder<Contact>> {
    const { reviewMonths } = await this.settings.current();
    return this.dataSource
      .getRepository(Contact)
      .createQueryBuilder('c')
      .where('c.erasedAt IS NULL')
      .andWhere('COALESCE(c.lastContactAt, c.createdAt) < :before')
      .andWhere('c.createdAt < :before')
      .andWhere('(c.reviewedAt IS NULL OR c.reviewedAt < :before)')
      .setParameters({ before: reviewBefore(this.clock.now(), reviewMonths) });
  }
}
