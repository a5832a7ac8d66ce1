import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { DataField } from './data-field.entity.js';

/** Takes a field out of forms, filters and files, and back; what mentions hold in it stays. */
@Injectable()
export class ArchiveField {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Returns its name. Throws `not-found`. */
  async archive(id: string, archived: boolean, userId: string): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      const field = await manager.findOneBy(DataField, { id });
      if (!field) throw notFound('field');
      if ((field.archivedAt !== null) === archived) return field.name;
      await manager.update(
        DataField,
        { id },
        { archivedAt: archived ? this.clock.now() : null, version: field.version + 1 },
      );
      await this.audit.record(manager, {
        userId,
        action: archived ? 'field.archive' : 'field.restore',
        subjectId: id,
        details: { name: field.name },
      });
      return field.name;
    });
  }
}
