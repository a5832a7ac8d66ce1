import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** What an organisation notes down about its mentions in fields of its own. */
export class OwnFields1700000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'data_field', {
      columns: [
        column.id(),
        column.text('name', 80),
        column.text('nameKey', 300),
        column.code('kind'),
        column.json('options'),
        column.int('position'),
        column.text('help', 300),
        column.instant('createdAt'),
        column.instant('archivedAt').orNull(),
        column.int('version'),
      ],
      indexes: [{ name: 'uq_data_field_name', columns: ['nameKey'], unique: true }],
    });
    await createTable(runner, 'field_value', {
      columns: [
        column.id('mentionId'),
        column.id('fieldId'),
        column.text('text').orNull(),
        column.float('number').orNull(),
        column.ref('optionId').orNull(),
        column.flag('flag').orNull(),
      ],
      indexes: [
        { name: 'ix_field_value_option', columns: ['fieldId', 'optionId'] },
        { name: 'ix_field_value_number', columns: ['fieldId', 'number'] },
        { name: 'ix_field_value_flag', columns: ['fieldId', 'flag'] },
      ],
      foreignKeys: [
        { name: 'fk_field_value_mention', column: 'mentionId', table: 'mention', onDelete: 'CASCADE' },
        { name: 'fk_field_value_field', column: 'fieldId', table: 'data_field', onDelete: 'CASCADE' },
      ],
    });
    await createTable(runner, 'field_change', {
      columns: [column.id(), column.instant('at'), column.json('mentions')],
      indexes: [{ name: 'ix_field_change_at', columns: ['at'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['field_change', 'field_value', 'data_field']) await runner.dropTable(table);
  }
}
