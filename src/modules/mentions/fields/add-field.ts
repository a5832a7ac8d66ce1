import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { DataField } from './data-field.entity.js';
import { mostFields } from './field-input.js';
import type { NewField } from './field-input.js';
import { fieldNameKey } from './field-name.js';
import { requireOptions } from './require-options.js';

/** Adds an own field, at the end of the list. */
@Injectable()
export class AddField {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws `field-name-taken`, `too-many-fields`, `option-twice` and `list-without-options`. */
  async add(input: NewField, userId: string): Promise<string> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      await requireFreeName(manager, input.name, null);
      const options = input.kind === 'list' ? input.options : [];
      requireOptions(input.kind, options);
      const all = await manager.find(DataField, { select: { id: true, position: true } });
      if (all.length >= mostFields) throw new UserError('too-many-fields', { limit: mostFields });
      const id = newId(now);
      const { name, kind, help } = input;
      await manager.insert(DataField, {
        id,
        name,
        nameKey: fieldNameKey(name),
        kind,
        help,
        options: options.map((option) => ({ id: newId(now), name: option, archived: false })),
        position: Math.max(0, ...all.map(({ position }) => position)) + 1,
        createdAt: now,
        archivedAt: null,
        version: 1,
      });
      await this.audit.record(manager, {
        userId,
        action: 'field.add',
        subjectId: id,
        details: { name, kind },
      });
      return id;
    });
  }
}

/** Throws `field-name-taken` when another field has the name, be it archived. */
export async function requireFreeName(
  manager: EntityManager,
  name: string,
  ownId: string | null,
): Promise<void> {
  const other = await manager.findOneBy(DataField, { nameKey: fieldNameKey(name) });
  if (other && other.id !== ownId) throw new UserError('field-name-taken', { what: other.name });
}
