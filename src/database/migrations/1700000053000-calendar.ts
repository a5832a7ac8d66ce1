import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPlainColumns, column, createTable, dropPlainColumns } from '../tables.js';

/** Secrets by which calendars of people read our dates; due dates that were deleted can come back. */
export class Calendar1700000053000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'calendar_token', {
      columns: [
        column.id(),
        column.ref('userId'),
        column.text('tokenHash', 64),
        column.code('locale'),
        column.instant('createdAt'),
        column.instant('lastUsedAt').orNull(),
      ],
      indexes: [
        { name: 'uq_calendar_token_hash', columns: ['tokenHash'], unique: true },
        { name: 'uq_calendar_token_user', columns: ['userId'], unique: true },
      ],
      foreignKeys: [{ name: 'fk_calendar_token_user', column: 'userId', table: 'user', onDelete: 'CASCADE' }],
    });
    await addPlainColumns(runner, 'grant_due_date', [column.instant('deletedAt').orNull()]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropPlainColumns(runner, 'grant_due_date', ['deletedAt']);
    await runner.dropTable('calendar_token');
  }
}
