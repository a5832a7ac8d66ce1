import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { notFound } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { DataField } from './data-field.entity.js';

export type Direction = 'up' | 'down';

/** Moves a field one place up or down in forms and files; at either end it stays. */
@Injectable()
export class MoveField {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Returns its name. Throws `not-found`. */
  async move(id: string, direction: Direction, userId: string): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      const fields = await manager.find(DataField, {
        where: { archivedAt: IsNull() },
        order: { position: 'ASC', id: 'ASC' },
      });
      const at = fields.findIndex((field) => field.id === id);
      const field = fields[at];
      if (!field) throw notFound('field');
      const other = fields[at + (direction === 'up' ? -1 : 1)];
      if (!other) return field.name;
      const order = [...fields];
      order[order.indexOf(other)] = field;
      order[at] = other;
      for (const [index, one] of order.entries()) {
        if (one.position !== index + 1)
          await manager.update(DataField, { id: one.id }, { position: index + 1 });
      }
      await this.audit.record(manager, {
        userId,
        action: 'field.move',
        subjectId: id,
        details: { name: field.name, direction },
      });
      return field.name;
    });
  }
}
