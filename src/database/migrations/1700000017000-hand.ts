import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPlainColumns, column, createTable, dropPlainColumns } from '../tables.js';

/** Entering by hand: how a piece reached people, addresses of mentions without item, and what was before a change. */
export class Hand1700000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'mention', [column.code('channel')]);
    await createTable(runner, 'mention_address', {
      columns: [column.id('mentionId'), column.text('identity', 64)],
      indexes: [{ name: 'ix_mention_address_identity', columns: ['identity'] }],
      foreignKeys: [
        { name: 'fk_mention_address_mention', column: 'mentionId', table: 'mention', onDelete: 'CASCADE' },
      ],
    });
    await createTable(runner, 'logged_change', {
      columns: [
        column.id(),
        column.ref('mentionId'),
        column.code('kind'),
        column.json('before'),
        column.int('version'),
        column.instant('at'),
      ],
      indexes: [{ name: 'ix_logged_change_at', columns: ['at'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('logged_change');
    await runner.dropTable('mention_address');
    await dropPlainColumns(runner, 'mention', ['channel']);
  }
}
