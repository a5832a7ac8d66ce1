import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Article pages that an administrator has switched on, what became of them, and what their sites say to programs. */
export class Articles1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'outlet_article_setting', {
      columns: [column.id('outletId'), column.ref('enabledBy').orNull(), column.instant('enabledAt')],
      foreignKeys: [
        {
          name: 'fk_outlet_article_setting_outlet',
          column: 'outletId',
          table: 'outlet',
          onDelete: 'CASCADE',
        },
        { name: 'fk_outlet_article_setting_user', column: 'enabledBy', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'article_reading', {
      columns: [
        column.id('itemId'),
        column.instant('at'),
        column.code('outcome'),
        column.text('textHash', 64).orNull(),
        column.int('words'),
        column.code('errorCode').orNull(),
        column.int('attempts'),
        column.instant('nextTryAt').orNull(),
      ],
      foreignKeys: [
        { name: 'fk_article_reading_item', column: 'itemId', table: 'item', onDelete: 'CASCADE' },
      ],
    });
    await createTable(runner, 'article_host', {
      columns: [
        column.key('origin', 300),
        column.instant('checkedAt'),
        column.code('robots'),
        column.json('robotsRules'),
        column.code('tdm'),
        column.json('tdmRules'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('article_host');
    await runner.dropTable('article_reading');
    await runner.dropTable('outlet_article_setting');
  }
}
