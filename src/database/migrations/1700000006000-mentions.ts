import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

export class Mentions1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'watch', {
      columns: [
        column.id(),
        column.text('name', 120),
        column.ref('campaignId').orNull(),
        column.flag('active'),
        column.text('query'),
        column.int('revision'),
        column.instant('createdAt'),
        column.instant('updatedAt'),
      ],
      indexes: [{ name: 'ix_watch_campaign', columns: ['campaignId'] }],
      foreignKeys: [
        { name: 'fk_watch_campaign', column: 'campaignId', table: 'campaign', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'watch_revision', {
      columns: [
        column.id(),
        column.ref('watchId'),
        column.int('number'),
        column.text('query'),
        column.instant('createdAt'),
        column.ref('userId').orNull(),
      ],
      indexes: [{ name: 'uq_watch_revision', columns: ['watchId', 'number'], unique: true }],
      foreignKeys: [
        { name: 'fk_watch_revision_watch', column: 'watchId', table: 'watch', onDelete: 'CASCADE' },
        { name: 'fk_watch_revision_user', column: 'userId', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'match', {
      columns: [
        column.id(),
        column.ref('itemId'),
        column.ref('watchId'),
        column.int('revision'),
        column.json('evidence'),
        column.instant('createdAt'),
      ],
      indexes: [
        { name: 'uq_match_item_watch', columns: ['itemId', 'watchId'], unique: true },
        { name: 'ix_match_watch', columns: ['watchId', 'itemId'] },
      ],
      foreignKeys: [
        { name: 'fk_match_item', column: 'itemId', table: 'item', onDelete: 'CASCADE' },
        { name: 'fk_match_watch', column: 'watchId', table: 'watch', onDelete: 'CASCADE' },
      ],
    });
    await createTable(runner, 'mention', {
      columns: [
        column.id(),
        column.ref('itemId').orNull(),
        column.ref('outletId').orNull(),
        column.text('headline'),
        column.text('url').orNull(),
        column.instant('publishedAt'),
        column.day('day'),
        column.code('scope'),
        column.code('mediumType'),
        column.code('foundBy'),
        column.code('review'),
        column.text('note'),
        column.instant('reviewedAt').orNull(),
        column.ref('reviewedBy').orNull(),
        column.instant('createdAt'),
        column.int('version'),
      ],
      indexes: [
        { name: 'uq_mention_item', columns: ['itemId'], unique: true },
        { name: 'ix_mention_review', columns: ['review', 'publishedAt'] },
        { name: 'ix_mention_published', columns: ['publishedAt'] },
        { name: 'ix_mention_day', columns: ['day', 'scope', 'review'] },
        { name: 'ix_mention_outlet', columns: ['outletId'] },
      ],
      foreignKeys: [
        { name: 'fk_mention_item', column: 'itemId', table: 'item', onDelete: 'SET NULL' },
        { name: 'fk_mention_outlet', column: 'outletId', table: 'outlet', onDelete: 'SET NULL' },
        { name: 'fk_mention_reviewer', column: 'reviewedBy', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'mention_campaign', {
      columns: [column.id('mentionId'), column.id('campaignId')],
      indexes: [{ name: 'ix_mention_campaign_campaign', columns: ['campaignId', 'mentionId'] }],
      foreignKeys: [
        { name: 'fk_mention_campaign_mention', column: 'mentionId', table: 'mention', onDelete: 'CASCADE' },
        {
          name: 'fk_mention_campaign_campaign',
          column: 'campaignId',
          table: 'campaign',
          onDelete: 'CASCADE',
        },
      ],
    });
    await createTable(runner, 'mention_district', {
      columns: [column.id('mentionId'), column.key('districtAgs', 5), column.key('basis', 30)],
      indexes: [{ name: 'ix_mention_district_district', columns: ['districtAgs', 'mentionId'] }],
      foreignKeys: [
        { name: 'fk_mention_district_mention', column: 'mentionId', table: 'mention', onDelete: 'CASCADE' },
        {
          name: 'fk_mention_district_district',
          column: 'districtAgs',
          table: 'district',
          references: 'ags',
          onDelete: 'NO ACTION',
        },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'mention_district',
      'mention_campaign',
      'mention',
      'match',
      'watch_revision',
      'watch',
    ]) {
      await runner.dropTable(table);
    }
  }
}
