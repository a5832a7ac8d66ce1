import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Copies of pieces with the right by which they are kept, and who looked at them. */
export class Clippings1700000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'clipping', {
      columns: [
        column.id(),
        column.ref('mentionId'),
        column.code('kind'),
        column.code('rightsBasis'),
        column.text('readers', 300),
        column.int('readerCount').orNull(),
        column.day('validUntil').orNull(),
        column.text('proof', 1000),
        column.flag('forReports'),
        column.flag('forSharing'),
        column.text('place', 500),
        column.instant('expiresAt').orNull(),
        column.day('capturedDay').orNull(),
        column.text('capturedTime', 5).orNull(),
        column.ref('fileId').orNull(),
        column.text('fileName', 150).orNull(),
        column.text('mediaType', 60).orNull(),
        column.int('bytes').orNull(),
        column.text('sha256', 64).orNull(),
        column.int('width').orNull(),
        column.int('height').orNull(),
        column.instant('missingSince').orNull(),
        column.ref('createdBy').orNull(),
        column.instant('createdAt'),
        column.instant('deletedAt').orNull(),
        column.code('deletionReason').orNull(),
        column.int('version'),
      ],
      indexes: [
        { name: 'uq_clipping_file', columns: ['fileId'], unique: true },
        { name: 'ix_clipping_mention', columns: ['mentionId'] },
        { name: 'ix_clipping_created', columns: ['createdAt'] },
        { name: 'ix_clipping_expires', columns: ['expiresAt'] },
      ],
      foreignKeys: [
        { name: 'fk_clipping_mention', column: 'mentionId', table: 'mention', onDelete: 'CASCADE' },
        { name: 'fk_clipping_user', column: 'createdBy', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'clipping_access', {
      columns: [
        column.id(),
        column.ref('clippingId'),
        column.ref('userId').orNull(),
        column.code('action'),
        column.day('day'),
        column.instant('at'),
        column.instant('lastAt'),
        column.int('times'),
      ],
      indexes: [
        { name: 'uq_clipping_access', columns: ['clippingId', 'userId', 'day', 'action'], unique: true },
        { name: 'ix_clipping_access_day', columns: ['day'] },
      ],
      foreignKeys: [
        { name: 'fk_clipping_access_clipping', column: 'clippingId', table: 'clipping', onDelete: 'CASCADE' },
        { name: 'fk_clipping_access_user', column: 'userId', table: 'user', onDelete: 'SET NULL' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('clipping_access');
    await runner.dropTable('clipping');
  }
}
