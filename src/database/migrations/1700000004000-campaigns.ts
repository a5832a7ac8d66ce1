import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

export class Campaigns1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'campaign', {
      columns: [
        column.id(),
        column.text('name', 160),
        column.text('goal'),
        column.day('periodStart').orNull(),
        column.day('periodEnd').orNull(),
        column.instant('createdAt'),
        column.instant('archivedAt').orNull(),
      ],
      indexes: [{ name: 'ix_campaign_name', columns: ['name'] }],
    });
    await createTable(runner, 'campaign_event', {
      columns: [
        column.id(),
        column.ref('campaignId'),
        column.day('day'),
        column.code('kind'),
        column.text('title', 200),
      ],
      indexes: [
        { name: 'ix_campaign_event_campaign', columns: ['campaignId', 'day'] },
        { name: 'ix_campaign_event_day', columns: ['day'] },
      ],
      foreignKeys: [
        { name: 'fk_campaign_event_campaign', column: 'campaignId', table: 'campaign', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('campaign_event');
    await runner.dropTable('campaign');
  }
}
