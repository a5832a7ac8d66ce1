import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** What grants are to reach, what was reached of it by hand, and when funders want to hear of it. */
export class GrantTargets1700000046000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'grant_target', {
      columns: [
        column.id(),
        column.ref('grantId'),
        column.code('indicator'),
        column.text('name', 200),
        column.text('unit', 60),
        column.float('value'),
        column.day('dueDay').orNull(),
        column.text('remark', 500),
        column.int('ordinal'),
        column.instant('createdAt'),
        column.ref('createdBy').orNull(),
        column.ref('replacesId').orNull(),
        column.instant('endedAt').orNull(),
        column.text('endReason', 300),
      ],
      indexes: [{ name: 'ix_grant_target_grant', columns: ['grantId', 'endedAt'] }],
      foreignKeys: [
        { name: 'fk_grant_target_grant', column: 'grantId', table: 'grant', onDelete: 'CASCADE' },
        { name: 'fk_grant_target_user', column: 'createdBy', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'target_reading', {
      columns: [
        column.id(),
        column.ref('targetId'),
        column.day('day'),
        column.float('value'),
        column.text('source', 300),
        column.instant('createdAt'),
        column.ref('createdBy').orNull(),
      ],
      indexes: [{ name: 'ix_target_reading_target', columns: ['targetId', 'day'] }],
      foreignKeys: [
        { name: 'fk_target_reading_target', column: 'targetId', table: 'grant_target', onDelete: 'CASCADE' },
        { name: 'fk_target_reading_user', column: 'createdBy', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'grant_due_date', {
      columns: [
        column.id(),
        column.ref('grantId'),
        column.code('kind'),
        column.text('title', 200),
        column.day('dueDay'),
        column.day('periodStart').orNull(),
        column.day('periodEnd').orNull(),
        column.code('rule'),
        column.int('reminderDays'),
        column.text('note', 500),
        column.instant('createdAt'),
        column.instant('doneAt').orNull(),
        column.int('version'),
      ],
      indexes: [
        { name: 'ix_grant_due_date_grant', columns: ['grantId', 'dueDay'] },
        { name: 'ix_grant_due_date_day', columns: ['doneAt', 'dueDay'] },
      ],
      foreignKeys: [
        { name: 'fk_grant_due_date_grant', column: 'grantId', table: 'grant', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['grant_due_date', 'target_reading', 'grant_target']) await runner.dropTable(table);
  }
}
