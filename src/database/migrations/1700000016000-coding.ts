import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Most mentions are not coded: an index holds those that are. */
const coded = ['depth', 'tone', 'initiated', 'funderNamed'] as const;
const indexOf = { depth: 'depth', tone: 'tone', initiated: 'initiated', funderNamed: 'funder' };

/** Tags and key messages, which mentions carry them, and filters that people keep under a name. */
export class Coding1700000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'tag', {
      columns: [
        column.id(),
        column.text('name', 60),
        column.text('key', 80).orNull(),
        column.instant('createdAt'),
        column.instant('deletedAt').orNull(),
      ],
      indexes: [{ name: 'uq_tag_key', columns: ['key'], unique: true }],
    });
    await createTable(runner, 'mention_tag', {
      columns: [column.id('mentionId'), column.id('tagId'), column.ref('mergedFrom').orNull()],
      indexes: [
        { name: 'ix_mention_tag_tag', columns: ['tagId', 'mentionId'] },
        { name: 'ix_mention_tag_merged', columns: ['mergedFrom'] },
      ],
      foreignKeys: [
        { name: 'fk_mention_tag_mention', column: 'mentionId', table: 'mention', onDelete: 'CASCADE' },
        { name: 'fk_mention_tag_tag', column: 'tagId', table: 'tag', onDelete: 'CASCADE' },
        { name: 'fk_mention_tag_merged', column: 'mergedFrom', table: 'tag', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'key_message', {
      columns: [
        column.id(),
        column.text('text', 300),
        column.ref('campaignId').orNull(),
        column.instant('createdAt'),
        column.instant('archivedAt').orNull(),
      ],
      indexes: [{ name: 'ix_key_message_campaign', columns: ['campaignId'] }],
      foreignKeys: [
        { name: 'fk_key_message_campaign', column: 'campaignId', table: 'campaign', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'mention_key_message', {
      columns: [column.id('mentionId'), column.id('messageId')],
      indexes: [{ name: 'ix_mention_key_message_message', columns: ['messageId', 'mentionId'] }],
      foreignKeys: [
        {
          name: 'fk_mention_key_message_mention',
          column: 'mentionId',
          table: 'mention',
          onDelete: 'CASCADE',
        },
        {
          name: 'fk_mention_key_message_message',
          column: 'messageId',
          table: 'key_message',
          onDelete: 'CASCADE',
        },
      ],
    });
    await createTable(runner, 'saved_view', {
      columns: [
        column.id(),
        column.ref('ownerId'),
        column.code('page'),
        column.text('name', 80),
        column.text('query', 2000),
        column.flag('shared'),
        column.flag('counted'),
        column.instant('createdAt'),
        column.instant('deletedAt').orNull(),
      ],
      indexes: [{ name: 'ix_saved_view_page', columns: ['page', 'ownerId'] }],
      foreignKeys: [{ name: 'fk_saved_view_owner', column: 'ownerId', table: 'user', onDelete: 'CASCADE' }],
    });
    for (const name of coded) {
      await runner.query(
        `CREATE INDEX "ix_mention_${indexOf[name]}" ON "mention" ("${name}", "publishedAt") WHERE "${name}" IS NOT NULL`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of coded) await runner.query(`DROP INDEX "ix_mention_${indexOf[name]}"`);
    for (const table of ['saved_view', 'mention_key_message', 'key_message', 'mention_tag', 'tag']) {
      await runner.dropTable(table);
    }
  }
}
