import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

export class Feeds1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'feed', {
      columns: [
        column.id(),
        column.ref('outletId').orNull(),
        column.text('url', 1000),
        column.text('title', 300),
        column.code('kind'),
        column.code('state'),
        column.json('districtAgs'),
        column.text('etag', 500).orNull(),
        column.text('lastModified', 100).orNull(),
        column.text('bodyHash', 64).orNull(),
        column.instant('nextPollAt'),
        column.int('intervalMinutes'),
        column.instant('leaseUntil').orNull(),
        column.float('failureWeight'),
        column.instant('lastPolledAt').orNull(),
        column.instant('lastSucceededAt').orNull(),
        column.instant('lastNewItemAt').orNull(),
        column.text('lastErrorCode', 60).orNull(),
        column.instant('createdAt'),
      ],
      indexes: [
        { name: 'uq_feed_url', columns: ['url'], unique: true },
        { name: 'ix_feed_due', columns: ['state', 'nextPollAt'] },
        { name: 'ix_feed_outlet', columns: ['outletId'] },
      ],
      foreignKeys: [{ name: 'fk_feed_outlet', column: 'outletId', table: 'outlet', onDelete: 'SET NULL' }],
    });
    await createTable(runner, 'feed_poll', {
      columns: [
        column.id(),
        column.ref('feedId'),
        column.instant('at'),
        column.code('outcome'),
        column.int('status').orNull(),
        column.int('bytes'),
        column.int('ms'),
        column.int('items'),
        column.int('newItems'),
        column.text('errorCode', 60).orNull(),
        column.json('warnings'),
      ],
      indexes: [{ name: 'ix_feed_poll_feed', columns: ['feedId', 'at'] }],
      foreignKeys: [{ name: 'fk_feed_poll_feed', column: 'feedId', table: 'feed', onDelete: 'CASCADE' }],
    });
    await createTable(runner, 'feed_day', {
      columns: [
        column.id('feedId'),
        column.key('day', 10),
        column.int('due'),
        column.int('succeeded'),
        column.int('newItems'),
      ],
      indexes: [{ name: 'ix_feed_day_day', columns: ['day'] }],
      foreignKeys: [{ name: 'fk_feed_day_feed', column: 'feedId', table: 'feed', onDelete: 'CASCADE' }],
    });
    await createTable(runner, 'item', {
      columns: [
        column.id(),
        column.text('identity', 64),
        column.text('canonicalUrl').orNull(),
        column.text('url').orNull(),
        column.ref('outletId').orNull(),
        column.text('title'),
        column.text('summary'),
        column.text('content').orNull(),
        column.text('author', 300).orNull(),
        column.instant('publishedAt'),
        column.instant('firstSeenAt'),
        column.code('dateQuality'),
        column.text('language', 20).orNull(),
      ],
      indexes: [
        { name: 'uq_item_identity', columns: ['identity'], unique: true },
        { name: 'ix_item_first_seen', columns: ['firstSeenAt'] },
        { name: 'ix_item_outlet', columns: ['outletId'] },
      ],
      foreignKeys: [{ name: 'fk_item_outlet', column: 'outletId', table: 'outlet', onDelete: 'SET NULL' }],
    });
    await createTable(runner, 'item_feed', {
      columns: [column.id('itemId'), column.id('feedId'), column.instant('firstSeenAt')],
      indexes: [{ name: 'ix_item_feed_feed', columns: ['feedId'] }],
      foreignKeys: [
        { name: 'fk_item_feed_item', column: 'itemId', table: 'item', onDelete: 'CASCADE' },
        { name: 'fk_item_feed_feed', column: 'feedId', table: 'feed', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['item_feed', 'item', 'feed_day', 'feed_poll', 'feed']) await runner.dropTable(table);
  }
}
