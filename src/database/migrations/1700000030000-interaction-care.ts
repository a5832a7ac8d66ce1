import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addPlainColumns, column, createTable, dropColumns, dropPlainColumns } from '../tables.js';

/** Interactions can be changed and removed with a way back, and contacts know after how many days to get in touch again. */
export class InteractionCare1700000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'contact', [column.int('remindAfterDays').orNull()]);
    await addColumn(runner, 'interaction', column.int('version', 1));
    await createTable(runner, 'interaction_change', {
      columns: [
        column.id(),
        column.ref('contactId'),
        column.ref('interactionId'),
        column.code('kind'),
        column.json('before'),
        column.int('version'),
        column.instant('at'),
      ],
      indexes: [
        { name: 'ix_interaction_change_at', columns: ['at'] },
        { name: 'ix_interaction_change_contact', columns: ['contactId'] },
      ],
      foreignKeys: [
        { name: 'fk_interaction_change_contact', column: 'contactId', table: 'contact', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('interaction_change');
    await dropColumns(runner, 'interaction', ['version']);
    await dropPlainColumns(runner, 'contact', ['remindAfterDays']);
  }
}
