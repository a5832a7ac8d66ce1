import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { DataField } from './data-field.entity.js';
import { contentOf } from './field-content.js';
import type { FieldContent } from './field-content.js';
import { FieldValue } from './field-value.entity.js';

/** A field with the content that one mention holds in it. */
export interface HeldField {
  field: DataField;
  content: FieldContent;
}

const counts = z.array(
  z.object({ id: z.string(), option: z.string().nullable(), count: z.coerce.number().int() }),
);

/** Typed reads of own fields and what mentions hold in them. */
@Injectable()
export class DataFieldQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Those in use, in their order. */
  inUse(): Promise<DataField[]> {
    return this.dataSource.manager.find(DataField, {
      where: { archivedAt: IsNull() },
      order: { position: 'ASC', id: 'ASC' },
    });
  }

  all(): Promise<DataField[]> {
    return this.dataSource.manager.find(DataField, { order: { position: 'ASC', id: 'ASC' } });
  }

  one(id: string): Promise<DataField | null> {
    return this.dataSource.manager.findOneBy(DataField, { id });
  }

  /** How many mentions hold something in each field; fields without any are missing. */
  async valueCounts(): Promise<Map<string, number>> {
    const rows = await this.counted();
    const sums = new Map<string, number>();
    for (const { id, count } of rows) sums.set(id, (sums.get(id) ?? 0) + count);
    return sums;
  }

  /** How many mentions hold each option of a list. */
  async optionCounts(fieldId: string): Promise<Map<string, number>> {
    const rows = await this.counted(fieldId);
    return new Map(rows.flatMap(({ option, count }) => (option === null ? [] : [[option, count]])));
  }

  /** What mentions hold, by mention and in the order of the fields; archived fields are left out. */
  heldBy(mentionIds: readonly string[]): Promise<Map<string, HeldField[]>> {
    return heldFields(this.dataSource.manager, mentionIds);
  }

  private async counted(fieldId?: string) {
    const query = this.dataSource
      .createQueryBuilder(FieldValue, 'v')
      .select('v.fieldId', 'id')
      .addSelect('v.optionId', 'option')
      .addSelect('COUNT(*)', 'count')
      .groupBy('v.fieldId')
      .addGroupBy('v.optionId');
    if (fieldId !== undefined) query.where('v.fieldId = :fieldId', { fieldId });
    return counts.parse(await query.getRawMany());
  }
}

export async function heldFields(
  manager: EntityManager,
  mentionIds: readonly string[],
): Promise<Map<string, HeldField[]>> {
  const held = new Map<string, HeldField[]>();
  const values = mentionIds.length
    ? await manager.findBy(FieldValue, { mentionId: In([...mentionIds]) })
    : [];
  if (!values.length) return held;
  const fields = await manager.find(DataField, {
    where: { archivedAt: IsNull() },
    order: { position: 'ASC', id: 'ASC' },
  });
  const byKey = new Map(values.map((value) => [`${value.mentionId} ${value.fieldId}`, value]));
  for (const mentionId of new Set(values.map((value) => value.mentionId))) {
    const of = fields.flatMap((field) => {
      const value = byKey.get(`${mentionId} ${field.id}`);
      const content = value ? contentOf(value, field.kind) : null;
      return content === null ? [] : [{ field, content }];
    });
    if (of.length) held.set(mentionId, of);
  }
  return held;
}
