import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

export class Releases1700000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'release', {
      columns: [
        column.id(),
        column.ref('campaignId').orNull(),
        column.text('headline', 300),
        column.text('body'),
        column.text('boilerplate'),
        column.json('spokespersons'),
        column.json('links'),
        column.instant('publishedAt'),
        column.day('day'),
        column.int('replyDays'),
        column.instant('createdAt'),
        column.instant('updatedAt'),
        column.int('version'),
        column.instant('archivedAt').orNull(),
      ],
      indexes: [
        { name: 'ix_release_campaign', columns: ['campaignId'] },
        { name: 'ix_release_published', columns: ['publishedAt'] },
      ],
      foreignKeys: [
        { name: 'fk_release_campaign', column: 'campaignId', table: 'campaign', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'delivery', {
      columns: [column.id(), column.ref('releaseId'), column.ref('outletId'), column.instant('sentAt')],
      indexes: [
        { name: 'uq_delivery', columns: ['releaseId', 'outletId'], unique: true },
        { name: 'ix_delivery_outlet', columns: ['outletId'] },
      ],
      foreignKeys: [
        { name: 'fk_delivery_release', column: 'releaseId', table: 'release', onDelete: 'CASCADE' },
        { name: 'fk_delivery_outlet', column: 'outletId', table: 'outlet', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['delivery', 'release']) await runner.dropTable(table);
  }
}
