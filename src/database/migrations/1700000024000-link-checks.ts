import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPlainColumns, column, createTable, dropPlainColumns } from '../tables.js';

/** Whether the addresses of mentions still answer, and when to look again. */
export class LinkChecks1700000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'mention', [column.code('linkState')]);
    await createTable(runner, 'link_check', {
      columns: [
        column.id('mentionId'),
        column.text('host', 253),
        column.instant('nextAt'),
        column.instant('missingSince').orNull(),
        column.int('status').orNull(),
      ],
      indexes: [
        { name: 'ix_link_check_next', columns: ['nextAt'] },
        { name: 'ix_link_check_missing', columns: ['missingSince'] },
      ],
      foreignKeys: [
        { name: 'fk_link_check_mention', column: 'mentionId', table: 'mention', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('link_check');
    await dropPlainColumns(runner, 'mention', ['linkState']);
  }
}
