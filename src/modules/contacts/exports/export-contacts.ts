import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import type { ContactView } from '../contacts.queries.js';
import { ContactExport } from './contact-export.entity.js';
import type { ContactExportFormat, ExportWay } from './contact-export.entity.js';
import { ExportableContacts } from './exportable-contacts.js';
import type { ExportScope } from './exportable-contacts.js';

/** Lets contacts out of the house, and writes down who took how many. */
@Injectable()
export class ExportContacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ExportableContacts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`. */
  async run(
    scope: ExportScope,
    { format, way }: { format: ContactExportFormat; way: ExportWay },
    userId: string | null,
  ): Promise<ContactView[]> {
    const views = await this.contacts.of(scope);
    const now = this.clock.now();
    const row: ContactExport = {
      id: newId(now),
      userId,
      at: now,
      way,
      format,
      scope: scope.kind,
      subjectId: scope.kind === 'filter' ? null : scope.id,
      filter: scope.kind === 'filter' ? codesOf(scope.filter) : {},
      contacts: views.length,
    };
    await inTransaction(this.dataSource, async (manager) => {
      await manager.insert(ContactExport, row);
      const details = { contacts: views.length, format, scope: scope.kind };
      await this.audit.record(manager, { userId, action: 'contacts.export', subjectId: row.id, details });
    });
    return views;
  }
}

/** What somebody searched for may be a name. */
function codesOf(filter: object): Record<string, string> {
  const pairs = Object.entries(filter).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return Object.fromEntries(pairs.map(([name, value]) => [name, name === 'q' ? '…' : value]));
}
