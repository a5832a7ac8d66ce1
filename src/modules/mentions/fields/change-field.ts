import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { requireFreeName } from './add-field.js';
import { DataField } from './data-field.entity.js';
import type { FieldOption } from './data-field.entity.js';
import type { FieldEdit, OptionChange } from './field-input.js';
import { fieldNameKey } from './field-name.js';
import { FieldValue } from './field-value.entity.js';
import { requireOptions } from './require-options.js';

/** Options that were removed while mentions hold them, and so are archived. */
export interface KeptOption {
  name: string;
  mentions: number;
}

/** Changes an own field: name, help, options, and its kind while no mention holds a value. */
@Injectable()
export class ChangeField {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `changed-meanwhile`, `field-name-taken`, `field-kind-in-use` and what is wrong with options. */
  async change(
    id: string,
    edit: FieldEdit,
    version: number | null,
    userId: string,
  ): Promise<{ kept: KeptOption[] }> {
    return inTransaction(this.dataSource, async (manager) => {
      const field = await manager.findOneBy(DataField, { id });
      if (!field) throw notFound('field');
      if (version !== null && version !== field.version) throw new UserError('changed-meanwhile');
      const kind = edit.kind ?? field.kind;
      if (kind !== field.kind) await requireUnused(manager, field);
      if (edit.name !== undefined) await requireFreeName(manager, edit.name, id);
      const { options, kept } = await this.optionsAfter(manager, field, kind, edit.options);
      const name = edit.name ?? field.name;
      const next = { name, nameKey: fieldNameKey(name), kind, help: edit.help ?? field.help, options };
      await manager.update(DataField, { id }, { ...next, version: field.version + 1 });
      await this.audit.record(manager, {
        userId,
        action: 'field.change',
        subjectId: id,
        details: { name, ...(name === field.name ? {} : { before: field.name }), kind },
      });
      return { kept };
    });
  }

  private async optionsAfter(
    manager: EntityManager,
    field: DataField,
    kind: DataField['kind'],
    changes: readonly OptionChange[] | undefined,
  ): Promise<{ options: FieldOption[]; kept: KeptOption[] }> {
    if (kind !== 'list') return { options: [], kept: [] };
    if (!changes) {
      requireOptions(
        kind,
        field.options.filter(({ archived }) => !archived).map(({ name }) => name),
      );
      return { options: field.options, kept: [] };
    }
    requireOptions(
      kind,
      changes.map(({ name }) => name),
    );
    const known = new Map(field.options.map((option) => [option.id, option]));
    const chosen = changes.map(({ id, name }) => {
      if (id !== null && !known.has(id)) throw new UserError('invalid-input');
      return { id: id ?? newId(this.clock.now()), name, archived: false };
    });
    const gone = field.options.filter(({ id }) => !chosen.some((option) => option.id === id));
    const held = await mentionsByOption(
      manager,
      field.id,
      gone.map(({ id }) => id),
    );
    const archived = gone.filter(({ id }) => held.has(id)).map((option) => ({ ...option, archived: true }));
    return {
      options: [...chosen, ...archived],
      kept: gone
        .filter((option) => !option.archived && held.has(option.id))
        .map(({ id, name }) => ({ name, mentions: held.get(id)! })),
    };
  }
}

async function requireUnused(manager: EntityManager, field: DataField): Promise<void> {
  const count = await manager.countBy(FieldValue, { fieldId: field.id });
  if (count) throw new UserError('field-kind-in-use', { count });
}

async function mentionsByOption(
  manager: EntityManager,
  fieldId: string,
  optionIds: readonly string[],
): Promise<Map<string, number>> {
  const held = new Map<string, number>();
  if (!optionIds.length) return held;
  const rows = await manager.find(FieldValue, {
    select: { mentionId: true, fieldId: true, optionId: true },
    where: { fieldId, optionId: In([...optionIds]) },
  });
  for (const { optionId } of rows) held.set(optionId!, (held.get(optionId!) ?? 0) + 1);
  return held;
}
