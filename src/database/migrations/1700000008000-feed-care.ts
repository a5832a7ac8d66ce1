import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable, dropColumns } from '../tables.js';
import type { ColumnDraft } from '../tables.js';

const newOnFeed = [
  column.instant('fullAt').orNull(),
  column.instant('lyingSince').orNull(),
  column.text('movedTo', 1000).orNull(),
  column.text('movedFrom', 1000).orNull(),
  column.instant('movedAt').orNull(),
  column.int('pollCount', 0),
  column.code('volume').orNull(),
  column.day('volumeDay').orNull(),
];

const pollFacts = [
  column.instant('at'),
  column.code('outcome'),
  column.int('status').orNull(),
  column.int('bytes'),
  column.int('ms'),
  column.int('items'),
  column.int('newItems'),
  column.text('errorCode', 60).orNull(),
  column.json('warnings'),
];
const factNames = pollFacts.map(({ name }) => `"${name}"`).join(', ');
const toFeed = (table: string) => ({
  name: `fk_${table}_feed`,
  column: 'feedId',
  table: 'feed',
  onDelete: 'CASCADE' as const,
});

/**
 * What polling has to remember of a feed: moves, lies, volume, and what its last document held. The history of looks becomes a ring of 50 slots, and
 * an item is found again by its guid in a feed.
 */
export class FeedCare1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const draft of newOnFeed) await addColumn(runner, 'feed', draft);
    await replacePolls(
      runner,
      [column.id('feedId'), column.intKey('slot'), ...pollFacts],
      `INSERT INTO "feed_poll" ("feedId", "slot", ${factNames}) SELECT "feedId", "number" - 1, ${factNames}
       FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY "feedId" ORDER BY "at", "id") AS "number" FROM "feed_poll_before") "numbered"
       WHERE "number" <= 50`,
    );
    await runner.query(
      `UPDATE "feed" SET "pollCount" = (SELECT COUNT(*) FROM "feed_poll" "p" WHERE "p"."feedId" = "feed"."id")`,
    );
    await createTable(runner, 'feed_shown', {
      columns: [column.id('feedId'), column.text('digests')],
      foreignKeys: [toFeed('feed_shown')],
    });
    await createTable(runner, 'item_alias', {
      columns: [column.key('identity', 64), column.ref('itemId')],
      indexes: [{ name: 'ix_item_alias_item', columns: ['itemId'] }],
      foreignKeys: [{ name: 'fk_item_alias_item', column: 'itemId', table: 'item', onDelete: 'CASCADE' }],
    });
    await addColumn(runner, 'item_feed', column.text('guidKey', 24).orNull());
    await runner.query('DROP INDEX "ix_item_feed_feed"');
    await runner.query('CREATE INDEX "ix_item_feed_key" ON "item_feed" ("feedId", "guidKey")');
    await runner.query('DROP INDEX "ix_feed_day_day"');
    await runner.query('CREATE INDEX "ix_feed_day_day" ON "feed_day" ("day", "feedId", "succeeded")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_feed_day_day"');
    await runner.query('CREATE INDEX "ix_feed_day_day" ON "feed_day" ("day")');
    await runner.query('DROP INDEX "ix_item_feed_key"');
    await runner.query('CREATE INDEX "ix_item_feed_feed" ON "item_feed" ("feedId")');
    await dropColumns(runner, 'item_feed', ['guidKey']);
    for (const table of ['item_alias', 'feed_shown']) await runner.dropTable(table);
    await replacePolls(
      runner,
      [column.id(), column.ref('feedId'), ...pollFacts],
      `INSERT INTO "feed_poll" ("id", "feedId", ${factNames})
       SELECT SUBSTR("feedId", 1, 33) || '-' || "slot", "feedId", ${factNames} FROM "feed_poll_before"`,
    );
    await runner.query('CREATE INDEX "ix_feed_poll_feed" ON "feed_poll" ("feedId", "at")');
    await dropColumns(
      runner,
      'feed',
      newOnFeed.map(({ name }) => name),
    );
  }
}

/** Makes `feed_poll` anew and fills it with `refill` out of `feed_poll_before`. */
async function replacePolls(runner: QueryRunner, columns: ColumnDraft[], refill: string): Promise<void> {
  await runner.query('CREATE TABLE "feed_poll_before" AS SELECT * FROM "feed_poll"');
  await runner.dropTable('feed_poll');
  await createTable(runner, 'feed_poll', { columns, foreignKeys: [toFeed('feed_poll')] });
  await runner.query(refill);
  await runner.dropTable('feed_poll_before');
}
