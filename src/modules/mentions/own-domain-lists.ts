import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { readDomainLists, writeDomainLists } from './label-domains.js';
import type { DomainLists } from './label-domains.js';

/** Which domains are the organisation's own, and which are its partners'. */
@Injectable()
export class OwnDomainLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  current(): Promise<DomainLists> {
    return readDomainLists(this.dataSource.manager);
  }

  /** `lists.revision` is the one the person saw. Throws `changed-meanwhile`. Mentions follow when they are labelled anew. */
  change(lists: DomainLists, userId: string): Promise<{ changed: boolean }> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await readDomainLists(manager);
      if (before.revision !== lists.revision) throw new UserError('changed-meanwhile');
      const { own, partners } = lists;
      if (own.join() === before.own.join() && partners.join() === before.partners.join())
        return { changed: false };
      await writeDomainLists(manager, { own, partners, revision: before.revision + 1 });
      await this.audit.record(manager, {
        userId,
        action: 'labels.change-domains',
        subjectId: 'organisation',
        details: { own, partners, ownBefore: before.own, partnersBefore: before.partners },
      });
      return { changed: true };
    });
  }
}
