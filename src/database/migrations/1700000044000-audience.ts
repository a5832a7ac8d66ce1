import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Figures of audiences: of outlets from a day on, and of single pieces. */
export class Audience1700000044000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'audience_figure', {
      columns: [
        column.id(),
        column.ref('outletId'),
        column.code('metric'),
        column.int('low'),
        column.int('high'),
        column.day('periodStart').orNull(),
        column.day('periodEnd').orNull(),
        column.text('source', 300),
        column.text('url', 2000),
        column.day('asOf'),
        column.day('validFrom'),
        column.text('note', 500),
        column.code('origin'),
        column.instant('createdAt'),
        column.ref('createdBy').orNull(),
        column.instant('withdrawnAt').orNull(),
        column.text('withdrawnReason', 300),
      ],
      indexes: [{ name: 'ix_audience_figure_outlet', columns: ['outletId', 'metric', 'validFrom'] }],
      foreignKeys: [
        { name: 'fk_audience_figure_outlet', column: 'outletId', table: 'outlet', onDelete: 'CASCADE' },
        { name: 'fk_audience_figure_user', column: 'createdBy', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'mention_audience', {
      columns: [
        column.id(),
        column.ref('mentionId'),
        column.code('metric'),
        column.int('low'),
        column.int('high'),
        column.text('source', 300),
        column.text('url', 2000),
        column.day('asOf'),
        column.text('note', 500),
        column.instant('createdAt'),
        column.ref('createdBy').orNull(),
      ],
      indexes: [{ name: 'uq_mention_audience', columns: ['mentionId', 'metric'], unique: true }],
      foreignKeys: [
        { name: 'fk_mention_audience_mention', column: 'mentionId', table: 'mention', onDelete: 'CASCADE' },
        { name: 'fk_mention_audience_user', column: 'createdBy', table: 'user', onDelete: 'SET NULL' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['mention_audience', 'audience_figure']) await runner.dropTable(table);
  }
}
